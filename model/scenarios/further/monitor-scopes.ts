import { drawVnetA } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

const privately = { verdict: 'reachable', path: 'privateEndpoint', dns: 'private' } as const;
const publicly = { verdict: 'reachable', path: 'public' } as const;
const scopes = ['paas-firewall/private-only-scope-refuses-what-is-outside'];
const from = (name: string, port = 443) => ({ from: 'vm-app', to: name, port });

/** Private link scopes of Azure Monitor: what is in them, what their modes close, and two of them in one DNS. */
export const monitorScopes: readonly Scenario[] = [
  {
    id: 'PAAS-30',
    says: 'A scope that is private only closes components outside it for whoever sees its names; ingestion of Log Analytics goes past it',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      const scope = d.add('monitorPrivateLinkScope', 'ampls1', null, {
        ingestionAccessMode: 'PrivateOnly',
        queryAccessMode: 'PrivateOnly',
      });
      d.add('applicationInsights', 'appi-in', null, { frontEnd: 'westeurope-5', scopes: [scope] });
      d.add('applicationInsights', 'appi-out', null, { frontEnd: 'westeurope-5' });
      d.add('logAnalyticsWorkspace', 'log-in', null, {
        workspaceId: '0a',
        scopes: [scope],
        publicNetworkAccess: 'Disabled',
      });
      d.add('logAnalyticsWorkspace', 'log-out', null, { workspaceId: '0b' });
      const suffixes = ['monitor.azure.com', 'ods.opinsights.azure.com', 'oms.opinsights.azure.com'];
      const dnsZoneGroup = suffixes.map((suffix) => d.zone(`privatelink.${suffix}`, [vnet]));
      d.endpoint(data, 'pe-ampls', '10.0.2.5', scope, 'azuremonitor', { dnsZoneGroup });
      d.add('internetClient', 'anyone', null, { address: '198.51.100.1' });
    },
    asks: [
      { ...from('appi-in'), answer: privately, cites: scopes },
      { ...from('log-in'), answer: privately, cites: scopes },
      {
        ...from('appi-out'),
        answer: { verdict: 'blocked', layer: 'serviceAccess', path: 'privateEndpoint' },
        cites: scopes,
      },
      { ...from('log-out'), answer: publicly, cites: ['paas-firewall/public-access-alone-decides'] },
      { ...from('api.monitor.azure.com'), answer: privately, cites: scopes },
      {
        from: 'anyone',
        to: 'log-in',
        port: 443,
        answer: { verdict: 'blocked', layer: 'serviceAccess', source: null },
        cites: ['paas-firewall/public-access-off-admits-private-endpoints-only'],
      },
    ],
  },
  {
    id: 'PAAS-30b',
    says: 'An open scope, or an endpoint that is excluded from its mode, hands on what is for others while those take public data',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      const scope = d.add('monitorPrivateLinkScope', 'ampls1', null, {
        ingestionAccessMode: 'PrivateOnly',
        exclusions: [{ connection: 'pe-ampls', ingestion: 'Open', query: 'Open' }],
      });
      d.add('applicationInsights', 'appi-in', null, { frontEnd: 'westeurope-5', scopes: [scope] });
      d.add('applicationInsights', 'appi-out', null, { frontEnd: 'westeurope-5' });
      d.add('applicationInsights', 'appi-shut', null, {
        frontEnd: 'westeurope-5',
        publicNetworkAccess: 'Disabled',
      });
      const zone = d.zone('privatelink.monitor.azure.com', [vnet]);
      d.endpoint(data, 'pe-ampls', '10.0.2.5', scope, 'azuremonitor', { dnsZoneGroup: [zone] });
    },
    asks: [
      { ...from('appi-out'), answer: privately, cites: scopes },
      {
        ...from('appi-shut'),
        answer: { verdict: 'blocked', layer: 'serviceAccess', path: 'privateEndpoint' },
        cites: scopes,
      },
    ],
  },
  {
    id: 'DNS-101',
    says: 'Two scopes that write into one zone have the same names: the networks of the first lose Azure Monitor',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      const other = d.vnet('vnet-b', '10.1.0.0/16');
      const far = d.subnet(other, 'far', '10.1.2.0/24');
      const [first, second] = ['ampls1', 'ampls2'].map((name) =>
        d.add('monitorPrivateLinkScope', name, null),
      );
      const zone = d.zone('privatelink.monitor.azure.com', [vnet, other]);
      if (first) d.endpoint(data, 'pe-a', '10.0.2.5', first, 'azuremonitor', { dnsZoneGroup: [zone] });
      if (second) d.endpoint(far, 'pe-b', '10.1.2.5', second, 'azuremonitor', { dnsZoneGroup: [zone] });
    },
    asks: [
      {
        ...from('api.monitor.azure.com'),
        answer: { verdict: 'blocked', layer: 'route', dns: 'private' },
        cites: ['dns/zone-group-writes-the-records'],
      },
    ],
  },
];
