import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawFirewall, drawVnetA, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Link = 'client' | 'hub' | 'both';

/** A client and the endpoint of a vault in two VNets, each peered with a hub whose firewall the client's default and summary routes lead to. */
function drawHubbed(
  d: Drawing,
  linked: Link,
  open: boolean,
  firewall: Partial<SettingsOf<'azureFirewall'>> = {},
): void {
  const table = d.routes('rt-app', [
    { prefix: '0.0.0.0/0', nextHopAddress: '10.100.2.4' },
    { prefix: '10.0.0.0/8', nextHopAddress: '10.100.2.4' },
  ]);
  const a = drawVnetA(d, { routeTable: table });
  const hub = d.vnet('vnet-hub', '10.100.0.0/16');
  d.set(
    'azureFirewall',
    drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', { names: ['*.vault.azure.net'] }),
    firewall,
  );
  const b = d.vnet('vnet-b', '10.1.0.0/16');
  const vault = d.add('keyVault', 'kv1', null, { publicNetworkAccess: open ? 'Enabled' : 'Disabled' });
  const zone = d.zone('privatelink.vaultcore.azure.net', [
    ...(linked === 'hub' ? [] : [a.vnet]),
    ...(linked === 'client' ? [] : [hub]),
  ]);
  d.endpoint(d.subnet(b, 'endpoints', '10.1.5.0/24'), 'pe-kv1', '10.1.5.4', vault, 'vault', {
    dnsZoneGroup: [zone],
  });
  const both = { allowForwardedTraffic: true };
  d.peer(hub, a.vnet, both, both);
  d.peer(hub, b, both, both);
}

const ask = { from: 'vm-app', to: 'kv1', through: ['afw-hub'] };
const again = ['azure-firewall/application-rules-resolve-the-name-again'];
const networkRule = (destination: string) => ({
  applicationRules: [],
  networkRules: [
    {
      name: 'vaults',
      priority: 200,
      access: 'Allow' as const,
      protocols: ['TCP'],
      sources: ['*'],
      destinations: [destination],
      ports: '443',
    },
  ],
});

/** Behind an application rule the firewall asks for the name itself, and names in network rules want its proxy. */
export const namesAtFirewalls: readonly Scenario[] = [
  {
    id: 'ROUTE-43, DNS-62',
    says: 'Zone linked to client and firewall: the endpoint, with the address of the firewall',
    build: (d) => drawHubbed(d, 'both', false),
    asks: [
      {
        ...ask,
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private', source: '10.100.2.4' },
        cites: again,
      },
    ],
  },
  {
    id: 'ROUTE-43, DNS-62b',
    says: 'Zone linked to the client alone: the firewall goes to the public address, which is closed',
    build: (d) => drawHubbed(d, 'client', false),
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'serviceAccess', path: 'public', dns: 'private', source: null },
        blockers: ['dns', 'serviceAccess'],
        past: ['pe-kv1'],
        cites: again,
      },
    ],
  },
  {
    id: 'ROUTE-43, DNS-62c',
    says: 'The same with the public endpoint open: it arrives beside the endpoint',
    build: (d) => drawHubbed(d, 'client', true),
    asks: [
      {
        ...ask,
        answer: { verdict: 'misdirected', layer: 'dns', path: 'public', source: '20.50.2.2' },
        blockers: ['dns'],
        cites: [...again, 'private-link/endpoint-does-not-close-public-access'],
      },
    ],
  },
  {
    id: 'ROUTE-43, DNS-62d',
    says: 'Zone linked to the hub alone: the client aims at the public address, and the firewall takes the private way',
    build: (d) => drawHubbed(d, 'hub', false),
    asks: [
      {
        ...ask,
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'public', source: '10.100.2.4' },
        cites: again,
      },
    ],
  },
  {
    id: 'DNS-61, ROUTE-43',
    says: 'A network rule by name without the DNS proxy is no rule that one can count on',
    build: (d) => drawHubbed(d, 'both', false, networkRule('kv1.vault.azure.net')),
    asks: [
      {
        ...ask,
        answer: { verdict: 'depends', layer: 'firewall' },
        cites: ['azure-firewall/names-in-network-rules-need-the-proxy'],
      },
    ],
  },
  {
    id: 'DNS-61, ROUTE-43b',
    says: 'With the proxy on it counts, and keeps the source towards the endpoint',
    build: (d) => drawHubbed(d, 'both', false, { ...networkRule('kv1.vault.azure.net'), dnsProxy: true }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'depends', layer: 'returnPath' },
        cites: ['trace/private-endpoint-answers-the-client-directly'],
      },
    ],
  },
  {
    id: 'PAAS-21d',
    says: 'Private endpoints need Service Bus Premium and Event Hubs Standard',
    build(d) {
      const a = drawVnetA(d);
      const zone = d.zone('privatelink.servicebus.windows.net', [a.vnet]);
      const add = (name: string, kind: 'serviceBus' | 'eventHubs', tier: string, address: string): void => {
        const id = d.add(kind, name, null, { tier } as never);
        d.endpoint(a.data, `pe-${name}`, address, id, 'namespace', { dnsZoneGroup: [zone] });
      };
      add('sb-premium', 'serviceBus', 'Premium', '10.0.2.10');
      add('sb-standard', 'serviceBus', 'Standard', '10.0.2.11');
      add('eh-standard', 'eventHubs', 'Standard', '10.0.2.12');
      add('eh-basic', 'eventHubs', 'Basic', '10.0.2.13');
    },
    asks: [
      {
        from: 'vm-app',
        to: 'sb-premium',
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: [],
      },
      {
        from: 'vm-app',
        to: 'sb-standard',
        answer: { verdict: 'blocked', layer: 'endpointState' },
        cites: ['private-link/endpoints-need-a-tier'],
      },
      {
        from: 'vm-app',
        to: 'eh-standard',
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: [],
      },
      {
        from: 'vm-app',
        to: 'eh-basic',
        answer: { verdict: 'blocked', layer: 'endpointState' },
        cites: ['private-link/endpoints-need-a-tier'],
      },
    ],
  },
  {
    id: 'DNS-32',
    says: 'A zone with registration knows the machines of its VNet, in no other',
    build(d) {
      const a = drawVnetA(d);
      const zone = {
        links: [{ vnet: a.vnet, resolutionPolicy: 'Default' as const, registrationEnabled: true }],
      };
      d.add('privateDnsZone', 'corp.contoso.internal', null, zone);
      const b = d.vnet('vnet-b', '10.1.0.0/16');
      d.vm(d.subnet(b, 'b', '10.1.0.0/24'), 'vm-b', '10.1.0.4');
      d.peer(a.vnet, b);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'VM-data.corp.contoso.internal',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', dns: 'private' },
        through: ['vm-data'],
        cites: ['dns/registration-writes-the-machines'],
      },
      {
        from: 'vm-app',
        to: 'vm-b.corp.contoso.internal',
        port: 443,
        answer: { verdict: 'blocked', layer: 'dns', dns: 'nxdomain' },
        cites: [],
      },
    ],
  },
  {
    id: 'DNS-42, S-51',
    says: 'A second endpoint of one vault in the shared zone takes the record, also for those who cannot reach it',
    build(d) {
      const a = drawVnetA(d);
      const vault = d.add('keyVault', 'kv1', null, { publicNetworkAccess: 'Disabled' });
      const far = d.vnet('vnet-far', '10.9.0.0/16');
      const zone = d.zone('privatelink.vaultcore.azure.net', [a.vnet, far]);
      d.endpoint(a.data, 'pe-1', '10.0.2.9', vault, 'vault', { dnsZoneGroup: [zone] });
      d.endpoint(d.subnet(far, 'far', '10.9.1.0/24'), 'pe-2', '10.9.1.9', vault, 'vault', {
        dnsZoneGroup: [zone],
      });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'kv1',
        answer: { verdict: 'blocked', layer: 'route', dns: 'private' },
        cites: ['routing/vnets-need-a-link'],
      },
    ],
  },
  {
    id: 'SE-30, SE-31',
    says: 'A service endpoint policy that is not part of the design leaves open which accounts are reached',
    build(d) {
      const a = drawVnetA(d, { serviceEndpoints: ['Microsoft.Storage'] });
      d.rest(a.app, { '/properties/serviceEndpointPolicies': [{ id: '/policies/only-ours' }] });
      d.add('storageAccount', 'st1', null);
      d.add('keyVault', 'kv1', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'st1',
        port: 443,
        answer: { verdict: 'depends', path: 'serviceEndpoint' },
        cites: ['trace/service-endpoint-opens-the-whole-service'],
      },
      {
        from: 'vm-app',
        to: 'kv1',
        answer: { verdict: 'reachable' },
        cites: [],
        assumes: ['serviceEndpointPolicies'],
      },
    ],
  },
  {
    id: 'EVAL-3b',
    says: 'Something that the catalog does not know may hold an address that is else nobody’s',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.4.4') });
      d.add('other', 'palo-alto', d.subnet(a.vnet, 'outside', '10.0.4.0/24'), {
        armType: 'PaloAltoNetworks.Cloudngfw/firewalls',
      });
      d.vm(
        'data' as ResourceId,
        'vm-hosts',
        '10.0.2.7',
        {},
        { hostsFile: [{ name: 'shop.contoso.com', address: '10.0.4.9' }] },
      );
    },
    asks: [
      {
        from: 'vm-app',
        to: '8.8.8.8',
        port: 443,
        answer: { verdict: 'depends', layer: 'appliance' },
        cites: ['routing/appliance-next-hop-must-be-near'],
      },
      {
        from: 'vm-hosts',
        to: 'shop.contoso.com',
        port: 443,
        answer: { verdict: 'depends', layer: 'route' },
        cites: ['trace/unused-address-answers-nobody'],
      },
    ],
  },
];
