import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { at, ground, put } from '../starting-point.ts';
import type { Workshop } from '../workshop.ts';

const id = (name: string) => name as ResourceId;
const zone = 'privatelink.vaultcore.azure.net';
const toVault = ['func-orders', 'kv-orders', 443] as const;
const toPartner = ['func-orders', 'kv-partner', 443] as const;
const byDeveloper = ['developer', 'kv-orders', 443] as const;

function linkTo(vnets: readonly string[], resolutionPolicy: 'Default' | 'NxDomainRedirect' = 'Default') {
  return vnets.map((vnet) => ({ vnet: id(vnet), resolutionPolicy, registrationEnabled: false }));
}

/** The app with its integration subnet, the vault as it is made, the developer and everybody else. */
function drawStart(d: Drawing): void {
  const europe = ground(d, 'region', 'West Europe', at(0, 0));
  const vnet = put(d, d.vnet('vnet-orders', '10.0.0.0/16', {}, { parent: europe }), at(16, 48));
  const integrationSubnet = put(
    d,
    d.subnet(vnet, 'snet-func', '10.0.3.0/26', {
      defaultOutboundAccess: null,
      delegation: 'Microsoft.Web/serverFarms',
    }),
    { ...at(16, 48), width: 224, height: 120 },
  );
  const services = ground(d, 'publicServices', 'Public services', at(856, 0));
  put(
    d,
    d.add('functionApp', 'func-orders', services, { integrationSubnet, outboundAddresses: ['20.60.7.7'] }),
    at(16, 48),
  );
  put(d, d.add('keyVault', 'kv-orders', services), at(16, 120));
  const internet = ground(d, 'internet', 'Internet', at(856, 320));
  put(d, d.add('internetClient', 'developer', internet, { address: '203.0.113.20' }), at(16, 48));
  put(d, d.add('internetClient', 'anyone', internet, { address: '203.0.113.7' }), at(16, 112));
  ground(d, 'globalServices', 'Global', at(856, 540));
}

/** An app, its vault and a developer, from the open vault to a closed one in which everybody still works. */
export const functionAppAndKeyVaultWorkshop: Workshop = {
  slug: 'function-app-and-key-vault',
  title: 'Function app and Key Vault',
  says: 'A vault is closed step by step while the app and the developer go on working, until a partner’s vault shows the trap of a linked zone.',
  steps: [
    {
      title: 'The vault as it is made',
      variant: 'All networks',
      draw: drawStart,
      ask: toVault,
      answer: { verdict: 'reachable', path: 'public', source: '20.60.7.7', name: 'public' },
      highlight: ['func-orders', 'kv-orders'],
      notes:
        'VNet integration is on, and still the call leaves by the app’s own public address: without route all, only private destinations and service endpoints go through the VNet. Anybody on the internet gets to the same front door; identity is all that stands in the way.',
    },
    {
      title: 'Selected networks, and nobody selected',
      draw: (d) => d.set('keyVault', id('kv-orders'), { defaultAction: 'Deny' }),
      ask: toVault,
      answer: { verdict: 'blocked', layer: 'serviceAccess', name: 'public' },
      highlight: ['func-orders', 'kv-orders'],
      hidesAnswer: true,
      notes:
        'The default action denies, and no rule admits anybody yet. The order of the two clicks matters.',
    },
    {
      title: 'The subnet gets a service endpoint',
      variant: 'Selected networks',
      draw(d) {
        d.set('subnet', id('snet-func'), { serviceEndpoints: ['Microsoft.KeyVault'] });
        d.set('keyVault', id('kv-orders'), { vnetRules: [{ subnet: id('snet-func') }] });
      },
      ask: toVault,
      answer: { verdict: 'reachable', path: 'serviceEndpoint', name: 'public' },
      highlight: ['snet-func', 'kv-orders'],
      notes:
        'With a service endpoint on the integration subnet the call goes through the VNet, and the vault sees the subnet. The name still gives the public address.',
    },
    {
      title: 'The developer by address',
      draw: (d) => d.set('keyVault', id('kv-orders'), { ipRules: ['203.0.113.20'] }),
      ask: byDeveloper,
      answer: { verdict: 'reachable', path: 'public', source: '203.0.113.20' },
      highlight: ['developer', 'kv-orders'],
      notes: 'One address of one person. It works until the provider gives the router another one.',
    },
    {
      title: 'A private endpoint without its zone',
      variant: 'Private Link',
      draw(d) {
        put(
          d,
          d.subnet(id('vnet-orders'), 'snet-endpoints', '10.0.4.0/24', { defaultOutboundAccess: false }),
          at(264, 48),
        );
        put(d, d.endpoint(id('snet-endpoints'), 'pe-kv', '10.0.4.4', id('kv-orders'), 'vault'), at(16, 48));
      },
      ask: toVault,
      answer: { verdict: 'misdirected', path: 'serviceEndpoint', name: 'public' },
      highlight: ['pe-kv', 'func-orders'],
      hidesAnswer: true,
      notes:
        'It works, and that is the trouble: the call still goes by the service endpoint, because nobody told DNS. A green light that hides a half-finished change.',
    },
    {
      title: 'The zone is linked',
      draw(d) {
        put(d, d.add('privateDnsZone', zone, id('Global'), { links: linkTo(['vnet-orders']) }), at(16, 48));
        d.set('privateEndpoint', id('pe-kv'), { dnsZoneGroup: [id(zone)] });
      },
      ask: toVault,
      answer: { verdict: 'reachable', path: 'privateEndpoint', name: 'private' },
      highlight: [zone, 'vnet-orders', 'pe-kv'],
      notes: 'The app asks the DNS of its integrated VNet. Same name, same code, private address.',
    },
    {
      title: 'Public access off',
      draw(d) {
        d.set('keyVault', id('kv-orders'), {
          publicNetworkAccess: 'Disabled',
          vnetRules: [],
          ipRules: [],
        });
        d.set('subnet', id('snet-func'), { serviceEndpoints: [] });
      },
      ask: byDeveloper,
      answer: { verdict: 'blocked', layer: 'serviceAccess', name: 'public' },
      highlight: ['developer', 'kv-orders'],
      hidesAnswer: true,
      notes:
        'The app does not notice. The developer is out, and the pipeline that runs outside the VNet as well.',
    },
    {
      title: 'A way in for the developer',
      draw(d) {
        const tools = put(
          d,
          d.subnet(id('vnet-orders'), 'snet-tools', '10.0.5.0/24', { defaultOutboundAccess: false }),
          at(504, 48),
        );
        put(d, d.vm(tools, 'vm-jump', '10.0.5.4'), at(16, 48));
        const bastions = put(
          d,
          d.subnet(id('vnet-orders'), 'AzureBastionSubnet', '10.0.1.0/26'),
          at(504, 216),
        );
        put(d, d.add('bastion', 'bas-orders', bastions, { publicIp: '20.50.1.10' }), at(16, 48));
      },
      ask: ['vm-jump', 'kv-orders', 443],
      answer: { verdict: 'reachable', path: 'privateEndpoint', source: '10.0.5.4', name: 'private' },
      highlight: ['vm-jump', 'bas-orders', 'pe-kv'],
      notes:
        'A jump host in the VNet, reached through Bastion: no public address, the same private endpoint.',
    },
    {
      title: 'A second team, one peering away',
      draw(d) {
        const vnet = put(
          d,
          d.vnet('vnet-reports', '10.2.0.0/16', {}, { parent: id('West Europe') }),
          at(16, 424),
        );
        d.peer(id('vnet-orders'), vnet);
        const subnet = put(
          d,
          d.subnet(vnet, 'snet-reports', '10.2.1.0/24', {
            defaultOutboundAccess: false,
            natGateway: d.add('natGateway', 'ng-reports', null, { publicIps: ['20.50.1.4'] }),
          }),
          at(16, 48),
        );
        put(d, d.vm(subnet, 'vm-reports', '10.2.1.4'), at(16, 48));
      },
      ask: ['vm-reports', 'kv-orders', 443],
      answer: { verdict: 'blocked', layer: 'serviceAccess', name: 'public' },
      highlight: ['vm-reports', 'vnet-reports', 'pe-kv'],
      hidesAnswer: true,
      notes:
        'The peering carries packets to the endpoint. It carries no names: the zone is not linked to this VNet, so the machine goes to the public address.',
    },
    {
      title: 'The zone for both',
      draw: (d) => d.set('privateDnsZone', id(zone), { links: linkTo(['vnet-orders', 'vnet-reports']) }),
      ask: ['vm-reports', 'kv-orders', 443],
      answer: { verdict: 'reachable', path: 'privateEndpoint', source: '10.2.1.4', name: 'private' },
      highlight: [zone, 'vnet-reports', 'pe-kv'],
      notes: 'One link more, and the peering is used.',
    },
    {
      title: 'The partner’s vault',
      variant: 'With a partner',
      draw: drawPartner,
      ask: toPartner,
      answer: { verdict: 'blocked', layer: 'dns', name: 'nxdomain' },
      highlight: ['func-orders', 'kv-partner', zone],
      hidesAnswer: true,
      notes:
        'A vault of another company that has a private endpoint of its own, in their network. Its public name is therefore an alias into the same privatelink zone. Ours is linked, has no record for it, and says: there is no such name. The vault is open to all networks, and we cannot even find it.',
    },
    {
      title: 'Fall back to the internet',
      draw: (d) =>
        d.set('privateDnsZone', id(zone), {
          links: linkTo(['vnet-orders', 'vnet-reports'], 'NxDomainRedirect'),
        }),
      ask: toPartner,
      answer: { verdict: 'reachable', path: 'public', name: 'public' },
      highlight: [zone, 'kv-partner'],
      notes:
        'The link gets the policy to fall back to the internet when the zone has no record: the partner’s vault is found again. Where the zone does have a record, nothing changes.',
    },
  ],
};

/** Another company's vault, with an endpoint in its own VNet that we do not see into. */
function drawPartner(d: Drawing): void {
  const tenant = 'tenant-partner';
  const theirs = put(d, ground(d, 'region', 'Partner', at(1180, 0)), at(1180, 0));
  const vnet = put(d, d.vnet('vnet-partner', '10.9.0.0/16', {}, { parent: theirs, tenant }), at(16, 48));
  const subnet = put(
    d,
    d.subnet(vnet, 'snet-partner', '10.9.1.0/24', { defaultOutboundAccess: false }),
    at(16, 48),
  );
  const vault = put(
    d,
    d.add('keyVault', 'kv-partner', id('Public services'), {}, { tenant, note: 'Belongs to a partner.' }),
    at(16, 192),
  );
  put(d, d.endpoint(subnet, 'pe-partner', '10.9.1.4', vault, 'vault'), at(16, 48));
}
