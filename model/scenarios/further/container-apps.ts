import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawVnetA, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Environment = Partial<SettingsOf<'containerAppsEnvironment'>>;

const apps: SettingsOf<'containerAppsEnvironment'>['apps'] = [{ name: 'web', ingress: 'external' }];

/** VNet A with an environment in a subnet of its own, 10.0.5.0/24, and somebody on the internet. */
function drawEnvironment(
  d: Drawing,
  settings: Environment = {},
  subnet: Parameters<Drawing['subnet']>[3] = {},
): ResourceId {
  const { vnet } = drawVnetA(d);
  const infrastructureSubnet = d.subnet(vnet, 'snet-cae', '10.0.5.0/24', {
    delegation: 'Microsoft.App/environments',
    ...subnet,
  });
  d.add('containerAppsEnvironment', 'cae1', null, {
    infrastructureSubnet,
    apps,
    uniqueLabel: 'blue',
    ...settings,
  });
  d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
  return vnet;
}

const oneAddress = 'trace/an-environment-answers-at-one-address';

/** Container Apps: outside, in a subnet with a public or an internal address, and behind a private endpoint. */
export const containerApps: readonly Scenario[] = [
  {
    id: 'ACA-1',
    says: 'An internal environment is found where somebody wrote its domain into a zone, and nowhere else',
    build(d) {
      const vnet = drawEnvironment(d, { internal: true, staticIp: '10.0.5.10' });
      const b = d.vnet('vnet-b', '10.1.0.0/16');
      d.vm(d.subnet(b, 'b', '10.1.0.0/24'), 'vm-b', '10.1.0.4');
      d.peer(vnet, b);
      d.zone('blue.westeurope.azurecontainerapps.io', [vnet], {
        records: [{ name: '*', type: 'A', values: ['10.0.5.10'], ttl: 300 }],
      });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'cae1',
        answer: { verdict: 'reachable', path: 'private', dns: 'private' },
        cites: [oneAddress],
      },
      {
        from: 'vm-b',
        to: 'cae1',
        answer: { verdict: 'blocked', layer: 'dns', dns: 'nxdomain' },
        cites: ['dns/internal-names-are-yours-to-publish'],
      },
      { from: 'anyone', to: 'cae1', answer: { verdict: 'blocked' }, cites: [] },
    ],
  },
  {
    id: 'ACA-2',
    says: 'Apps call from the subnet of their environment, by its routes',
    build: (d) =>
      void drawEnvironment(d, {}, { routeTable: viaAppliance(d, '10.9.0.0/16', '10.0.1.4', 'rt-cae') }),
    asks: [
      {
        from: 'cae1',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.5.0/24' },
        cites: [],
      },
      {
        from: 'cae1',
        to: 'mcr.microsoft.com',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: 'the outbound address of cae1' },
        cites: ['egress/environment-goes-out-by-its-own-address'],
      },
    ],
  },
  {
    id: 'ACA-3',
    says: 'An external environment in a subnet is called at its public address, past the NSG of the subnet, and at no private one',
    build: (d) =>
      void drawEnvironment(
        d,
        {},
        { networkSecurityGroup: d.nsg('nsg-cae', [{ access: 'Deny', sources: ['Internet'] }]) },
      ),
    asks: [
      {
        from: 'anyone',
        to: 'cae1',
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['paas-firewall/public-access-alone-decides'],
      },
    ],
  },
  {
    id: 'ACA-4',
    says: 'With public access off and a private endpoint, the name leads to the endpoint',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      const environment = d.add('containerAppsEnvironment', 'cae1', null, {
        publicNetworkAccess: 'Disabled',
        uniqueLabel: 'blue',
        apps,
      });
      const zone = d.zone('privatelink.westeurope.azurecontainerapps.io', [vnet]);
      d.endpoint(data, 'pe-cae1', '10.0.2.9', environment, 'managedEnvironments', { dnsZoneGroup: [zone] });
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'cae1',
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private' },
        cites: ['dns/private-link-adds-a-cname'],
      },
      { from: 'anyone', to: 'cae1', answer: { verdict: 'blocked', layer: 'serviceAccess' }, cites: [] },
    ],
  },
  {
    id: 'ACA-5',
    says: 'While public access is on, an endpoint of an environment carries nothing',
    build(d) {
      const { data } = drawVnetA(d);
      const environment = d.add('containerAppsEnvironment', 'cae1', null, { uniqueLabel: 'blue', apps });
      d.endpoint(data, 'pe-cae1', '10.0.2.9', environment, 'managedEnvironments');
    },
    asks: [
      {
        from: 'vm-app',
        to: 'pe-cae1',
        answer: { verdict: 'blocked', layer: 'endpointState' },
        cites: ['private-link/some-services-take-endpoints-only-while-closed'],
      },
    ],
  },
];
