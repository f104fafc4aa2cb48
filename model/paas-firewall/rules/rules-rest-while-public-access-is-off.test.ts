import { describe, expect, it } from 'vitest';
import { firewallOf } from '../paas-firewall.test-helper.ts';
import { rulesRestWhilePublicAccessIsOff } from './rules-rest-while-public-access-is-off.ts';

describe('the rules of a server', () => {
  it.each([
    ['sql', 'Disabled', false],
    ['sql', 'Enabled', true],
    ['storage', 'Disabled', true],
  ] as const)('%s with public access %s can be edited: %s', (service, publicNetworkAccess, editable) => {
    expect(rulesRestWhilePublicAccessIsOff.editable(firewallOf(service, { publicNetworkAccess }))).toBe(
      editable,
    );
  });
});
