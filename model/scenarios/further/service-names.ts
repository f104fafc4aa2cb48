import { drawVnetA } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

const privately = { verdict: 'reachable', path: 'privateEndpoint', dns: 'private' } as const;
const publicly = { verdict: 'reachable', path: 'public' } as const;
const members = ['private-link/an-endpoint-has-an-address-for-each-member'];
const hidden = ['dns/linked-private-zone-hides-public-name'];
const from = (name: string, port = 443) => ({ from: 'vm-app', to: name, port });

/** Names beside the first one of a service, and the addresses that an endpoint has for them. */
export const serviceNames: readonly Scenario[] = [
  {
    id: 'PE-18',
    says: 'An endpoint of a registry has an address for the registry and one for the data of each region; rules see the right one',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      const registry = d.add('containerRegistry', 'cr1', null, { replicas: ['northeurope'] });
      const zone = d.zone('privatelink.azurecr.io', [vnet]);
      d.endpoint(data, 'pe-cr', '10.0.2.5', registry, 'registry', {
        dnsZoneGroup: [zone],
        memberAddresses: [{ member: 'registry_data_northeurope', address: '10.0.2.9' }],
      });
      const nsg = d.nsg('nsg-data', [{ access: 'Deny', destinations: ['10.0.2.9'] }]);
      d.set('subnet', data, {
        networkSecurityGroup: nsg,
        privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled',
      });
    },
    asks: [
      { ...from('cr1.azurecr.io'), answer: privately, cites: members },
      { ...from('cr1.westeurope.data.azurecr.io'), answer: privately, cites: members },
      {
        ...from('cr1.northeurope.data.azurecr.io'),
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: members,
      },
    ],
  },
  {
    id: 'PE-18b',
    says: 'A record by hand that gives the name of a region the address of the whole account may or may not work',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      const account = d.add('cosmosAccount', 'cosmos1', null);
      const record = (name: string, address: string) => ({
        name,
        type: 'A' as const,
        values: [address],
        ttl: 3600,
      });
      d.zone('privatelink.documents.azure.com', [vnet], {
        records: [record('cosmos1', '10.0.2.5'), record('cosmos1-westeurope', '10.0.2.5')],
      });
      d.endpoint(data, 'pe-cosmos', '10.0.2.5', account, 'Sql');
    },
    asks: [
      { ...from('cosmos1.documents.azure.com'), answer: privately, cites: members },
      {
        ...from('cosmos1-westeurope.documents.azure.com'),
        answer: { verdict: 'depends', path: 'privateEndpoint' },
        cites: members,
      },
    ],
  },
  {
    id: 'DNS-102',
    says: 'The secondary of a storage account has a name and an endpoint group of its own',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      const account = d.add('storageAccount', 'st1', null, { sku: 'Standard_RAGRS' });
      const zone = d.zone('privatelink.blob.core.windows.net', [vnet]);
      d.endpoint(data, 'pe-first', '10.0.2.5', account, 'blob', { dnsZoneGroup: [zone] });
      const other = d.add('storageAccount', 'st2', null, { sku: 'Standard_RAGRS' });
      d.endpoint(data, 'pe-second', '10.0.2.6', other, 'blob_secondary', { dnsZoneGroup: [zone] });
    },
    asks: [
      { ...from('st1.blob.core.windows.net'), answer: privately, cites: hidden },
      {
        ...from('st1-secondary.blob.core.windows.net'),
        answer: publicly,
        cites: ['private-link/one-endpoint-per-subresource'],
      },
      { ...from('st2-secondary.blob.core.windows.net'), answer: privately, cites: hidden },
    ],
  },
  {
    id: 'SE-25',
    says: 'A virtual network rule for a subnet holds for the secondary of the account too',
    build(d) {
      const { app } = drawVnetA(d);
      d.set('subnet', app, { serviceEndpoints: ['Microsoft.Storage'] });
      d.add('storageAccount', 'st1', null, {
        sku: 'Standard_RAGRS',
        defaultAction: 'Deny',
        vnetRules: [{ subnet: app }],
      });
    },
    asks: [
      {
        ...from('st1-secondary.blob.core.windows.net'),
        answer: { verdict: 'reachable', path: 'serviceEndpoint' },
        cites: ['paas-firewall/vnet-rule-admits-its-subnet'],
      },
    ],
  },
  {
    id: 'PE-26',
    says: 'A storage account of version 1 takes no private endpoint',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      const account = d.add('storageAccount', 'st1', null, { accountKind: 'Storage' });
      const zone = d.zone('privatelink.blob.core.windows.net', [vnet]);
      d.endpoint(data, 'pe-old', '10.0.2.5', account, 'blob', { dnsZoneGroup: [zone] });
    },
    asks: [
      {
        ...from('st1.blob.core.windows.net'),
        answer: { verdict: 'blocked', layer: 'endpointState' },
        cites: ['private-link/endpoints-need-a-tier'],
      },
    ],
  },
  {
    id: 'DNS-99',
    says: 'The name of a failover group leads to the private endpoint of the server that is the primary',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      const second = d.add('sqlServer', 'sql-2', null, { publicNetworkAccess: 'Disabled' });
      const first = d.add('sqlServer', 'sql-1', null, {
        publicNetworkAccess: 'Disabled',
        failoverGroups: [{ name: 'fog', partner: second }],
      });
      const zone = d.zone('privatelink.database.windows.net', [vnet]);
      d.endpoint(data, 'pe-1', '10.0.2.5', first, 'sqlServer', { dnsZoneGroup: [zone] });
      d.endpoint(data, 'pe-2', '10.0.2.6', second, 'sqlServer', { dnsZoneGroup: [zone] });
    },
    asks: [
      {
        ...from('fog.database.windows.net', 1433),
        answer: privately,
        through: ['pe-1'],
        cites: ['dns/failover-group-name-follows-the-primary', ...hidden],
      },
      {
        ...from('fog.secondary.database.windows.net', 1433),
        answer: privately,
        through: ['pe-2'],
        cites: ['dns/failover-group-name-follows-the-primary', ...hidden],
      },
    ],
  },
  {
    id: 'DNS-104',
    says: 'The dedicated gateway of Cosmos DB has a name, a zone and an endpoint of its own',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      const account = d.add('cosmosAccount', 'cosmos1', null, {
        dedicatedGateway: true,
        publicNetworkAccess: 'Disabled',
      });
      const zone = d.zone('privatelink.sqlx.cosmos.azure.com', [vnet]);
      d.endpoint(data, 'pe-gw', '10.0.2.5', account, 'SqlDedicated', { dnsZoneGroup: [zone] });
    },
    asks: [
      { ...from('cosmos1.sqlx.cosmos.azure.com'), answer: privately, cites: members },
      {
        ...from('cosmos1.documents.azure.com'),
        answer: { verdict: 'blocked', layer: 'serviceAccess', dns: 'public' },
        cites: ['private-link/one-endpoint-per-subresource'],
      },
    ],
  },
  {
    id: 'DNS-105',
    says: 'A slot has a name, an endpoint and restrictions of its own; its endpoint does not close the app',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      d.add('internetClient', 'anyone', null, { address: '198.51.100.1' });
      const app = d.add('webApp', 'app1', null, { slots: ['staging'] });
      const zone = d.zone('privatelink.azurewebsites.net', [vnet], { records: [] });
      d.endpoint(data, 'pe-slot', '10.0.2.5', app, 'sites-staging', { dnsZoneGroup: [zone] });
      d.add('webApp', 'app2', null, { uniqueHostName: 'a1b2c3.westeurope-01' });
    },
    asks: [
      { ...from('app1-staging.azurewebsites.net'), answer: privately, cites: hidden },
      { ...from('app1-staging.scm.azurewebsites.net'), answer: privately, cites: hidden },
      {
        from: 'anyone',
        to: 'app1-staging.azurewebsites.net',
        port: 443,
        answer: { verdict: 'depends', path: 'public' },
        cites: ['paas-firewall/slots-have-firewalls-of-their-own'],
      },
      {
        from: 'anyone',
        to: 'app1.azurewebsites.net',
        port: 443,
        answer: publicly,
        cites: ['paas-firewall/access-rules-in-order'],
      },
      {
        ...from('app2-a1b2c3.scm.westeurope-01.azurewebsites.net'),
        answer: publicly,
        cites: ['dns/name-without-endpoint-never-enters-the-zone'],
      },
    ],
  },
  {
    id: 'DNS-106',
    says: 'A managed HSM has a zone of its own, and no virtual network rules',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      const hsm = d.add('managedHsm', 'hsm1', null, { defaultAction: 'Deny' });
      const zone = d.zone('privatelink.managedhsm.azure.net', [vnet]);
      d.endpoint(data, 'pe-hsm', '10.0.2.5', hsm, 'managedhsm', { dnsZoneGroup: [zone] });
      d.add('internetClient', 'anyone', null, { address: '198.51.100.1' });
    },
    asks: [
      { ...from('hsm1.managedhsm.azure.net'), answer: privately, cites: hidden },
      {
        from: 'anyone',
        to: 'hsm1',
        port: 443,
        answer: { verdict: 'blocked', layer: 'serviceAccess', source: null },
        cites: ['paas-firewall/who-no-rule-admits-is-refused'],
      },
    ],
  },
  {
    id: 'DNS-109',
    says: 'A Machine Learning workspace has names in two zones, at three addresses',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      const workspace = d.add('machineLearningWorkspace', 'mlw1', null, {
        publicNetworkAccess: 'Disabled',
        workspaceId: '0a1b',
        onlineEndpoints: ['score'],
      });
      const dnsZoneGroup = ['api.azureml.ms', 'notebooks.azure.net'].map((suffix) =>
        d.zone(`privatelink.${suffix}`, [vnet]),
      );
      d.endpoint(data, 'pe-ml', '10.0.2.5', workspace, 'amlworkspace', { dnsZoneGroup });
    },
    asks: [
      '0a1b.workspace.westeurope.api.azureml.ms',
      'ml-mlw1-westeurope-0a1b.westeurope.notebooks.azure.net',
      'score.0a1b.inference.westeurope.api.azureml.ms',
    ].map((name) => ({ ...from(name), answer: privately, cites: members })),
  },
];
