import type { Drawing } from '../draw.ts';
import type { Scenario } from '../scenario.ts';
import { drawGateway, drawSite, drawVnetA } from './landscape.ts';

/** A Function app whose calls enter VNet A in a subnet of their own. */
function drawFunction(
  d: Drawing,
  more: { serviceEndpoints?: readonly string[]; routeAll?: boolean } = {},
): ReturnType<typeof drawVnetA> & { readonly integration: ReturnType<Drawing['subnet']> } {
  const a = drawVnetA(d);
  const integration = d.subnet(a.vnet, 'integration', '10.0.3.0/26', {
    delegation: 'Microsoft.Web/serverFarms',
    serviceEndpoints: [...(more.serviceEndpoints ?? [])],
  });
  d.add('functionApp', 'func1', null, {
    integrationSubnet: integration,
    routeAll: more.routeAll ?? false,
    outboundAddresses: ['20.70.1.1'],
  });
  return { ...a, integration };
}

function drawFunctionAndStorage(d: Drawing, serviceEndpoints: readonly string[]): void {
  const { integration } = drawFunction(d, { serviceEndpoints });
  d.add('storageAccount', 'st1', null, { defaultAction: 'Deny', vnetRules: [{ subnet: integration }] });
}

/** A managed instance in VNet A and a site over ExpressRoute. */
function drawInstance(d: Drawing, publicDataEndpoint = false): void {
  const { vnet } = drawVnetA(d);
  const networkSecurityGroup = d.nsg('nsg-mi', [
    { sources: ['172.20.0.0/16'], ports: '1433,11000-11999' },
    ...(publicDataEndpoint ? [{ sources: ['Internet'], ports: '3342' }] : []),
  ]);
  const subnet = d.subnet(vnet, 'mi', '10.0.7.0/27', {
    delegation: 'Microsoft.Sql/managedInstances',
    networkSecurityGroup,
  });
  d.add('sqlManagedInstance', 'sqlmi1', subnet, { address: '10.0.7.4', publicDataEndpoint });
  drawGateway(d, vnet, '10.0.0.0/27', drawSite(d), 'expressRouteGateway');
  d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
}

/** Apps that call into a VNet, and services that stand in one. */
export const integrationAndInjection: readonly Scenario[] = [
  {
    id: 'SC-73',
    says: 'A Function app reaches a key vault by its private endpoint through VNet integration',
    build(d) {
      const { vnet, data } = drawFunction(d);
      const vault = d.add('keyVault', 'kv1', null, { publicNetworkAccess: 'Disabled' });
      const zone = d.zone('privatelink.vaultcore.azure.net', [vnet]);
      d.endpoint(data, 'pe-kv1', '10.0.2.5', vault, 'vault', { dnsZoneGroup: [zone] });
    },
    asks: [
      {
        from: 'func1',
        to: 'kv1',
        port: 443,
        answer: {
          verdict: 'reachable',
          path: 'privateEndpoint',
          source: '10.0.3.0/26',
          initiators: 'source',
          dns: 'private',
        },
        cites: [
          'trace/integration-uses-an-address-of-the-subnet',
          'trace/integration-carries-private-destinations',
          'trace/network-access-grants-no-data',
        ],
      },
      {
        from: 'vm-app',
        to: 'func1',
        port: 443,
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['trace/vnet-integration-is-outbound-only'],
      },
    ],
  },
  {
    id: 'SC-75',
    says: 'Without route-all a service endpoint still takes the call through the VNet',
    build: (d) => drawFunctionAndStorage(d, ['Microsoft.Storage']),
    asks: [
      {
        from: 'func1',
        to: 'st1',
        port: 443,
        answer: {
          verdict: 'reachable',
          path: 'serviceEndpoint',
          source: '10.0.3.0/26',
          initiators: 'source',
        },
        cites: [
          'trace/integration-carries-private-destinations',
          'paas-firewall/vnet-rule-admits-its-subnet',
        ],
      },
    ],
  },
  {
    id: 'SC-75b',
    says: 'Without the service endpoint the app calls with its own addresses and is refused',
    build: (d) => drawFunctionAndStorage(d, []),
    asks: [
      {
        from: 'func1',
        to: 'st1',
        port: 443,
        answer: { verdict: 'blocked', path: 'public', layer: 'serviceAccess', source: null },
        cites: [
          'trace/integration-carries-private-destinations',
          'egress/app-keeps-its-own-addresses-towards-the-internet',
        ],
      },
    ],
  },
  {
    id: 'SC-77',
    says: 'A managed instance takes and opens connections like a machine, a site included',
    build: (d) => drawInstance(d),
    asks: [
      ...[1433, 11000].map((port) => ({
        from: 'pc-hq',
        to: 'sqlmi1',
        port,
        answer: {
          verdict: 'reachable' as const,
          path: 'private' as const,
          source: '172.20.0.5',
          initiators: 'both' as const,
        },
        cites: ['trace/injected-services-behave-like-machines'],
      })),
      {
        from: 'anyone',
        to: 'sqlmi1',
        port: 1433,
        answer: { verdict: 'blocked', source: null },
        cites: ['trace/outside-cannot-reach-private-addresses'],
      },
      {
        from: 'anyone',
        to: 'sqlmi1',
        port: 3342,
        answer: { verdict: 'blocked', source: null },
        cites: ['trace/managed-instance-public-endpoint-is-a-switch'],
      },
    ],
  },
  {
    id: 'SC-77b',
    says: 'Its public data endpoint answers on 3342 once it is on and the NSG lets it in',
    build: (d) => drawInstance(d, true),
    asks: [
      {
        from: 'anyone',
        to: 'sqlmi1',
        port: 3342,
        answer: { verdict: 'reachable', path: 'public', source: '203.0.113.7' },
        cites: ['trace/managed-instance-public-endpoint-is-a-switch'],
      },
      {
        from: 'anyone',
        to: 'sqlmi1',
        port: 1433,
        answer: { verdict: 'blocked', source: null },
        cites: ['trace/outside-cannot-reach-private-addresses'],
      },
    ],
  },
  {
    id: 'HYBRID-14',
    says: 'Bastion opens RDP and SSH from its subnet',
    build(d) {
      const { vnet } = drawVnetA(d);
      d.add('bastion', 'bas', d.subnet(vnet, 'AzureBastionSubnet', '10.0.8.0/26'), {
        publicIp: '20.50.1.10',
      });
    },
    asks: [
      {
        from: 'bas',
        to: 'vm-app',
        port: 22,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.8.0/26', initiators: 'source' },
        cites: ['trace/bastion-connects-from-its-subnet'],
      },
    ],
  },
];
