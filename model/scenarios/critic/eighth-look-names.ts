import { drawVnetA } from '../reachability/landscape.ts';
import type { Asked, Scenario } from '../scenario.ts';

const from = (to: string, port = 443): Pick<Asked, 'from' | 'to' | 'port'> => ({ from: 'vm-app', to, port });
const refused: Asked['answer'] = { verdict: 'blocked', layer: 'serviceAccess' };
const marked: Asked['answer'] = { verdict: 'reachable', path: 'serviceEndpoint' };
const privately: Asked['answer'] = { verdict: 'reachable', path: 'privateEndpoint' };
const publicly: Asked['answer'] = { verdict: 'reachable', path: 'public' };

const storageZone = 'privatelink.blob.core.windows.net';
const outbound = (tag: string, priority: number) => ({
  direction: 'Outbound' as const,
  destinations: [tag],
  priority,
});
const noInternet = {
  direction: 'Outbound' as const,
  access: 'Deny' as const,
  destinations: ['Internet'],
  priority: 900,
};

const names: readonly Scenario[] = [
  {
    id: 'DNS-102, PE-9',
    says: 'Primary and secondary of an account each need an endpoint once public access is off',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      const off = { sku: 'Standard_RAGRS', publicNetworkAccess: 'Disabled' } as const;
      const zone = d.zone(storageZone, [vnet]);
      d.endpoint(data, 'pe-1', '10.0.2.8', d.add('storageAccount', 'st1', null, off), 'blob', {
        dnsZoneGroup: [zone],
      });
      d.endpoint(data, 'pe-2', '10.0.2.9', d.add('storageAccount', 'st2', null, off), 'blob_secondary', {
        dnsZoneGroup: [zone],
      });
    },
    asks: [
      { ...from('st1.blob.core.windows.net'), answer: privately, cites: [] },
      { ...from('st1-secondary.blob.core.windows.net'), answer: refused, cites: [] },
      { ...from('st2.blob.core.windows.net'), answer: refused, cites: [] },
      { ...from('st2-secondary.blob.core.windows.net'), answer: privately, cites: [] },
    ],
  },
  {
    id: 'DNS-99, NSG-19',
    says: 'The secondary of a failover group stands in the region of its own server, also for regional tags',
    build(d) {
      const nsg = d.nsg('nsg-app', [outbound('Sql.NorthEurope', 100), noInternet]);
      drawVnetA(d, { networkSecurityGroup: nsg });
      const open = { allowAzureServices: true } as const;
      const partner = d.add('sqlServer', 'sql-north', null, open, { region: 'northeurope' });
      d.add('sqlServer', 'sql-west', null, { ...open, failoverGroups: [{ name: 'fog', partner }] });
    },
    asks: [
      { ...from('fog.secondary.database.windows.net', 1433), answer: publicly, cites: [] },
      {
        ...from('fog.database.windows.net', 1433),
        answer: { verdict: 'blocked', layer: 'nsgOut' },
        cites: [],
      },
    ],
  },
  {
    id: 'DNS-99, PAAS-15',
    says: 'A service endpoint for SQL serves the primary in its region, and the secondary elsewhere not',
    build(d) {
      const { app } = drawVnetA(d, { serviceEndpoints: ['Microsoft.Sql'] });
      const partner = d.add('sqlServer', 'sql-north', null, {}, { region: 'northeurope' });
      d.add('sqlServer', 'sql-west', null, {
        vnetRules: [{ subnet: app }],
        failoverGroups: [{ name: 'fog', partner }],
      });
    },
    asks: [
      { ...from('fog.database.windows.net', 1433), answer: { ...marked, source: '10.0.1.4' }, cites: [] },
      {
        ...from('fog.secondary.database.windows.net', 1433),
        answer: { ...refused, path: 'public' },
        cites: [],
      },
    ],
  },
  {
    id: 'DNS-102, NSG-19',
    says: 'The secondary of an account has addresses of the paired region, which a regional tag of the first does not hold',
    build(d) {
      const nsg = d.nsg('nsg-app', [outbound('Storage.WestEurope', 100), noInternet]);
      drawVnetA(d, { networkSecurityGroup: nsg });
      d.add('storageAccount', 'st1', null, { sku: 'Standard_RAGRS' });
    },
    asks: [
      { ...from('st1.blob.core.windows.net'), answer: publicly, cites: [] },
      {
        ...from('st1-secondary.blob.core.windows.net'),
        answer: { verdict: 'blocked', layer: 'nsgOut' },
        cites: [],
      },
    ],
  },
  {
    id: 'DNS-104, NSG-19',
    says: 'The name of a further region of Cosmos DB has addresses of that region',
    build(d) {
      const nsg = d.nsg('nsg-app', [outbound('AzureCosmosDB.NorthEurope', 100), noInternet]);
      drawVnetA(d, { networkSecurityGroup: nsg });
      d.add('cosmosAccount', 'cosmos1', null, { regions: ['northeurope'] });
    },
    asks: [
      { ...from('cosmos1-northeurope.documents.azure.com'), answer: publicly, cites: [] },
      {
        ...from('cosmos1-westeurope.documents.azure.com'),
        answer: { verdict: 'blocked', layer: 'nsgOut' },
        cites: [],
      },
    ],
  },
  {
    id: 'PE-18, NSG-34',
    says: 'A client whose NSG knows the first address of an endpoint alone does not reach the other regions',
    build(d) {
      const nsg = d.nsg('nsg-app', [
        { direction: 'Outbound', destinations: ['10.0.2.5'] },
        { direction: 'Outbound', access: 'Deny', priority: 900 },
      ]);
      const { vnet, data } = drawVnetA(d, { networkSecurityGroup: nsg });
      const account = d.add('cosmosAccount', 'cosmos1', null, { regions: ['northeurope'] });
      const zone = d.zone('privatelink.documents.azure.com', [vnet]);
      d.endpoint(data, 'pe-cosmos', '10.0.2.5', account, 'Sql', {
        dnsZoneGroup: [zone],
        memberAddresses: [{ member: 'cosmos1-northeurope', address: '10.0.2.9' }],
      });
    },
    asks: [
      { ...from('cosmos1.documents.azure.com'), answer: privately, cites: [] },
      {
        ...from('cosmos1-northeurope.documents.azure.com'),
        answer: { verdict: 'blocked', layer: 'nsgOut' },
        cites: [],
      },
    ],
  },
  {
    id: 'PAAS-30, DNS-3',
    says: 'Who does not see the names of a private only scope reaches components in public, while they are open',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      const scope = d.add('monitorPrivateLinkScope', 'ampls1', null, { ingestionAccessMode: 'PrivateOnly' });
      d.add('applicationInsights', 'appi-in', null, { frontEnd: 'westeurope-5', scopes: [scope] });
      d.add('applicationInsights', 'appi-out', null, { frontEnd: 'westeurope-5' });
      d.endpoint(data, 'pe-ampls', '10.0.2.5', scope, 'azuremonitor', {
        dnsZoneGroup: [d.zone('privatelink.monitor.azure.com', [vnet])],
      });
      const other = d.vnet('vnet-b', '10.1.0.0/16');
      d.vm(d.subnet(other, 'b', '10.1.0.0/24'), 'vm-b', '10.1.0.4');
    },
    asks: [
      { ...from('appi-out'), answer: { ...refused, path: 'privateEndpoint' }, cites: [] },
      { ...from('appi-out'), from: 'vm-b', answer: publicly, cites: [] },
    ],
  },
];

/** Names of secondaries, regions and failover groups together with regional tags, endpoints and service endpoints. */
export const eighthLookNames: readonly Scenario[] = names;
