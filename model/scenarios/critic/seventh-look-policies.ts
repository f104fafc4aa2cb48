import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawClients } from '../further/point-to-site.ts';
import type { Scenario } from '../scenario.ts';
import {
  ask,
  drawForwarder,
  drawHubAndSpoke,
  drawProxy,
  drawResolver,
  drawRuleset,
  privately,
  silent,
  wrongName,
} from './names-landscape.ts';

const link = 'privatelink.vaultcore.azure.net';
const servfail = { verdict: 'blocked', layer: 'dns', dns: 'servfail' } as const;

function block(d: Drawing, vnets: readonly ResourceId[], domain: string, rule: object = {}): void {
  const list = d.add('dnsDomainList', 'dnsdl', null, { domains: [domain] });
  d.add('dnsSecurityPolicy', 'dnsp', null, {
    links: vnets.map((vnet) => ({ vnet })),
    rules: [
      { name: 'block', priority: 200, action: 'Block', enabled: true, domainLists: [list], ...rule } as never,
    ],
  });
}

/** What stands before zones: policies, rules of clients, hosts files. */
export const namesBeforeZones: readonly Scenario[] = [
  {
    id: 'DNS-36 (7a)',
    says: 'A policy on the hub stops clients of the VPN that ask its inbound endpoint',
    build: (d) => {
      const { hub } = drawClients(d, { hubDns: ['10.100.3.4'] });
      block(d, [hub], 'vault.azure.net.');
    },
    asks: [
      { from: 'laptop', to: 'kv1', answer: servfail, cites: ['dns/security-policy-stands-before-zones'] },
    ],
  },
  {
    id: 'DNS-36 (7b)',
    says: 'A rule of the machine for a public resolver goes past the policy',
    build: (d) => {
      const { spoke } = drawHubAndSpoke(d, { linkSpoke: true, open: true });
      block(d, [spoke], 'vault.azure.net.');
      d.set('virtualMachine', 'vm-app' as ResourceId, {
        nameRules: [{ domain: 'vault.azure.net', targets: ['8.8.8.8'] }],
      });
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'misdirected', dns: 'public' },
        cites: ['dns/suffix-rules-of-a-client-come-first'],
      },
    ],
  },
  {
    id: 'DNS-36 (7c)',
    says: 'A hosts file goes past the policy',
    build: (d) => {
      const { spoke } = drawHubAndSpoke(d, { linkSpoke: true });
      block(d, [spoke], 'vault.azure.net.');
      d.set('virtualMachine', 'vm-app' as ResourceId, {
        hostsFile: [{ name: 'kv1.vault.azure.net', address: '10.100.5.4' }],
      });
    },
    asks: [{ ...ask, answer: privately, cites: ['dns/hosts-file-first', 'trace/the-name-decides-the-path'] }],
  },
  {
    id: 'DNS-36 (7d)',
    says: 'Alert lets a name pass',
    build: (d) => {
      const { spoke } = drawHubAndSpoke(d, { linkSpoke: true });
      block(d, [spoke], '.', { action: 'Alert' });
    },
    asks: [
      {
        ...ask,
        answer: privately,
        cites: ['dns/security-policy-stands-before-zones', 'dns/zone-group-writes-the-records'],
      },
    ],
  },
  {
    id: 'DNS-36 (7e)',
    says: 'A rule of a policy that is off lets a name pass',
    build: (d) => {
      const { spoke } = drawHubAndSpoke(d, { linkSpoke: true });
      block(d, [spoke], '.', { enabled: false });
    },
    asks: [
      {
        ...ask,
        answer: privately,
        cites: ['dns/zone-group-writes-the-records', 'trace/the-name-decides-the-path'],
      },
    ],
  },
  {
    id: 'DNS-36 (7f)',
    says: 'Policy of the client VNet does not count behind a forwarder in the hub',
    build: (d) => {
      const { hub, spoke } = drawHubAndSpoke(d, { spokeDns: ['10.100.7.4'] });
      drawForwarder(d, hub, '10.100.7.4', 'azure');
      block(d, [spoke], '.');
    },
    asks: [
      {
        ...ask,
        answer: privately,
        cites: ['dns/forwarders-return-the-finished-answer', 'dns/custom-dns-servers-replace-azure-dns'],
      },
    ],
  },
  {
    id: 'DNS-36 (7g)',
    says: 'Policy of the hub counts behind the proxy',
    build: (d) => {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.2.4'] });
      drawProxy(d, hub);
      block(d, [hub], 'vault.azure.net.');
    },
    asks: [{ ...ask, answer: servfail, cites: ['dns/security-policy-stands-before-zones'] }],
  },
  {
    id: 'DNS-36 (7h)',
    says: 'A policy blocks a name before a ruleset sends it elsewhere',
    build: (d) => {
      const { hub, spoke } = drawHubAndSpoke(d, {});
      drawResolver(d, hub);
      drawRuleset(d, [spoke], 'vault.azure.net.', '10.100.3.4');
      block(d, [spoke], 'vault.azure.net.');
    },
    asks: [{ ...ask, answer: servfail, cites: ['dns/security-policy-stands-before-zones'] }],
  },
  {
    id: 'DNS-81 (7a)',
    says: 'A rule of the client with a leading dot means the suffix',
    build: (d) => {
      drawClients(d, { nameRules: [{ domain: '.vault.azure.net', targets: ['10.100.3.4'] }] });
    },
    asks: [
      {
        from: 'laptop',
        to: 'kv1',
        answer: { verdict: 'reachable', dns: 'private' },
        cites: ['dns/suffix-rules-of-a-client-come-first', 'dns/inbound-endpoint-uses-its-own-vnet'],
      },
    ],
  },
  {
    id: 'DNS-81 (7b)',
    says: 'A rule to a server that nobody reaches has no answer, whatever the VNet DNS',
    build: (d) => {
      drawHubAndSpoke(d, { linkSpoke: true });
      d.set('virtualMachine', 'vm-app' as ResourceId, {
        nameRules: [{ domain: 'vault.azure.net', targets: ['10.200.0.4'] }],
      });
    },
    asks: [{ ...ask, answer: silent, cites: ['dns/unreachable-server-is-a-timeout'] }],
  },
  {
    id: 'DNS-81 (7c)',
    says: 'The hosts file comes before the rule',
    build: (d) => {
      drawHubAndSpoke(d, { linkSpoke: false });
      d.set('virtualMachine', 'vm-app' as ResourceId, {
        hostsFile: [{ name: 'kv1.vault.azure.net', address: '10.100.5.4' }],
        nameRules: [{ domain: 'vault.azure.net', targets: ['8.8.8.8'] }],
      });
    },
    asks: [{ ...ask, answer: privately, cites: ['dns/hosts-file-first', 'trace/the-name-decides-the-path'] }],
  },
  {
    id: 'DNS-81 (7d)',
    says: 'A rule for the alias alone is never used by a machine that hands on the whole question',
    build: (d) => {
      const { hub } = drawHubAndSpoke(d, {});
      drawResolver(d, hub);
      d.set('virtualMachine', 'vm-app' as ResourceId, {
        nameRules: [{ domain: link, targets: ['10.100.3.4'] }],
      });
    },
    asks: [
      {
        ...ask,
        answer: wrongName,
        cites: [
          'dns/links-are-not-inherited-over-peering',
          'paas-firewall/public-access-off-admits-private-endpoints-only',
        ],
      },
    ],
  },
];
