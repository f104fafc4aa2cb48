import { describe, expect, it } from 'vitest';
import { firewallOf, overPublic, perimeterOf } from '../paas-firewall.test-helper.ts';
import { auditModeIsNotDocumented } from './audit-mode-is-not-documented.ts';

describe('access mode', () => {
  it.each([
    ['Audit', 'depends'],
    ['Enforced', undefined],
    ['Learning', undefined],
  ] as const)('%s', (mode, admitted) => {
    const firewall = firewallOf('storage', { perimeter: perimeterOf({ mode }) });
    expect(auditModeIsNotDocumented.decides(firewall, overPublic())?.admitted).toBe(admitted);
  });
});
