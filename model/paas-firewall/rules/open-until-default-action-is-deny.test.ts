import { describe, expect, it } from 'vitest';
import { firewallOf, overPublic } from '../paas-firewall.test-helper.ts';
import { openUntilDefaultActionIsDeny } from './open-until-default-action-is-deny.ts';

describe('the default action', () => {
  it.each([
    ['Allow', 'yes'],
    [null, 'yes'],
    ['Deny', undefined],
  ] as const)('%s: %s', (defaultAction, admitted) => {
    expect(
      openUntilDefaultActionIsDeny.decides(firewallOf('storage', { defaultAction }), overPublic())?.admitted,
    ).toBe(admitted);
  });

  it('is no matter of services that decide by their list', () => {
    expect(openUntilDefaultActionIsDeny.decides(firewallOf('sql'), overPublic())).toBeNull();
  });
});
