import type { SettingsOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { Drawing } from '../scenarios/draw.ts';

const monitorZones = [
  'monitor.azure.com',
  'oms.opinsights.azure.com',
  'ods.opinsights.azure.com',
  'agentsvc.azure-automation.net',
  'blob.core.windows.net',
];

/** A VNet with an endpoint for a target, and a zone group. */
function endpointFor(
  d: Drawing,
  target: ResourceId,
  group: string,
  zones: readonly string[],
  name = 'hub',
  space = '10.0',
): ResourceId {
  const vnet = d.vnet(name, `${space}.0.0/16`);
  const subnet = d.subnet(vnet, `snet-${name}`, `${space}.1.0/24`);
  const dnsZoneGroup = zones.map((zone) => d.zone(`privatelink.${zone}`, [vnet]));
  d.endpoint(subnet, `pe-${name}`, `${space}.1.5`, target, group, { dnsZoneGroup });
  return vnet;
}

/** A Data Explorer cluster. */
const kusto = (d: Drawing) =>
  d.add('paasService', 'adx1', null, { resourceType: 'Microsoft.Kusto/Clusters' });

/** A storage account with endpoints for these groups. */
function lake(d: Drawing, groups: readonly string[]): void {
  const store = d.add('storageAccount', 'stlake', null);
  groups.forEach((group, index) => {
    endpointFor(d, store, group, [`${group}.core.windows.net`], `net${index}`, `10.${index}`);
  });
}

/** Two private link scopes; shared: both write into one zone. */
function twoScopes(d: Drawing, shared: boolean): void {
  const [first, second] = ['ampls1', 'ampls2'].map((name) => d.add('monitorPrivateLinkScope', name, null));
  endpointFor(d, first as ResourceId, 'azuremonitor', monitorZones);
  if (shared) {
    const vnet = d.vnet('spoke', '10.1.0.0/16');
    const subnet = d.subnet(vnet, 'snet-spoke', '10.1.1.0/24');
    const dnsZoneGroup = ['privatelink.monitor.azure.com' as ResourceId];
    d.endpoint(subnet, 'pe-spoke', '10.1.1.5', second as ResourceId, 'azuremonitor', { dnsZoneGroup });
  }
}

/** A scope in a mode for queries, with something outside it. */
function scopeIn(d: Drawing, mode: SettingsOf<'monitorPrivateLinkScope'>['queryAccessMode']): void {
  const ampls = d.add('monitorPrivateLinkScope', 'ampls1', null, { queryAccessMode: mode });
  endpointFor(d, ampls, 'azuremonitor', monitorZones);
  d.add('logAnalyticsWorkspace', 'log-in', null, { scopes: [ampls] });
  d.add('applicationInsights', 'appi-out', null);
}

/** A managed instance and the zone of its private endpoints, linked to one of two VNets. */
function instanceZone(d: Drawing, linked: 'vnet-mi' | 'vnet-clients'): void {
  const own = d.vnet('vnet-mi', '10.0.0.0/16');
  const clients = d.vnet('vnet-clients', '10.1.0.0/16');
  const delegation = 'Microsoft.Sql/managedInstances';
  d.add('sqlManagedInstance', 'sqlmi1', d.subnet(own, 'snet-mi', '10.0.1.0/27', { delegation }), {
    dnsPrefix: 'a1b2',
  });
  d.zone('privatelink.a1b2.database.windows.net', [linked === 'vnet-mi' ? own : clients]);
}

/** Good and bad drawings of the findings about names of services and private link scopes. */
export const nameCases = {
  lacksZones: {
    good: (d: Drawing) => {
      const rest = ['blob', 'queue', 'table'].map((word) => `${word}.core.windows.net`);
      endpointFor(d, kusto(d), 'cluster', ['westeurope.kusto.windows.net', ...rest]);
    },
    bad: (d: Drawing) => endpointFor(d, kusto(d), 'cluster', ['westeurope.kusto.windows.net']),
    says: /The zone group of pe-hub lacks privatelink\.blob\.core\.windows\.net, privatelink\.queue\.core\.windows\.net and privatelink\.table\.core\.windows\.net/,
  },
  lake: {
    good: (d: Drawing) => lake(d, ['dfs', 'blob']),
    bad: (d: Drawing) => lake(d, ['dfs']),
    says: /pe-net0 serves dfs of stlake, but no private endpoint serves blob/,
  },
  wideZone: {
    good: (d: Drawing) => d.zone('privatelink.azure.com', []),
    bad: (d: Drawing) => d.zone('privatelink.azure.com', [d.vnet('hub', '10.0.0.0/16')]),
    says: /privatelink\.azure\.com is linked to hub: there it answers every call to management\.azure\.com/,
  },
  twoScopes: {
    good: (d: Drawing) => twoScopes(d, false),
    bad: (d: Drawing) => twoScopes(d, true),
    says: /The endpoints of ampls1 and ampls2 write the same names into privatelink\.monitor\.azure\.com/,
  },
  privateOnly: {
    good: (d: Drawing) => scopeIn(d, 'Open'),
    bad: (d: Drawing) => scopeIn(d, 'PrivateOnly'),
    says: /ampls1 is PrivateOnly, and hub loses appi-out, which is not in it/,
  },
  ownZone: {
    good: (d: Drawing) => instanceZone(d, 'vnet-clients'),
    bad: (d: Drawing) => instanceZone(d, 'vnet-mi'),
    says: /database\.windows\.net is linked to vnet-mi, the VNet of sqlmi1 itself, which breaks the management/,
  },
};
