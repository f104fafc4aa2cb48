import type { ResourceId } from '../../ids.ts';
import { drawVnetA } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

const words = ['Microsoft.AzureCosmosDB', 'Microsoft.Storage'];

/** Situations in which a fix, a conversion or the order of a migration once went wrong. */
export const changesMade: readonly Scenario[] = [
  {
    id: 'PE-12c',
    says: 'Cosmos DB without a rule is closed by its private endpoint, and a first rule opens the public path again for whom it names',
    build(d) {
      const a = drawVnetA(d, { serviceEndpoints: words });
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
      for (const [name, ipRules] of [
        ['cosmos1', []],
        ['cosmos2', ['203.0.113.7']],
      ] as const) {
        const account = d.add('cosmosAccount', name, null, { ipRules: [...ipRules] });
        d.endpoint(a.data, `pe-${name}`, name === 'cosmos1' ? '10.0.2.9' : '10.0.2.10', account, 'Sql');
      }
      d.add('cosmosAccount', 'cosmos3', null);
    },
    asks: [
      {
        from: 'anyone',
        to: 'cosmos1',
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['paas-firewall/empty-list-closes-beside-endpoint'],
      },
      {
        from: 'vm-app',
        to: 'cosmos1',
        answer: { verdict: 'blocked', layer: 'serviceAccess', path: 'serviceEndpoint' },
        blockers: ['dns', 'serviceAccess'],
        cites: ['paas-firewall/empty-list-closes-beside-endpoint'],
      },
      {
        from: 'anyone',
        to: 'cosmos2',
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['paas-firewall/ip-rule-sees-outbound-address'],
      },
      {
        from: 'anyone',
        to: 'cosmos3',
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['paas-firewall/open-while-the-list-is-empty'],
      },
    ],
  },
  {
    id: 'SE-23, SE-24',
    says: 'A regional endpoint does not reach an account elsewhere, and the fix is the one that does',
    build(d) {
      const a = drawVnetA(d, { serviceEndpoints: words });
      const vnetRules = [{ subnet: a.app }];
      d.add('storageAccount', 'st1', null, { defaultAction: 'Deny', vnetRules }, { region: 'eastus' });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'st1',
        answer: { verdict: 'blocked', layer: 'serviceAccess', path: 'public' },
        cites: ['paas-firewall/vnet-rule-needs-service-endpoint'],
      },
    ],
  },
  {
    id: 'PEER-12',
    says: 'A spoke with a gateway of its own borrows none: the site is joined with that one',
    build(d) {
      const a = drawVnetA(d);
      const hub = d.vnet('vnet-hub', '10.100.0.0/16');
      const gateway = d.add('vpnGateway', 'vpngw-hub', d.subnet(hub, 'GatewaySubnet', '10.100.0.0/27'));
      const own = d.subnet(a.vnet, 'GatewaySubnet', '10.0.0.0/27');
      d.add('vpnGateway', 'vpngw-a', own);
      const site = d.add('onPremisesSite', 'site-hq', null, { prefixes: ['172.20.0.0/16'] });
      d.add('onPremisesHost', 'pc-hq', site, { address: '172.20.0.5' });
      d.add('connection', 'con-hq', null, { gateway, site });
      d.peer(hub, a.vnet);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'pc-hq',
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/gateway-transit-needs-both-sides'],
      },
    ],
  },
  {
    id: 'DNS-21, DNS-27',
    says: 'The zone of a public suffix cannot fall back, so that the VNet has to be unlinked from it',
    build(d) {
      const a = drawVnetA(d);
      d.add('keyVault', 'kv-own', null);
      d.add('keyVault', 'kv-partner', null, {}, { tenant: 'fabrikam' });
      d.add('privateDnsZone', 'vault.azure.net', null, {
        links: [
          { vnet: a.vnet as ResourceId, resolutionPolicy: 'NxDomainRedirect', registrationEnabled: false },
        ],
      });
    },
    asks: ['kv-own', 'kv-partner'].map((to) => ({
      from: 'vm-app',
      to,
      answer: { verdict: 'blocked', layer: 'dns', dns: 'nxdomain' },
      cites: ['dns/zone-for-the-public-suffix-hides-everything'],
    })),
  },
  {
    id: 'PE-4, DNS-95',
    says: 'A server of another tenant takes no rule for our subnet; its owner approves a private endpoint',
    build(d) {
      drawVnetA(d, { serviceEndpoints: ['Microsoft.Sql'] });
      d.add('sqlServer', 'sql-partner', null, {}, { tenant: 'fabrikam' });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'sql-partner',
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: [],
      },
    ],
  },
];
