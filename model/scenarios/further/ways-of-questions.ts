import type { ResourceId } from '../../ids.ts';
import {
  ask,
  drawForwarder,
  drawHubAndSpoke,
  drawResolver,
  drawRuleset,
  privately,
} from '../critic/names-landscape.ts';
import type { Drawing } from '../draw.ts';
import {
  drawAppliance,
  drawFirewall,
  drawGateway,
  drawSite,
  viaAppliance,
} from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Rules = Parameters<Drawing['nsg']>[1];

const server = '10.100.7.4';
const silent = { verdict: 'blocked', layer: 'dns', dns: 'timeout', source: null } as const;
const travels = 'dns/questions-travel-by-udp-and-tcp';

const shut = (protocol: 'Udp' | 'Tcp' | '*', direction: 'Inbound' | 'Outbound'): Rules => [
  { access: 'Deny', protocol, ports: '53', direction },
];

/** A spoke that asks a DNS machine of the hub, with an NSG at the client or at the server. */
function drawNsg(d: Drawing, rules: Rules, at: 'client' | 'server'): void {
  const { hub } = drawHubAndSpoke(d, { spokeDns: [server] });
  drawForwarder(d, hub, server, 'azure');
  const networkSecurityGroup = d.nsg('nsg-dns', rules);
  d.set('subnet', (at === 'client' ? 'app' : `dns-${server}`) as ResourceId, { networkSecurityGroup });
}

/** The same with the hub's firewall on the way there and back; it lets through what the rule names. */
function drawBehindFirewall(d: Drawing, protocols: readonly ('UDP' | 'TCP')[]): void {
  const { hub } = drawHubAndSpoke(d, { spokeDns: [server] });
  drawForwarder(d, hub, server, 'azure');
  const firewall = drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', {});
  d.set('azureFirewall', firewall, {
    networkRules: [
      {
        name: 'names',
        priority: 200,
        access: 'Allow',
        sources: ['*'],
        destinations: [server],
        protocols: [...protocols],
        ports: '53',
      },
    ],
  });
  const nextHopAddress = '10.100.2.4';
  const there = d.routes('rt-app', [{ name: 'dns', prefix: '10.100.7.0/24', nextHopAddress }]);
  const back = d.routes('rt-dns', [{ name: 'spoke', prefix: '10.0.0.0/16', nextHopAddress }]);
  d.set('subnet', 'app' as ResourceId, { routeTable: there });
  d.set('subnet', `dns-${server}` as ResourceId, { routeTable: back });
}

/** A site that forwards a name to the inbound endpoint of the hub, with a rule at the endpoint's subnet. */
function drawSiteAndInbound(d: Drawing, rules: Rules): void {
  const { hub } = drawHubAndSpoke(d, {});
  drawResolver(d, hub);
  const site = drawSite(d);
  drawGateway(d, hub, '10.100.0.0/27', site);
  const dnsServer = d.add('onPremisesDnsServer', 'dns-hq', site, {
    address: '172.20.0.10',
    conditionalForwarders: ['vault.azure.net', 'vaultcore.azure.net'].map((domain) => ({
      domain,
      targets: ['10.100.3.4'],
    })),
  });
  d.set('onPremisesSite', site, { dnsServer });
  if (rules.length > 0)
    d.set('subnet', 'dns-in' as ResourceId, { networkSecurityGroup: d.nsg('nsg-dns', rules) });
}

/** The way of the question itself: what lies between a client and port 53 of its server. */
export const waysOfQuestions: readonly Scenario[] = [
  {
    id: 'DNS-63a',
    says: 'An NSG at the client that denies UDP 53 leaves the name without an answer',
    build: (d) => drawNsg(d, shut('Udp', 'Outbound'), 'client'),
    asks: [{ ...ask, answer: silent, cites: [travels, 'dns/unreachable-server-is-a-timeout'] }],
  },
  {
    id: 'DNS-63b',
    says: 'An NSG at the server that opens TCP 53 alone leaves the name without an answer',
    build: (d) => drawNsg(d, shut('Udp', 'Inbound'), 'server'),
    asks: [{ ...ask, answer: silent, cites: [travels] }],
  },
  {
    id: 'DNS-63c',
    says: 'An NSG at the server that opens UDP 53 alone is enough, but for long answers',
    build: (d) => drawNsg(d, shut('Tcp', 'Inbound'), 'server'),
    asks: [{ ...ask, answer: privately, cites: [travels] }],
  },
  {
    id: 'DNS-63d',
    says: 'A firewall on the way that lets TCP 53 through alone stops the question',
    build: (d) => drawBehindFirewall(d, ['TCP']),
    asks: [{ ...ask, answer: silent, cites: [travels] }],
  },
  {
    id: 'DNS-63e',
    says: 'A firewall on the way that lets port 53 through passes the question on',
    build: (d) => drawBehindFirewall(d, ['UDP', 'TCP']),
    asks: [{ ...ask, answer: privately, cites: ['dns/last-hop-decides-which-zones-count'] }],
  },
  {
    id: 'DNS-63h',
    says: 'What an appliance on the way of the question lets pass is assumed, and said',
    build(d) {
      const { hub } = drawHubAndSpoke(d, { spokeDns: [server] });
      drawForwarder(d, hub, server, 'azure');
      drawAppliance(d, d.subnet(hub, 'nva', '10.100.1.0/24'), '10.100.1.4');
      const to = (prefix: string, name: string) => viaAppliance(d, prefix, '10.100.1.4', name);
      d.set('subnet', 'app' as ResourceId, { routeTable: to('10.100.7.0/24', 'rt-app') });
      d.set('subnet', `dns-${server}` as ResourceId, { routeTable: to('10.0.0.0/16', 'rt-dns') });
    },
    asks: [{ ...ask, answer: privately, assumes: ['vm-nva'], cites: [] }],
  },
  {
    id: 'DNS-63f',
    says: 'A route that drops packets to the server drops questions too',
    build(d) {
      const { hub } = drawHubAndSpoke(d, { spokeDns: [server] });
      drawForwarder(d, hub, server, 'azure');
      const routeTable = d.routes('rt-app', [{ prefix: '10.100.7.0/24', nextHopType: 'None' }]);
      d.set('subnet', 'app' as ResourceId, { routeTable });
    },
    asks: [{ ...ask, answer: silent, cites: [travels, 'routing/none-drops'] }],
  },
  {
    id: 'DNS-63g',
    says: 'Without a route back from the server the reply never comes',
    build(d) {
      const { hub } = drawHubAndSpoke(d, { spokeDns: [server] });
      drawForwarder(d, hub, server, 'azure');
      const routeTable = d.routes('rt-dns', [{ prefix: '10.0.0.0/16', nextHopType: 'None' }]);
      d.set('subnet', `dns-${server}` as ResourceId, { routeTable });
    },
    asks: [{ ...ask, answer: silent, cites: [travels] }],
  },
  {
    id: 'DNS-50',
    says: 'A rule for the tag AzurePlatformDNS shuts Azure DNS; a rule for port 53 alone does not',
    build(d) {
      drawHubAndSpoke(d, { linkSpoke: true });
      const networkSecurityGroup = d.nsg('nsg-app', [
        { access: 'Deny', direction: 'Outbound', destinations: ['AzurePlatformDNS'], ports: '*' },
      ]);
      d.set('subnet', 'app' as ResourceId, { networkSecurityGroup });
    },
    asks: [
      { ...ask, answer: silent, cites: [travels] },
      { from: 'vm-data', to: 'kv1', answer: { verdict: 'reachable', dns: 'private' }, cites: [] },
    ],
  },
  {
    id: 'DNS-50b',
    says: 'A rule that denies port 53 everywhere does not touch Azure DNS',
    build(d) {
      drawHubAndSpoke(d, { linkSpoke: true });
      const networkSecurityGroup = d.nsg('nsg-app', shut('*', 'Outbound'));
      d.set('subnet', 'app' as ResourceId, { networkSecurityGroup });
    },
    asks: [{ ...ask, answer: privately, cites: [] }],
  },
  {
    id: 'DNS-65a',
    says: 'A site gets to the inbound endpoint through its gateway',
    build: (d) => drawSiteAndInbound(d, []),
    asks: [
      {
        from: 'pc-hq',
        to: 'kv1',
        answer: { verdict: 'reachable', dns: 'private' },
        cites: ['dns/inbound-endpoint-uses-its-own-vnet'],
      },
    ],
  },
  {
    id: 'DNS-65b',
    says: 'No page says whether an NSG stands before an endpoint of a resolver, so that one which denies leaves it open',
    build: (d) => drawSiteAndInbound(d, shut('*', 'Inbound')),
    asks: [{ from: 'pc-hq', to: 'kv1', answer: { verdict: 'depends', dns: 'unreliable' }, cites: [travels] }],
  },
  {
    id: 'S-57',
    says: 'A DNS machine that loses patience with Azure DNS answers publicly at times',
    build(d) {
      const { hub } = drawHubAndSpoke(d, { spokeDns: [server] });
      drawForwarder(d, hub, server, 'azure');
      d.set('virtualMachine', `vm-dns-${server}` as ResourceId, { dnsTimeout: 3 });
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'depends', dns: 'unreliable' },
        cites: ['dns/impatient-forwarders-may-answer-publicly'],
      },
    ],
  },
  {
    id: 'DNS-56',
    says: 'Where its time-out is not known, patience is assumed',
    build(d) {
      const { hub } = drawHubAndSpoke(d, { spokeDns: [server] });
      drawForwarder(d, hub, server, 'azure');
    },
    asks: [{ ...ask, answer: privately, assumes: ['waits more than four seconds'], cites: [] }],
  },
  {
    id: 'PEER-18',
    says: 'Azure gives machines names that only their own VNet knows',
    build(d) {
      const { hub } = drawHubAndSpoke(d, {});
      d.vm(d.subnet(hub, 'jump', '10.100.8.0/24'), 'vm-jump', '10.100.8.4');
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-data.x.internal.cloudapp.net',
        answer: { verdict: 'reachable', path: 'private', dns: 'private' },
        cites: ['dns/azures-own-names-stay-in-their-vnet'],
      },
      {
        from: 'vm-app',
        to: 'vm-jump.x.internal.cloudapp.net',
        answer: { verdict: 'blocked', layer: 'dns', dns: 'nxdomain' },
        cites: ['dns/azures-own-names-stay-in-their-vnet'],
      },
    ],
  },
  {
    id: 'DNS-92',
    says: 'That a browser asks the system is assumed of those who use one',
    build: (d) => drawSiteAndInbound(d, []),
    asks: [
      { from: 'pc-hq', to: 'kv1', answer: { verdict: 'reachable' }, assumes: ['DNS over HTTPS'], cites: [] },
    ],
  },
  {
    id: 'DNS-54',
    says: 'An interface with the word AzureProvidedDNS asks Azure DNS, whatever its VNet names',
    build(d) {
      drawHubAndSpoke(d, { spokeDns: ['10.0.9.9'], linkSpoke: true });
      d.vm('app' as ResourceId, 'vm-own', '10.0.1.9', { dnsServers: ['AzureProvidedDNS'] });
    },
    asks: [
      { ...ask, from: 'vm-own', answer: { verdict: 'reachable', dns: 'private' }, cites: [] },
      { ...ask, answer: silent, cites: ['dns/custom-dns-servers-replace-azure-dns'] },
    ],
  },
  {
    id: 'DNS-12',
    says: 'An endpoint and a VNet with IPv6 beside IPv4 answer by IPv4; one with IPv6 alone is not modelled',
    build(d) {
      drawHubAndSpoke(d, { linkSpoke: true });
      d.set('virtualNetwork', 'vnet-a' as ResourceId, { addressSpaces: ['10.0.0.0/16', 'fd00:db8::/48'] });
      d.rest('pe-kv1' as ResourceId, { '/properties/ipVersionType': 'DualStack' });
    },
    asks: [
      { ...ask, answer: privately, assumes: ['has IPv6 as well'], cites: [] },
      { from: 'vm-app', to: 'vm-data', port: 22, answer: { verdict: 'reachable' }, cites: [] },
    ],
  },
  {
    id: 'DNS-69',
    says: 'A rule forwards from the outbound endpoint, whose way to the server counts, not that of the client',
    build: (d) => drawForwardedToSite(d, true),
    asks: [{ ...ask, answer: { ...privately }, cites: ['dns/own-records-first'] }],
  },
  {
    id: 'DNS-69b',
    says: 'Without a gateway the outbound endpoint does not get to a server on premises',
    build: (d) => drawForwardedToSite(d, false),
    asks: [{ ...ask, answer: silent, cites: ['dns/unreachable-server-is-a-timeout'] }],
  },
];

/** A spoke whose ruleset forwards the vault's names to a server on premises that holds the record itself. */
function drawForwardedToSite(d: Drawing, joined: boolean): void {
  const { hub, spoke } = drawHubAndSpoke(d, { linkHub: false });
  drawResolver(d, hub);
  const site = drawSite(d);
  d.add('onPremisesDnsServer', 'dns-hq', site, {
    address: '172.20.0.10',
    records: [{ name: 'kv1.vault.azure.net', address: '10.100.5.4' }],
  });
  if (joined) drawGateway(d, hub, '10.100.0.0/27', site);
  drawRuleset(d, [spoke], 'vault.azure.net.', '172.20.0.10');
}
