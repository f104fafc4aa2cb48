import type { ResourceId } from '../../ids.ts';
import { drawGateway, drawSite } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';
import {
  ask,
  drawHubAndSpoke,
  drawProxy,
  drawResolver,
  drawRuleset,
  privately,
  silent,
  wrongName,
} from './names-landscape.ts';

const link = 'privatelink.vaultcore.azure.net';

/** Rulesets, proxies and sites that forward to each other. */
export const namesInCircles: readonly Scenario[] = [
  {
    id: 'DNS-70 (7a)',
    says: 'The longest suffix of a ruleset wins, and a rule that is off does not count',
    build: (d) => {
      const { hub, spoke } = drawHubAndSpoke(d, {});
      drawResolver(d, hub);
      drawRuleset(d, [spoke], 'azure.net.', '8.8.8.8');
      d.set('dnsForwardingRuleset', 'ruleset' as ResourceId, {
        rules: [
          { name: 'a', domain: 'azure.net.', enabled: true, targets: ['8.8.8.8'] },
          { name: 'b', domain: 'vault.azure.net.', enabled: true, targets: ['10.100.3.4'] },
          { name: 'c', domain: 'kv1.vault.azure.net.', enabled: false, targets: ['8.8.8.8'] },
        ],
      });
    },
    asks: [
      {
        ...ask,
        answer: privately,
        cites: ['dns/rulesets-need-azure-dns', 'dns/longest-forwarding-suffix-wins'],
      },
    ],
  },
  {
    id: 'DNS-70 (7b)',
    says: 'A ruleset is not asked in a VNet with DNS servers of its own',
    build: (d) => {
      const { hub, spoke } = drawHubAndSpoke(d, { spokeDns: ['8.8.8.8'] });
      drawResolver(d, hub);
      drawRuleset(d, [spoke], 'vault.azure.net.', '10.100.3.4');
    },
    asks: [
      {
        ...ask,
        answer: wrongName,
        cites: [
          'dns/server-without-azure-dns-answers-publicly',
          'paas-firewall/public-access-off-admits-private-endpoints-only',
        ],
      },
    ],
  },
  {
    id: 'DNS-70 (7c)',
    says: 'A proxy may ask the inbound endpoint of a VNet that asks the proxy: no loop',
    build: (d) => {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.2.4'] });
      drawResolver(d, hub);
      drawProxy(d, hub, ['10.100.3.4']);
      d.set('virtualNetwork', hub, { dnsServers: ['10.100.2.4'] });
    },
    asks: [
      {
        ...ask,
        answer: privately,
        cites: ['dns/inbound-endpoint-uses-its-own-vnet', 'dns/firewall-asks-with-its-own-vnet'],
      },
    ],
  },
  {
    id: 'DNS-70 (7d)',
    says: 'With a rule of the hub that leads back to the proxy there is a loop',
    build: (d) => {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.2.4'] });
      drawResolver(d, hub);
      drawProxy(d, hub, ['10.100.3.4']);
      drawRuleset(d, [hub], 'vault.azure.net.', '10.100.2.4');
    },
    asks: [{ ...ask, answer: silent, cites: ['dns/forwarding-loop'] }],
  },
  {
    id: 'DNS-70 (7e)',
    says: 'A rule that leads to the inbound endpoint of its own VNet is a loop',
    build: (d) => {
      const { hub } = drawHubAndSpoke(d, {});
      drawResolver(d, hub);
      drawRuleset(d, [hub], 'vault.azure.net.', '10.100.3.4');
      d.vm(d.subnet(hub, 'jump', '10.100.8.0/24'), 'vm-jump', '10.100.8.4');
    },
    asks: [{ from: 'vm-jump', to: 'kv1', answer: silent, cites: ['dns/forwarding-loop'] }],
  },
  {
    id: 'DNS-70 (7f)',
    says: 'A rule named like the linked zone of private link is no loop: the zone wins',
    build: (d) => {
      const { hub } = drawHubAndSpoke(d, {});
      drawResolver(d, hub);
      drawRuleset(d, [hub], `${link}.`, '10.100.3.4');
      d.vm(d.subnet(hub, 'jump', '10.100.8.0/24'), 'vm-jump', '10.100.8.4');
    },
    asks: [
      {
        from: 'vm-jump',
        to: 'kv1',
        answer: { verdict: 'reachable', dns: 'private' },
        cites: ['dns/private-zone-beats-rule-of-the-same-name', 'dns/zone-group-writes-the-records'],
      },
    ],
  },
  {
    id: 'DNS-70 (7g)',
    says: 'A rule for every name takes names of one’s own to a site, and leaves those of Azure',
    build: (d) => {
      const { hub, spoke } = drawHubAndSpoke(d, { linkSpoke: true });
      drawResolver(d, hub);
      const site = drawSite(d);
      drawGateway(d, hub, '10.100.0.0/27', site);
      d.add('onPremisesDnsServer', 'dns-hq', site, {
        address: '172.20.0.10',
        records: [{ name: 'intranet.contoso.com', address: '172.20.0.5' }],
      });
      drawRuleset(d, [spoke], '.', '172.20.0.10');
    },
    asks: [
      {
        ...ask,
        answer: privately,
        cites: ['dns/wildcard-rule-skips-reserved-suffixes', 'dns/zone-group-writes-the-records'],
      },
      {
        from: 'vm-app',
        to: 'intranet.contoso.com',
        port: 443,
        answer: { dns: 'private' },
        cites: ['routing/gateway-transit-needs-both-sides'],
      },
    ],
  },
  {
    id: 'DNS-61 (7a)',
    says: 'A site may forward to the proxy of a firewall',
    build: (d) => {
      const { hub } = drawHubAndSpoke(d, {});
      drawProxy(d, hub);
      const site = drawSite(d);
      drawGateway(d, hub, '10.100.0.0/27', site);
      const dnsServer = d.add('onPremisesDnsServer', 'dns-hq', site, {
        address: '172.20.0.10',
        conditionalForwarders: [
          { domain: 'vault.azure.net', targets: ['10.100.2.4'] },
          { domain: 'vaultcore.azure.net', targets: ['10.100.2.4'] },
        ],
      });
      d.set('onPremisesSite', site, { dnsServer });
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'kv1',
        answer: { verdict: 'reachable', dns: 'private', source: '172.20.0.5' },
        cites: ['dns/forward-the-public-suffix', 'dns/longest-forwarding-suffix-wins'],
      },
    ],
  },
  {
    id: 'DNS-61 (7b)',
    says: 'A proxy and a server on premises that forward to each other are a loop',
    build: (d) => {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.2.4'] });
      drawProxy(d, hub, ['172.20.0.10']);
      const site = drawSite(d);
      drawGateway(d, hub, '10.100.0.0/27', site);
      d.add('onPremisesDnsServer', 'dns-hq', site, {
        address: '172.20.0.10',
        defaultForwarders: ['10.100.2.4'],
      });
    },
    asks: [{ ...ask, answer: silent, cites: ['dns/forwarding-loop'] }],
  },
];
