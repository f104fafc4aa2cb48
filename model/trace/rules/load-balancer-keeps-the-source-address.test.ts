import { describe, expect, it } from 'vitest';
import { loadBalancerKeepsTheSourceAddress } from './load-balancer-keeps-the-source-address.ts';

const { pick, backendPort } = loadBalancerKeepsTheSourceAddress;
const web = { protocol: 'Tcp', port: 443, backendPort: 8443 } as const;
const all = { protocol: 'All', port: 0, backendPort: 0 } as const;

describe('the rule of a load balancer', () => {
  it.each([
    ['its port', [web], 'tcp', 443, web],
    ['another port', [web], 'tcp', 80, undefined],
    ['another protocol', [web], 'udp', 443, undefined],
    ['HA ports', [all], 'udp', 53, all],
    ['HA ports for ICMP', [all], 'icmp', 0, undefined],
  ] as const)('%s', (_name, rules, protocol, port, rule) => {
    expect(pick<(typeof rules)[number]>(rules, protocol, port)).toBe(rule);
  });

  it('hands on to its backend port, HA ports to the same one', () => {
    expect(backendPort(web, 443)).toBe(8443);
    expect(backendPort(all, 5000)).toBe(5000);
  });
});
