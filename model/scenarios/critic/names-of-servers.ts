import type { ResourceId } from '../../ids.ts';
import { drawFirewall, drawGateway, drawSite } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';
import {
  ask,
  drawForwarder,
  drawHubAndSpoke,
  drawProxy,
  drawResolver,
  privately,
  wrongName,
} from './names-landscape.ts';

/** DNS servers of VNets, firewalls, interfaces and sites: what they see, and where the packet ends. */
export const namesOfServersTogether: readonly Scenario[] = [
  {
    id: 'DNS-61',
    says: 'A firewall answers names only with its proxy on',
    build(d) {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.2.4'] });
      drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', {});
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'dns', dns: 'timeout' },
        cites: ['dns/firewall-proxy-must-be-on'],
      },
    ],
  },
  {
    id: 'DNS-62',
    says: 'With the proxy on the firewall sees the zones of its own VNet',
    build(d) {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.2.4'] });
      drawProxy(d, hub);
    },
    asks: [{ ...ask, answer: privately, past: ['afw-hub'], cites: ['dns/firewall-asks-with-its-own-vnet'] }],
  },
  {
    id: 'DNS-62b',
    says: 'A zone at the spoke alone is no use behind the proxy',
    build(d) {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.2.4'], linkSpoke: true, linkHub: false });
      drawProxy(d, hub);
    },
    asks: [{ ...ask, answer: wrongName, blockers: ['dns', 'serviceAccess'], cites: [] }],
  },
  {
    id: 'DNS-63',
    says: 'A proxy with a public upstream answers publicly',
    build(d) {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.2.4'] });
      drawProxy(d, hub, ['8.8.8.8']);
    },
    asks: [{ ...ask, answer: wrongName, cites: [] }],
  },
  {
    id: 'DNS-61b',
    says: 'Firewall Basic has no DNS proxy, whatever the switch says',
    build(d) {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.2.4'] });
      d.set('azureFirewall', drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', {}), {
        dnsProxy: true,
        tier: 'Basic',
      });
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'dns', dns: 'timeout' },
        cites: ['dns/firewall-proxy-must-be-on'],
      },
    ],
  },
  {
    id: 'DNS-54',
    says: 'A DNS server at the interface overrides that of the VNet',
    build(d) {
      drawHubAndSpoke(d, { spokeDns: ['8.8.8.8'], linkSpoke: true });
      d.vm('app' as ResourceId, 'vm-nic', '10.0.1.7', { dnsServers: ['168.63.129.16'] });
    },
    asks: [
      { ...ask, answer: wrongName, cites: ['dns/custom-dns-servers-replace-azure-dns'] },
      { from: 'vm-nic', to: 'kv1', answer: { ...privately, source: '10.0.1.7' }, cites: [] },
    ],
  },
  {
    id: 'DNS-57',
    says: 'Azure DNS and another server in one list: it depends on who answers',
    build: (d) =>
      void drawHubAndSpoke(d, { spokeDns: ['168.63.129.16', '8.8.8.8'], linkSpoke: true, open: true }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'depends', layer: 'dns', dns: 'unreliable' },
        cites: ['dns/mixed-server-lists-depend'],
      },
    ],
  },
  {
    id: 'DNS-53',
    says: 'A DNS server in a VNet without a way to it does not answer',
    build(d) {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.7.4'], peered: false });
      drawForwarder(d, hub, '10.100.7.4', 'azure');
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'dns', dns: 'timeout' },
        cites: ['dns/unreachable-server-is-a-timeout'],
      },
    ],
  },
  {
    id: 'DNS-83',
    says: 'A site asks the inbound endpoint but has no tunnel: no answer',
    build(d) {
      const { hub } = drawHubAndSpoke(d, {});
      drawResolver(d, hub);
      const site = drawSite(d);
      const dns = d.add('onPremisesDnsServer', 'dns-hq', site, {
        address: '172.20.0.10',
        conditionalForwarders: [{ domain: 'vault.azure.net', targets: ['10.100.3.4'] }],
      });
      d.set('onPremisesSite', site, { dnsServer: dns });
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'kv1',
        answer: { verdict: 'blocked', layer: 'dns', dns: 'timeout' },
        cites: ['dns/unreachable-server-is-a-timeout'],
      },
    ],
  },
  {
    id: 'DNS-53, NSG-6',
    says: 'That the machine answers on port 53 is assumed, and said',
    build(d) {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.7.4'] });
      drawForwarder(d, hub, '10.100.7.4', 'azure');
      drawGateway(d, hub, '10.100.0.0/27', null);
    },
    asks: [
      { ...ask, answer: privately, cites: ['dns/last-hop-decides-which-zones-count'], assumes: ['port 53'] },
    ],
  },
];
