import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawFirewall, drawVnetA, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Rules = Parameters<Drawing['nsg']>[1];
const out = { direction: 'Outbound' as const };
const denyInternet = { ...out, priority: 300, access: 'Deny' as const, destinations: ['Internet'] };
const firewallAt = '10.0.9.4';

/** An app subnet with SQL's service endpoint, a rule for it at the server, an NSG, and a default route to a firewall. */
function drawSql(d: Drawing, rules: Rules, server: Partial<SettingsOf<'sqlServer'>> = {}): void {
  const a = drawVnetA(d, {
    serviceEndpoints: ['Microsoft.Sql'],
    networkSecurityGroup: d.nsg('nsg-app', rules),
    routeTable: viaAppliance(d, '0.0.0.0/0', firewallAt),
  });
  drawFirewall(d, a.vnet, '10.0.9.0/26', firewallAt, {});
  d.add('sqlServer', 'sql1', null, { vnetRules: [{ subnet: a.app }], ...server });
}

/** An app subnet with some service endpoints and a NAT gateway, and an account that admits selected networks. */
function drawStorage(
  d: Drawing,
  endpoints: readonly string[],
  region: string,
  admits: (app: ResourceId) => object,
): void {
  const nat = d.add('natGateway', 'ng-app', null, { publicIps: ['20.50.1.2'] });
  const a = drawVnetA(d, { serviceEndpoints: [...endpoints], natGateway: nat });
  d.add('storageAccount', 'st1', null, { defaultAction: 'Deny', ...admits(a.app) }, { region });
}

const natRule = () => ({ ipRules: ['20.50.1.2'] });
const subnetRule = (subnet: ResourceId) => ({ vnetRules: [{ subnet }] });
const toSql = { from: 'vm-app', to: 'sql1', port: 1433 };
const toStorage = { from: 'vm-app', to: 'st1', port: 443 };
const byEndpoint = {
  verdict: 'reachable',
  path: 'serviceEndpoint',
  source: '10.0.1.4',
  initiators: 'source',
} as const;
const refused = { verdict: 'blocked', layer: 'serviceAccess', source: null, initiators: 'neither' } as const;

/** Service endpoints together with routes, NSGs, regions and the rules of the service. */
export const serviceEndpointsTogether: readonly Scenario[] = [
  {
    id: 'ROUTE-16, NSG-17, PAAS-11',
    says: 'Endpoint, firewall route and NSG together: the firewall is passed by, the NSG is not',
    build: (d) => drawSql(d, [{ ...out, destinations: ['Sql'], ports: '1433,11000-11999' }, denyInternet]),
    asks: [
      {
        ...toSql,
        answer: byEndpoint,
        past: ['afw-hub'],
        blockers: [],
        cites: [
          'routing/service-endpoint-route-beats-udr-and-bgp',
          'nsg/service-tag-means-the-whole-service',
        ],
      },
    ],
  },
  {
    id: 'PAAS-11',
    says: 'Inside Azure the default policy redirects, so 1433 alone is not enough over the endpoint',
    build: (d) => drawSql(d, [{ ...out, destinations: ['Sql'], ports: '1433' }, denyInternet]),
    asks: [
      {
        ...toSql,
        answer: { verdict: 'blocked', layer: 'nsgOut', source: null },
        blockers: ['nsgOut'],
        cites: ['paas-firewall/sql-redirect-needs-more-ports'],
      },
    ],
  },
  {
    id: 'NSG-19',
    says: 'The tag of another region does not hold the server',
    build: (d) => drawSql(d, [{ ...out, destinations: ['Sql.NorthEurope'] }, denyInternet]),
    asks: [
      {
        ...toSql,
        answer: { verdict: 'blocked', layer: 'nsgOut' },
        blockers: ['nsgOut', 'nsgOut'],
        cites: ['nsg/internet-tag-includes-azure-services'],
      },
    ],
  },
  {
    id: 'NSG-20',
    says: 'AzureCloud holds every service of Azure, so it opens the way beside a denied Internet',
    build: (d) => drawSql(d, [{ ...out, destinations: ['AzureCloud'] }, denyInternet]),
    asks: [{ ...toSql, answer: byEndpoint, cites: ['nsg/azure-cloud-tag-includes-other-customers'] }],
  },
  {
    id: 'PAAS-6',
    says: 'Allow Azure services does not admit a caller with a service endpoint and without a rule',
    build: (d) => drawSql(d, [], { vnetRules: [], allowAzureServices: true }),
    asks: [
      { ...toSql, answer: refused, cites: ['paas-firewall/azure-switch-misses-service-endpoint-callers'] },
    ],
  },
  {
    id: 'PAAS-1a',
    says: 'A subnet rule rests while public access is off',
    build: (d) => drawSql(d, [], { publicNetworkAccess: 'Disabled' }),
    asks: [
      { ...toSql, answer: { ...refused, path: 'serviceEndpoint' }, blockers: ['serviceAccess'], cites: [] },
    ],
  },
  {
    id: 'SE-10',
    says: 'The endpoint on the firewall subnet: the service sees the firewall with the identity of its subnet',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0', firewallAt) });
      drawFirewall(d, a.vnet, '10.0.9.0/26', firewallAt, { names: ['*.blob.core.windows.net'] });
      const subnet = 'AzureFirewallSubnet' as ResourceId;
      d.set('subnet', subnet, { serviceEndpoints: ['Microsoft.Storage'] });
      d.add('storageAccount', 'st1', null, { defaultAction: 'Deny', vnetRules: [{ subnet }] });
    },
    asks: [
      {
        ...toStorage,
        answer: { verdict: 'reachable', path: 'serviceEndpoint', source: firewallAt, initiators: 'source' },
        through: ['afw-hub'],
        cites: ['paas-firewall/vnet-rule-admits-its-subnet'],
      },
    ],
  },
  {
    id: 'PAAS-9',
    says: 'The account of the same region does not see the NAT address, so its IP rule misses',
    build: (d) => drawStorage(d, [], 'westeurope', natRule),
    asks: [{ ...toStorage, answer: refused, cites: ['paas-firewall/storage-ip-rules-skip-the-same-region'] }],
  },
  {
    id: 'PAAS-9b',
    says: 'The account of a far region sees the NAT address',
    build: (d) => drawStorage(d, [], 'eastus', natRule),
    asks: [
      {
        ...toStorage,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.1.2' },
        cites: ['paas-firewall/ip-rule-sees-outbound-address', 'egress/nat-gateway-first'],
      },
    ],
  },
  {
    id: 'SE-24',
    says: 'The regional endpoint covers the paired region',
    build: (d) => drawStorage(d, ['Microsoft.Storage'], 'northeurope', subnetRule),
    asks: [{ ...toStorage, answer: byEndpoint, cites: ['paas-firewall/vnet-rule-admits-its-subnet'] }],
  },
  {
    id: 'SE-24b',
    says: 'Past its pair the regional endpoint ends: the usual way out with the NAT address',
    build: (d) => drawStorage(d, ['Microsoft.Storage'], 'eastus', natRule),
    asks: [
      {
        ...toStorage,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.1.2' },
        cites: ['routing/regional-endpoint-covers-region-and-pair'],
      },
    ],
  },
  {
    id: 'SE-24c',
    says: 'The global endpoint hides the NAT address from accounts everywhere',
    build: (d) => drawStorage(d, ['Microsoft.Storage.Global'], 'eastus', natRule),
    asks: [
      {
        ...toStorage,
        answer: { ...refused, path: 'serviceEndpoint' },
        cites: ['paas-firewall/ip-rules-miss-service-endpoint-callers'],
      },
    ],
  },
  {
    id: 'OUT-8',
    says: 'A private subnet reaches an open account of its region, and no vault',
    build(d) {
      drawVnetA(d, { defaultOutboundAccess: false });
      d.add('storageAccount', 'st1', null);
      d.add('keyVault', 'kv1', null);
    },
    asks: [
      {
        ...toStorage,
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['egress/private-subnet-reaches-storage-of-its-region'],
      },
      {
        from: 'vm-app',
        to: 'kv1',
        answer: { verdict: 'blocked', layer: 'route', source: null },
        blockers: ['route'],
        cites: ['egress/default-outbound-only-where-still-offered'],
      },
    ],
  },
  {
    id: 'ROUTE-20, ROUTE-25',
    says: 'A route of a service tag to the internet takes that service past the firewall of the default route',
    build(d) {
      const table = d.routes('rt-app', [
        { prefix: '0.0.0.0/0', nextHopAddress: firewallAt },
        { prefix: 'AzureKeyVault', nextHopType: 'Internet' },
      ]);
      const a = drawVnetA(d, { routeTable: table });
      drawFirewall(d, a.vnet, '10.0.9.0/26', firewallAt, {});
      d.add('keyVault', 'kv1', null);
      d.add('storageAccount', 'st1', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'kv1',
        answer: { verdict: 'reachable', path: 'public' },
        past: ['afw-hub'],
        cites: [],
      },
      {
        ...toStorage,
        answer: { verdict: 'blocked', layer: 'firewall' },
        through: ['afw-hub'],
        cites: ['routing/default-route-catches-services-without-endpoint'],
      },
    ],
  },
  {
    id: 'PE-25, DNS-143',
    says: 'With both kinds of endpoint the name decides: blobs privately, files by the service endpoint',
    build(d) {
      const a = drawVnetA(d, { serviceEndpoints: ['Microsoft.Storage'] });
      const account = d.add('storageAccount', 'st1', null, {
        defaultAction: 'Deny',
        vnetRules: [{ subnet: a.app }],
      });
      const zone = d.zone('privatelink.blob.core.windows.net', [a.vnet]);
      d.endpoint(a.data, 'pe-st1', '10.0.2.9', account, 'blob', { dnsZoneGroup: [zone] });
    },
    asks: [
      {
        ...toStorage,
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private', source: '10.0.1.4' },
        cites: ['private-link/service-sees-the-client-address'],
      },
      {
        from: 'vm-app',
        to: 'st1',
        port: 445,
        answer: { ...byEndpoint, dns: 'public' },
        cites: ['private-link/one-endpoint-per-subresource'],
      },
    ],
  },
  {
    id: 'SE-28',
    says: 'An app with a private endpoint refuses subnets by their service endpoint',
    build(d) {
      const a = drawVnetA(d, { serviceEndpoints: ['Microsoft.Web'] });
      const app = d.add('webApp', 'app1', null, {
        publicNetworkAccess: 'Enabled',
        accessRules: [{ name: 'app', priority: 100, action: 'Allow', source: '', subnet: a.app }],
      });
      d.endpoint(a.data, 'pe-app1', '10.0.2.9', app, 'sites');
    },
    asks: [
      {
        from: 'vm-app',
        to: 'app1',
        answer: { verdict: 'blocked', layer: 'serviceAccess', path: 'serviceEndpoint' },
        cites: ['paas-firewall/app-with-endpoint-refuses-service-endpoint-subnets'],
      },
    ],
  },
  {
    id: 'SE-14',
    says: 'Only TCP uses a service endpoint, and the service speaks nothing else',
    build: (d) => drawSql(d, []),
    asks: [
      { ...toSql, protocol: 'udp', answer: refused, cites: ['trace/service-listens-on-its-ports'] },
      {
        from: 'vm-app',
        to: 'sql1',
        protocol: 'icmp',
        answer: refused,
        cites: ['trace/service-listens-on-its-ports'],
      },
    ],
  },
];
