import type { ResourceId } from '../../ids.ts';
import { ask, drawHubAndSpoke, drawResolver, privately } from '../critic/names-landscape.ts';
import type { Drawing } from '../draw.ts';
import type { Scenario } from '../scenario.ts';

interface Drawn {
  readonly domains: readonly string[];
  readonly allow?: readonly string[];
  readonly at?: 'spoke' | 'hub';
  readonly spokeDns?: readonly string[];
}

/** A spoke whose zone holds the vault, with a DNS security policy on the spoke or the hub. */
function drawPolicy(d: Drawing, { domains, allow = [], at = 'spoke', spokeDns = [] }: Drawn): void {
  const { hub, spoke } = drawHubAndSpoke(d, { linkSpoke: true, spokeDns });
  drawResolver(d, hub);
  const rule = { enabled: true, domainLists: [] as readonly ResourceId[] };
  const lists = [domains, allow].map((list, index) =>
    list.length > 0 ? [d.add('dnsDomainList', `dnsdl-${index}`, null, { domains: [...list] })] : [],
  );
  d.add('dnsSecurityPolicy', 'dnsp', null, {
    links: [{ vnet: at === 'spoke' ? spoke : hub }],
    rules: [
      { ...rule, name: 'block', priority: 200, action: 'Block', domainLists: lists[0] ?? [] },
      ...(allow.length > 0
        ? [{ ...rule, name: 'allow', priority: 100, action: 'Allow' as const, domainLists: lists[1] ?? [] }]
        : []),
    ],
  });
}

const policy = 'dns/security-policy-stands-before-zones';
const refused = { verdict: 'blocked', layer: 'dns', dns: 'servfail', source: null } as const;

/** Names that a DNS security policy blocks. */
export const dnsPolicies: readonly Scenario[] = [
  {
    id: 'DNS-36',
    says: 'A DNS security policy blocks a name before the linked zone answers it',
    build: (d) => drawPolicy(d, { domains: ['vault.azure.net.'] }),
    asks: [{ ...ask, answer: refused, cites: [policy] }],
  },
  {
    id: 'DNS-36b',
    says: 'An alias on the list is blocked as well',
    build: (d) => drawPolicy(d, { domains: ['privatelink.vaultcore.azure.net.'] }),
    asks: [{ ...ask, answer: refused, cites: [policy] }],
  },
  {
    id: 'DNS-36c',
    says: 'An allowed name passes, whatever a rule with a higher number blocks; its alias has to be allowed too',
    build: (d) =>
      drawPolicy(d, { domains: ['.'], allow: ['kv1.vault.azure.net.', 'privatelink.vaultcore.azure.net.'] }),
    asks: [{ ...ask, answer: privately, cites: [policy] }],
  },
  {
    id: 'DNS-36d',
    says: 'The policy of another VNet is not asked, unless its Azure DNS is',
    build: (d) => drawPolicy(d, { domains: ['.'], at: 'hub' }),
    asks: [{ ...ask, answer: privately, cites: [] }],
  },
  {
    id: 'DNS-36e',
    says: 'Who asks through an inbound endpoint meets the policy of its VNet',
    build: (d) => drawPolicy(d, { domains: ['vault.azure.net.'], at: 'hub', spokeDns: ['10.100.3.4'] }),
    asks: [{ ...ask, answer: refused, cites: [policy, 'dns/inbound-endpoint-uses-its-own-vnet'] }],
  },
  {
    id: 'DNS-36f',
    says: 'One policy a VNet, in its region, with rules that name lists',
    build(d) {
      const vnet = d.vnet('vnet-a', '10.0.0.0/16');
      const list = d.add('dnsDomainList', 'dnsdl', null, { domains: [] });
      const rule = { name: 'block', priority: 50, action: 'Block' as const, enabled: true };
      d.add('dnsSecurityPolicy', 'dnsp-1', null, {
        links: [{ vnet }],
        rules: [
          { ...rule, domainLists: [list] },
          { ...rule, domainLists: [] },
        ],
      });
      d.add('dnsSecurityPolicy', 'dnsp-2', null, { links: [{ vnet }] });
      d.add('dnsSecurityPolicy', 'dnsp-3', null, { links: [{ vnet }] }, { region: 'eastus2' });
    },
    problems: [
      'check/domain-list-empty',
      'check/dns-rule-priority',
      'check/dns-rule-priority-twice',
      'check/dns-rule-without-list',
      'check/dns-policy-twice',
    ],
  },
  {
    id: 'DNS-36g',
    says: 'A policy links VNets of its own region, and takes lists from there',
    build(d) {
      const vnet = d.vnet('vnet-a', '10.0.0.0/16');
      const list = d.add('dnsDomainList', 'dnsdl', null, { domains: ['a.com.'] });
      d.add(
        'dnsSecurityPolicy',
        'dnsp',
        null,
        {
          links: [{ vnet }],
          rules: [{ name: 'r', priority: 100, action: 'Block', enabled: true, domainLists: [list] }],
        },
        { region: 'eastus2' },
      );
    },
    problems: ['check/dns-policy-region', 'check/dns-list-region'],
  },
];
