import type { HostName } from '../service.ts';
import { type PrivateLinkZoneRow, privateLinkZones } from './private-link-zones.ts';

/** A resource type that the model knows by its private endpoint groups and zones alone. */
export interface ZoneService {
  readonly type: string;
  /** Azure's words for what it is. */
  readonly title: string;
  readonly rows: readonly PrivateLinkZoneRow[];
}

/** The types of the zone table that have kinds of their own. */
export const ownTypes: readonly string[] = [
  'Microsoft.CognitiveServices/accounts',
  'Microsoft.Synapse/workspaces',
  'Microsoft.EventHub/namespaces',
  'Microsoft.ServiceBus/namespaces',
  'Microsoft.DataFactory/factories',
  'Microsoft.ContainerRegistry/registries',
  'Microsoft.Sql/servers',
  'Microsoft.Sql/managedInstances',
  'Microsoft.DocumentDB/databaseAccounts',
  'Microsoft.DBforPostgreSQL/flexibleServers',
  'Microsoft.DBforMySQL/flexibleServers',
  'Microsoft.Cache/Redis',
  'Microsoft.Cache/RedisEnterprise',
  'Microsoft.EventGrid/topics',
  'Microsoft.EventGrid/domains',
  'Microsoft.ApiManagement/service',
  'Microsoft.Insights/privateLinkScopes',
  'Microsoft.KeyVault/vaults',
  'Microsoft.AppConfiguration/configurationStores',
  'Microsoft.Storage/storageAccounts',
  'Microsoft.Search/searchServices',
  'Microsoft.Web/sites',
  'Microsoft.KeyVault/managedHSMs',
  'Microsoft.MachineLearningServices/workspaces',
  'Microsoft.ContainerService/managedClusters',
  'Microsoft.App/ManagedEnvironments',
];

/** The types whose public endpoint no property of theirs closes, by the type data of the compiler 0.49.2. */
export const typesWithoutSwitch: readonly string[] = [
  'Microsoft.Synapse/privateLinkHubs',
  'Microsoft.PowerBI/privateLinkServicesForPowerBI',
  'Microsoft.Fabric/privateLinkServicesForFabric',
  'Microsoft.IoTCentral/IoTApps',
  'Microsoft.Compute/diskAccesses',
  'Microsoft.HDInsight/clusters',
  'Microsoft.Maps/accounts',
  'Microsoft.Authorization/resourceManagementPrivateLinks',
];

const others = /* @__PURE__ */ privateLinkZones.filter(
  ({ resourceType }) => !ownTypes.includes(resourceType),
);

/** Every other type of the zone table, by title. */
export const zoneServices: readonly ZoneService[] = /* @__PURE__ */ [
  ...new Set(others.map(({ resourceType }) => resourceType)),
]
  .map((type) => {
    const rows = others.filter(({ resourceType }) => resourceType === type);
    return { type, title: titleOf(type, rows), rows };
  })
  .sort((a, b) => (a.title < b.title ? -1 : 1));

/** The entry of a type, in any case; undefined for one that is not in the table. */
export function zoneServiceOf(type: string): ZoneService | undefined {
  return zoneServices.find((one) => one.type.toLowerCase() === type.toLowerCase());
}

/** Two types of one service are told apart by the last word of their type. */
function titleOf(type: string, rows: readonly PrivateLinkZoneRow[]): string {
  const words = [...new Set(rows.map(({ service }) => service))].join(', ');
  const isShared = others.some((row) => row.resourceType !== type && row.service === rows[0]?.service);
  return isShared ? `${words} (${type.split('/')[1]})` : words;
}

/** Where a service stands, for the placeholders of its zones. */
export interface ZonePlace {
  readonly name: string;
  readonly region: string;
  /** What stands for a region's code or a partition; empty: the usual code, no partition. */
  readonly zonePart: string;
}

/** The public names of a service of the zone table, built from its public suffixes, each with the zone that hides it. */
export function zoneHosts({ rows }: ZoneService, place: ZonePlace): readonly HostName[] {
  return rows.flatMap((row) =>
    zonesOf(row, place).flatMap((zone, index) =>
      suffixesOf(row, zone, index).map((suffix) => hostOf(row, zone, suffix, place)),
    ),
  );
}

/** The zones of a group; one with a partition stands in place of the one without. */
function zonesOf({ privateZones }: PrivateLinkZoneRow, { zonePart }: ZonePlace): readonly string[] {
  const known = privateZones.filter((zone) => !zone.includes('{subzone}'));
  const partitioned = known.filter((zone) => zone.includes('{partitionId}'));
  if (partitioned.length > 0 && zonePart !== '') return partitioned;
  return known.filter((zone) => !partitioned.includes(zone));
}

/** The public suffixes whose names lead into a zone: those below the zone's own suffix, else the one in the same column. */
function suffixesOf(
  { privateZones, publicZones }: PrivateLinkZoneRow,
  zone: string,
  index: number,
): readonly string[] {
  const base = baseOf(zone);
  const longer = privateZones.map(baseOf).filter((other) => other.length > base.length);
  const below = publicZones.filter(
    (suffix) => isWithin(suffix, base) && !longer.some((other) => isWithin(suffix, other)),
  );
  if (below.length > 0) return below;
  const beside = publicZones[index] ?? publicZones[0] ?? base;
  return [isWithin(base, beside) ? base : beside];
}

function hostOf(row: PrivateLinkZoneRow, zone: string, suffix: string, place: ZonePlace): HostName {
  const base = baseOf(zone);
  const label = sharedLabels[zone] ?? labels[row.subresource]?.(place) ?? place.name;
  const inner = isWithin(suffix, base) ? suffix.slice(0, -base.length).replace(/\.$/, '') : '';
  return {
    fqdn: fill(`${label}.${suffix}`, place),
    subresource: row.subresource,
    zone: fill(zone, place),
    record: fill(inner === '' ? label : `${label}.${inner}`, place),
    ...(row.aliasAlways ? { aliasAlways: true as const } : {}),
  };
}

const baseOf = (zone: string): string => zone.replace(/^privatelink(?:-global)?\./, '');

const isWithin = (suffix: string, base: string): boolean => suffix === base || suffix.endsWith(`.${base}`);

function fill(text: string, { region, zonePart }: ZonePlace): string {
  return text
    .replace(/\{region(?:Name)?\}/g, region)
    .replace('{regionCode}', zonePart || (regionCodes[region] ?? region))
    .replace('{partitionId}', zonePart);
}

// Names that all resources of a service share.
const sharedLabels: Readonly<Record<string, string>> = {
  'privatelink.azure.com': 'management',
  'privatelink.azuresynapse.net': 'web',
  'privatelink-global.wvd.microsoft.com': 'rdweb',
};

// Groups whose names do not begin with the name of the resource alone.
// https://learn.microsoft.com/azure/hdinsight/hdinsight-private-link, https://learn.microsoft.com/azure/automation/how-to/private-link-security,
// https://learn.microsoft.com/azure/databricks/security/network/front-end/front-end-private-connect (2026-11-29)
const labels: Readonly<Record<string, (place: ZonePlace) => string>> = {
  headnode: ({ name }) => `${name}-ssh`,
  Webhook: ({ name }) => `${name}.webhook`,
  DSCAndHybridWorker: ({ name }) => `${name}.jrds`,
  browser_authentication: ({ region }) => `${region}.pl-auth`,
  keydelivery: ({ name }) => `${name}.keydelivery`,
  liveevent: ({ name }) => `${name}.liveevent`,
  streamingendpoint: ({ name }) => `${name}.streaming`,
};

// https://learn.microsoft.com/azure/backup/scripts/geo-code-list (2026-11-29); of other regions the code is asked for.
const regionCodes: Readonly<Record<string, string>> = {
  westeurope: 'we',
  northeurope: 'ne',
  germanywestcentral: 'gwc',
  germanynorth: 'gn',
  francecentral: 'frc',
  francesouth: 'frs',
  uksouth: 'uks',
  ukwest: 'ukw',
  swedencentral: 'sdc',
  switzerlandnorth: 'szn',
  norwayeast: 'nwe',
  eastus: 'eus',
  eastus2: 'eus2',
  westus: 'wus',
  westus2: 'wus2',
  centralus: 'cus',
  northcentralus: 'ncus',
  southcentralus: 'scus',
  westcentralus: 'wcus',
  canadacentral: 'cnc',
  canadaeast: 'cne',
  brazilsouth: 'brs',
  eastasia: 'ea',
  southeastasia: 'sea',
  japaneast: 'jpe',
  japanwest: 'jpw',
  koreacentral: 'krc',
  australiaeast: 'ae',
  australiasoutheast: 'ase',
  centralindia: 'inc',
  southindia: 'ins',
};
