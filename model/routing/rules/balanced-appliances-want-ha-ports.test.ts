import { describe, expect, it } from 'vitest';
import { balancedAppliancesWantHaPorts } from './balanced-appliances-want-ha-ports.ts';

const ha = { protocol: 'All', port: 0 } as const;
const web = { protocol: 'Tcp', port: 443 } as const;

describe('a load balancer as next hop', () => {
  it.each([
    [[ha], 'tcp', 443, false, 'yes'],
    [[ha], 'udp', 53, true, 'yes'],
    [[ha], 'icmp', 0, false, 'unknown'],
    [[web], 'tcp', 443, false, 'unknown'],
    [[web], 'tcp', 1433, false, 'no'],
    [[web], 'tcp', 1433, true, 'unknown'],
    [[web], 'udp', 443, false, 'no'],
    [[], 'tcp', 443, false, 'no'],
  ] as const)('with rules %o takes %s %d (reply: %s): %s', (rules, protocol, port, isReply, taken) => {
    expect(balancedAppliancesWantHaPorts.takes(rules, { protocol, port, isReply })).toBe(taken);
  });
});
