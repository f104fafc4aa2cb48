import type { ResourceId } from '../../ids.ts';
import { perimeter } from '../further/draw-perimeter.ts';
import { drawSite, drawVnetA } from '../reachability/landscape.ts';
import type { Asked, Scenario } from '../scenario.ts';

const at = (id: string): ResourceId => id as ResourceId;
const from = (to: string, port = 443): Pick<Asked, 'from' | 'to' | 'port'> => ({ from: 'vm-app', to, port });
const refused: Asked['answer'] = { verdict: 'blocked', layer: 'serviceAccess' };
const marked: Asked['answer'] = { verdict: 'reachable', path: 'serviceEndpoint' };
const privately: Asked['answer'] = { verdict: 'reachable', path: 'privateEndpoint' };
const publicly: Asked['answer'] = { verdict: 'reachable', path: 'public' };

const perimeters: readonly Scenario[] = [
  {
    id: 'SEC-8, SE-2',
    says: 'An enforced perimeter does away with virtual network rules; in transition mode they still count',
    build(d) {
      const { app } = drawVnetA(d, { serviceEndpoints: ['Microsoft.KeyVault'] });
      const rule = { defaultAction: 'Deny', vnetRules: [{ subnet: app }] } as const;
      const strict = d.add('keyVault', 'kv-strict', null, { ...rule, vnetRules: [{ subnet: app }] });
      const mild = d.add('keyVault', 'kv-mild', null, { ...rule, vnetRules: [{ subnet: app }] });
      perimeter(d, [strict, mild], 'Enforced');
      d.set('networkSecurityPerimeter', at('nsp'), {
        members: [
          { resource: strict, profile: 'defaultProfile', accessMode: 'Enforced' },
          { resource: mild, profile: 'defaultProfile', accessMode: 'Learning' },
        ],
      });
    },
    asks: [
      { ...from('kv-strict'), answer: { ...refused, path: 'serviceEndpoint' }, cites: [] },
      {
        ...from('kv-mild'),
        answer: { ...marked, source: '10.0.1.4' },
        cites: ['paas-firewall/transition-mode-falls-back'],
      },
    ],
  },
  {
    id: 'SEC-10',
    says: 'Secured by perimeter without a perimeter: endpoints alone work, trusted services do not',
    build(d) {
      const { data } = drawVnetA(d);
      const account = d.add('storageAccount', 'st1', null, {
        publicNetworkAccess: 'SecuredByPerimeter',
        trustedServices: true,
      });
      d.add('dataFactory', 'adf1', null);
      d.endpoint(data, 'pe-st', '10.0.2.9', account, 'blob');
    },
    asks: [
      { ...from('pe-st'), answer: privately, cites: [] },
      { ...from('st1'), answer: refused, cites: [] },
      { ...from('st1'), from: 'adf1', answer: refused, cites: [] },
    ],
  },
  {
    id: 'SEC-7, OUT-9, SE-7',
    says: 'A prefix rule of a perimeter knows a NAT gateway; with a basic service endpoint it meets the private address and misses',
    build(d) {
      const natGateway = d.add('natGateway', 'ng', null, { publicIps: ['20.50.1.2'] });
      const { data } = drawVnetA(d, { natGateway });
      d.set('subnet', data, { natGateway, serviceEndpoints: ['Microsoft.KeyVault'] });
      perimeter(d, [d.add('keyVault', 'kv1', null)], 'Enforced', [{ prefixes: ['20.50.1.2/32'] }]);
    },
    asks: [
      {
        ...from('kv1'),
        answer: { ...publicly, source: '20.50.1.2' },
        cites: ['paas-firewall/perimeter-rule-admits'],
      },
      { ...from('kv1'), from: 'vm-data', answer: { ...refused, path: 'serviceEndpoint' }, cites: [] },
    ],
  },
  {
    id: 'SE-36, SEC-9',
    says: 'A network identifier is admitted by a rule of a perimeter in transition mode too; a subnet without it is not',
    build(d) {
      const { data } = drawVnetA(d, {
        serviceEndpoints: ['Microsoft.Storage.Global'],
        networkIdentifier: '20.50.7.7',
      });
      d.set('subnet', data, { serviceEndpoints: ['Microsoft.Storage.Global'] });
      const account = d.add('storageAccount', 'st1', null, { defaultAction: 'Deny' });
      perimeter(d, [account], 'Learning', [{ prefixes: ['20.50.7.7/32'] }]);
    },
    asks: [
      {
        ...from('st1'),
        answer: { ...marked, source: '20.50.7.7' },
        cites: ['paas-firewall/perimeter-rule-admits'],
      },
      { ...from('st1'), from: 'vm-data', answer: { ...refused, path: 'serviceEndpoint' }, cites: [] },
    ],
  },
  {
    id: 'SEC-4',
    says: 'One service is in one perimeter at most',
    build(d) {
      const vault = d.add('keyVault', 'kv1', null);
      perimeter(d, [vault], 'Enforced');
      const members = [{ resource: vault, profile: 'defaultProfile', accessMode: 'Enforced' as const }];
      d.add('networkSecurityPerimeter', 'nsp-2', null, { members });
    },
    problems: ['check/perimeter-member-twice'],
  },
];

const sites: readonly Scenario[] = [
  {
    id: 'SEC-7, HYBRID-3, HYBRID-5',
    says: 'A site with Microsoft peering is known to a perimeter by its public address',
    build(d) {
      const site = drawSite(d);
      const off = { gateway: null, site, privatePeering: false, microsoftPeering: true } as const;
      d.add('connection', 'circuit', null, off);
      perimeter(d, [d.add('keyVault', 'kv1', null)], 'Enforced', [{ prefixes: ['198.51.100.10/32'] }]);
    },
    asks: [
      {
        ...from('kv1'),
        from: 'pc-hq',
        answer: { ...publicly, source: '198.51.100.10' },
        cites: ['paas-firewall/perimeter-rule-admits'],
      },
    ],
  },
];

const policies: readonly Scenario[] = [
  {
    id: 'SE-30, PE-9',
    says: 'A service endpoint policy filters the service endpoint only: an account that it does not list is reached by an endpoint',
    build(d) {
      const listed = d.add('storageAccount', 'stlisted', null);
      const policy = d.add('serviceEndpointPolicy', 'sep', null, {
        definitions: [{ name: 'ours', service: 'Microsoft.Storage', accounts: [listed], scopes: [] }],
      });
      const { vnet, data } = drawVnetA(d, {
        serviceEndpoints: ['Microsoft.Storage.Global'],
        serviceEndpointPolicies: [policy],
      });
      d.add('storageAccount', 'stother', null);
      const away = d.add('storageAccount', 'staway', null);
      const zone = d.zone('privatelink.blob.core.windows.net', [vnet], {});
      d.endpoint(data, 'pe-away', '10.0.2.9', away, 'blob', { dnsZoneGroup: [zone] });
      d.add('keyVault', 'kv1', null);
    },
    asks: [
      { ...from('stlisted'), answer: marked, cites: ['trace/service-endpoint-policy-lists-what-is-reached'] },
      {
        ...from('stother'),
        answer: { verdict: 'blocked', path: 'serviceEndpoint' },
        cites: ['trace/service-endpoint-policy-lists-what-is-reached'],
      },
      { ...from('staway'), answer: privately, cites: [] },
      { ...from('stother'), from: 'vm-data', answer: publicly, cites: [] },
      { ...from('kv1'), answer: publicly, cites: [] },
    ],
  },
  {
    id: 'SE-31, SE-32',
    says: 'With a policy also accounts of far regions and secondaries are filtered',
    build(d) {
      const listed = d.add('storageAccount', 'stlisted', null, { sku: 'Standard_RAGRS' });
      const policy = d.add('serviceEndpointPolicy', 'sep', null, {
        definitions: [{ name: 'ours', service: 'Microsoft.Storage', accounts: [listed], scopes: [] }],
      });
      drawVnetA(d, { serviceEndpoints: ['Microsoft.Storage'], serviceEndpointPolicies: [policy] });
      d.add('storageAccount', 'stfar', null, {}, { region: 'eastasia' });
    },
    asks: [
      { ...from('stlisted-secondary.blob.core.windows.net'), answer: marked, cites: [] },
      {
        ...from('stfar'),
        answer: { verdict: 'blocked', path: 'serviceEndpoint' },
        cites: ['routing/policy-widens-the-storage-endpoint'],
      },
    ],
  },
];

const callers: readonly Scenario[] = [
  {
    id: 'PAAS-4, PAAS-5',
    says: 'A closed vault takes trusted services alone: storage with keys of its own, but neither Cosmos DB nor an app, which are not on the list',
    build(d) {
      d.add('keyVault', 'kv1', null, { publicNetworkAccess: 'Disabled', trustedServices: true });
      d.add('storageAccount', 'st1', null);
      d.add('cosmosAccount', 'cosmos1', null);
      d.add('webApp', 'app1', null);
    },
    asks: [
      { ...from('kv1'), from: 'st1', answer: publicly, cites: ['paas-firewall/trusted-services-bypass'] },
      { ...from('kv1'), from: 'cosmos1', answer: refused, cites: [] },
      { ...from('kv1'), from: 'app1', answer: refused, cites: [] },
    ],
  },
  {
    id: 'PAAS-6, PAAS-14',
    says: 'The switch for all of Azure admits a data factory, until public access is off',
    build(d) {
      d.add('sqlServer', 'sql-open', null, { allowAzureServices: true });
      d.add('sqlServer', 'sql-off', null, { allowAzureServices: true, publicNetworkAccess: 'Disabled' });
      d.add('sqlServer', 'sql-shut', null);
      d.add('dataFactory', 'adf1', null);
    },
    asks: [
      { ...from('sql-open', 1433), from: 'adf1', answer: publicly, cites: [] },
      { ...from('sql-off', 1433), from: 'adf1', answer: refused, cites: [] },
      { ...from('sql-shut', 1433), from: 'adf1', answer: refused, cites: [] },
    ],
  },
  {
    id: 'PAAS-31',
    says: 'A topic does not call an app that is reached privately alone',
    build(d) {
      const { data } = drawVnetA(d);
      const app = d.add('webApp', 'app1', null, { publicNetworkAccess: 'Disabled' });
      d.endpoint(data, 'pe-app', '10.0.2.9', app, 'sites');
      d.add('eventGridTopic', 'evgt1', null);
    },
    asks: [
      { ...from('app1'), from: 'evgt1', answer: refused, cites: [] },
      { ...from('pe-app'), from: 'evgt1', answer: { verdict: 'blocked' }, cites: [] },
    ],
  },
];

/** Perimeters, service endpoint policies and trusted callers together with endpoints and service endpoints. */
export const eighthLookPerimeters: readonly Scenario[] = [...perimeters, ...sites, ...policies, ...callers];
