import { describe, expect, it } from 'vitest';
import { managedInstanceMayRedirectInsideTheVnet } from './managed-instance-may-redirect-inside-the-vnet.ts';

describe('redirects of a managed instance', () => {
  it('may follow a login on 1433', () => {
    expect(managedInstanceMayRedirectInsideTheVnet.extraPorts(1433)?.ranges).toEqual([[11000, 11999]]);
  });

  it('follow no other port', () => {
    expect(managedInstanceMayRedirectInsideTheVnet.extraPorts(3342)).toBeNull();
  });
});
