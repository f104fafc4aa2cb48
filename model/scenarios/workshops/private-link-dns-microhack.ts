import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { at, ground, put } from '../starting-point.ts';
import type { Workshop } from '../workshop.ts';

const id = (name: string) => name as ResourceId;
const zone = 'privatelink.database.windows.net';
const fromAzure = ['az-mgmt-vm', 'sql1', 1433] as const;
const fromSite = ['onprem-mgmt-vm', 'sql1', 1433] as const;
const linkTo = (vnet: string) => [
  { vnet: id(vnet), resolutionPolicy: 'Default' as const, registrationEnabled: false },
];
const asksBy = (upstream: 'azure' | 'rootHints') => ({
  dnsForwarder: { enabled: true, upstream, servers: [], conditionalForwarders: [] },
});
const forwardTo = (target: string) => ({
  conditionalForwarders: [{ domain: 'database.windows.net', targets: [target] }],
});

/** The base lab: on-premises behind a tunnel, a hub with a DNS server, a spoke with a machine. */
function drawLab(d: Drawing): void {
  const site = put(
    d,
    d.add('onPremisesSite', 'On-premises', null, {
      prefixes: ['192.168.0.0/16'],
      publicAddress: '198.51.100.10',
    }),
    at(0, 32),
  );
  put(d, d.add('onPremisesHost', 'onprem-mgmt-vm', site, { address: '192.168.0.5' }), at(16, 88));
  const dns = put(
    d,
    d.add('onPremisesDnsServer', 'onprem-dns-vm', site, {
      address: '192.168.0.4',
      defaultForwarders: ['8.8.8.8'],
    }),
    at(16, 216),
  );
  d.set('onPremisesSite', site, { dnsServer: dns });
  const europe = ground(d, 'region', 'West Europe', at(256, 0));
  const hub = put(d, d.vnet('hub-vnet', '10.0.0.0/16', {}, { parent: europe }), at(16, 48));
  const gateways = put(d, d.subnet(hub, 'GatewaySubnet', '10.0.255.224/27'), at(16, 48));
  const gateway = put(
    d,
    d.add('vpnGateway', 'hub-vpn-gateway', gateways, { publicIps: ['20.50.1.9'] }),
    at(16, 48),
  );
  d.add('connection', 'hub-onprem-conn', null, { gateway, site });
  const nat = d.add('natGateway', 'ng-hub', null, { publicIps: ['20.50.1.3'] });
  const dnsSubnet = put(
    d,
    d.subnet(hub, 'DnsSubnet', '10.0.0.0/24', { defaultOutboundAccess: false, natGateway: nat }),
    at(256, 48),
  );
  put(d, d.vm(dnsSubnet, 'az-dns-vm', '10.0.0.4', {}, asksBy('rootHints')), at(16, 48));
  const spoke = put(d, d.vnet('spoke-vnet', '10.1.0.0/16', {}, { parent: europe }), at(16, 320));
  d.peer(hub, spoke, { allowGatewayTransit: true }, { useRemoteGateways: true });
  const subnet = put(
    d,
    d.subnet(spoke, 'InfrastructureSubnet', '10.1.0.0/24', {
      defaultOutboundAccess: false,
      natGateway: d.add('natGateway', 'ng-spoke', null, { publicIps: ['20.50.1.2'] }),
    }),
    at(16, 48),
  );
  put(d, d.vm(subnet, 'az-mgmt-vm', '10.1.0.4'), at(16, 48));
  const services = ground(d, 'publicServices', 'Public services', at(1100, 0));
  put(d, d.add('sqlServer', 'sql1', services), at(16, 48));
  ground(d, 'globalServices', 'Global', at(1100, 200));
}

/** The public lab about Private Link and DNS, its seven challenges in one document. */
export const privateLinkDnsMicrohack: Workshop = {
  slug: 'private-link-dns-microhack',
  title: 'Private Link DNS MicroHack',
  says: 'The seven challenges of the public MicroHack in one document: guess each answer before the lab’s half hour of deployment would give it.',
  steps: [
    {
      title: 'Challenge 1: connect to Azure SQL',
      variant: 'Challenge 1',
      draw: drawLab,
      ask: fromAzure,
      answer: { verdict: 'blocked', layer: 'serviceAccess', name: 'public' },
      highlight: ['az-mgmt-vm', 'sql1'],
      hidesAnswer: true,
      notes:
        'A new server admits nobody. Why does the connection fail, and at which door? The lab’s machine leaves by default outbound access; here a NAT gateway stands in for it, so that its address is known.',
    },
    {
      title: 'Challenge 1: admit the address',
      draw: (d) => d.set('sqlServer', id('sql1'), { ipRules: ['20.50.1.2'] }),
      ask: fromAzure,
      answer: { verdict: 'reachable', path: 'public', source: '20.50.1.2', name: 'public' },
      highlight: ['az-mgmt-vm', 'sql1'],
      notes:
        'The server’s firewall admits the public address behind which the machine leaves. “Allow Azure services” stays off: it would admit every subscription in Azure.',
    },
    {
      title: 'Challenge 2: a service endpoint',
      variant: 'Challenge 2',
      draw(d) {
        d.set('subnet', id('InfrastructureSubnet'), { serviceEndpoints: ['Microsoft.Sql'] });
        d.set('sqlServer', id('sql1'), { ipRules: [], vnetRules: [{ subnet: id('InfrastructureSubnet') }] });
      },
      ask: fromAzure,
      answer: { verdict: 'reachable', path: 'serviceEndpoint', source: '10.1.0.4', name: 'public' },
      highlight: ['InfrastructureSubnet', 'sql1'],
      notes:
        'The address rule is gone, the subnet is admitted instead. nslookup still shows a public address: the destination did not change, the source did.',
    },
    {
      title: 'Challenge 3: a private endpoint',
      variant: 'Challenge 3',
      draw(d) {
        d.set('subnet', id('InfrastructureSubnet'), { serviceEndpoints: [] });
        d.set('sqlServer', id('sql1'), { vnetRules: [] });
        put(d, d.add('privateDnsZone', zone, id('Global'), { links: linkTo('spoke-vnet') }), at(16, 48));
        put(
          d,
          d.endpoint(id('InfrastructureSubnet'), 'PE-SQL', '10.1.0.5', id('sql1'), 'sqlServer', {
            dnsZoneGroup: [id(zone)],
          }),
          at(16, 128),
        );
      },
      ask: fromAzure,
      answer: { verdict: 'reachable', path: 'privateEndpoint', source: '10.1.0.4', name: 'private' },
      highlight: ['PE-SQL', zone, 'az-mgmt-vm'],
      notes:
        'The portal makes endpoint, zone, record and link in one go. The name in the connection string stays the same. Would a script have done the same?',
    },
    {
      title: 'Challenge 4: deny public access',
      variant: 'Challenge 4',
      draw: (d) => d.set('sqlServer', id('sql1'), { publicNetworkAccess: 'Disabled' }),
      ask: fromAzure,
      answer: { verdict: 'reachable', path: 'privateEndpoint', name: 'private' },
      highlight: ['sql1', 'PE-SQL'],
      notes: 'Address rules and VNet rules count no more; the private endpoint is the only way in.',
    },
    {
      title: 'Challenge 5: the spoke asks the DNS server',
      variant: 'Challenge 5',
      draw: (d) => d.set('virtualNetwork', id('spoke-vnet'), { dnsServers: ['10.0.0.4'] }),
      ask: fromAzure,
      answer: { verdict: 'blocked', layer: 'serviceAccess', name: 'public' },
      highlight: ['spoke-vnet', 'az-dns-vm'],
      hidesAnswer: true,
      notes:
        'Task 1. The server answers 10.0.0.4 now, and the answer has fallen back to the public address. The zone is still there: why does nobody look?',
    },
    {
      title: 'Challenge 5: the link moves to the hub',
      draw: (d) => d.set('privateDnsZone', id(zone), { links: linkTo('hub-vnet') }),
      ask: fromAzure,
      answer: { verdict: 'blocked', layer: 'serviceAccess', name: 'public' },
      highlight: [zone, 'hub-vnet', 'az-dns-vm'],
      hidesAnswer: true,
      notes:
        'Tasks 2 and 3. The link is right now, but the server asks the root hints, not Azure DNS. Still public.',
    },
    {
      title: 'Challenge 5: the server forwards to Azure DNS',
      draw: (d) => d.set('virtualMachine', id('az-dns-vm'), asksBy('azure')),
      ask: fromAzure,
      answer: { verdict: 'reachable', path: 'privateEndpoint', name: 'private' },
      highlight: ['az-dns-vm', zone, 'PE-SQL'],
      notes: 'Task 4. Flush the caches of the client and of the server before you look.',
    },
    {
      title: 'Challenge 6: from on-premises',
      variant: 'Challenge 6',
      ask: fromSite,
      answer: { verdict: 'blocked', layer: 'serviceAccess', name: 'public' },
      highlight: ['onprem-mgmt-vm', 'onprem-dns-vm'],
      hidesAnswer: true,
      notes:
        'Task 2. The tunnel is up and the route is there, but the site asks 8.8.8.8 and gets the public address.',
    },
    {
      title: 'Challenge 6: ask Azure DNS directly',
      draw: (d) => d.set('onPremisesDnsServer', id('onprem-dns-vm'), forwardTo('168.63.129.16')),
      ask: fromSite,
      answer: { verdict: 'blocked', layer: 'dns', name: 'timeout' },
      highlight: ['onprem-dns-vm'],
      hidesAnswer: true,
      notes:
        'The obvious idea, and a wrong one: 168.63.129.16 answers only hosts in Azure. Nothing comes back.',
    },
    {
      title: 'Challenge 6: forward to the DNS server in Azure',
      draw: (d) => d.set('onPremisesDnsServer', id('onprem-dns-vm'), forwardTo('10.0.0.4')),
      ask: fromSite,
      answer: { verdict: 'reachable', path: 'privateEndpoint', source: '192.168.0.5', name: 'private' },
      highlight: ['onprem-dns-vm', 'az-dns-vm', 'PE-SQL'],
      notes:
        'Task 3. A conditional forwarder for database.windows.net, the public suffix, to a server that may ask Azure DNS.',
    },
    {
      title: 'Challenge 7: without a DNS server in Azure',
      variant: 'Challenge 7',
      draw(d) {
        d.remove(id('az-dns-vm'));
        const subnet = put(d, d.subnet(id('hub-vnet'), 'AzureFirewallSubnet', '10.0.1.0/26'), at(496, 48));
        const firewall = { address: '10.0.1.4', publicIps: ['20.50.1.11'], dnsProxy: true };
        put(d, d.add('azureFirewall', 'hub-firewall', subnet, firewall), at(16, 48));
        d.set('virtualNetwork', id('spoke-vnet'), { dnsServers: ['10.0.1.4'] });
        d.set('onPremisesDnsServer', id('onprem-dns-vm'), forwardTo('10.0.1.4'));
      },
      ask: fromSite,
      answer: { verdict: 'reachable', path: 'privateEndpoint', source: '192.168.0.5', name: 'private' },
      highlight: ['hub-firewall', 'onprem-dns-vm', 'PE-SQL'],
      notes:
        'Option 1. Azure Firewall as DNS proxy takes the place of the server: it asks Azure DNS from the hub, where the zone is linked. Today a DNS Private Resolver would be a third option.',
    },
  ],
};
