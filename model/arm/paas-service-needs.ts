import type { PrintContext } from '../catalog/arm-codec.ts';
import type { JsonObject } from '../catalog/arm-resource.ts';
import { sqlLogin } from '../catalog/sql-server-arm.ts';

/** What Azure wants of a service of the zone table beside its switch, with `location` where that is not the region. */
export interface Needed extends JsonObject {
  readonly location?: string;
}

type Tell = (name: string, context: PrintContext) => Needed;

const sku = (name: string, more: JsonObject = {}): Tell => {
  return () => ({ sku: { name, ...more } });
};

const retiredServer: Tell = (_, context) => ({
  properties: { createMode: 'Default', ...sqlLogin(context) },
});

const bot: Tell = (name, context) => ({
  location: 'global',
  kind: 'azurebot',
  sku: { name: 'F0' },
  properties: {
    displayName: name,
    endpoint: context.parameter({
      name: 'botEndpoint',
      type: 'string',
      says: 'Address at which the bots answer.',
    }),
    msaAppId: context.parameter({
      name: 'botAppId',
      type: 'string',
      says: 'Application id of the bots.',
    }),
  },
});

// What the type data of the compiler 0.49.2 asks for, and the tiers that take private endpoints.
const needed: Readonly<Record<string, Tell>> = {
  'Microsoft.BotService/botServices': bot,
  'Microsoft.Kusto/Clusters': sku('Standard_E2ads_v5', { tier: 'Standard', capacity: 2 }),
  'Microsoft.PowerBI/privateLinkServicesForPowerBI': () => ({ location: 'global' }),
  'Microsoft.Fabric/privateLinkServicesForFabric': () => ({ location: 'global' }),
  'Microsoft.Databricks/workspaces': (name) => ({
    sku: { name: 'premium' },
    properties: {
      computeMode: 'Hybrid',
      managedResourceGroupId: `[subscriptionResourceId('Microsoft.Resources/resourceGroups', '${name.replaceAll("'", "''")}-managed')]`,
    },
  }),
  'Microsoft.DBforPostgreSQL/servers': retiredServer,
  'Microsoft.DBforMySQL/servers': retiredServer,
  'Microsoft.DBforMariaDB/servers': retiredServer,
  'Microsoft.Devices/IotHubs': sku('S1', { capacity: 1 }),
  'Microsoft.Devices/ProvisioningServices': () => ({ sku: { name: 'S1', capacity: 1 }, properties: {} }),
  'Microsoft.IoTCentral/IoTApps': sku('ST2'),
  'Microsoft.ElasticSan/elasticSans': () => ({
    properties: { baseSizeTiB: 1, extendedCapacitySizeTiB: 0, sku: { name: 'Premium_LRS' } },
  }),
  'Microsoft.Maps/accounts': sku('G2'),
  'Microsoft.DesktopVirtualization/hostpools': () => ({
    properties: {
      hostPoolType: 'Pooled',
      loadBalancerType: 'BreadthFirst',
      preferredAppGroupType: 'Desktop',
    },
  }),
  'Microsoft.RecoveryServices/vaults': sku('RS0', { tier: 'Standard' }),
  'Microsoft.SignalRService/SignalR': sku('Standard_S1'),
  'Microsoft.SignalRService/WebPubSub': sku('Standard_S1'),
  'Microsoft.Relay/namespaces': sku('Standard'),
  'Microsoft.Dashboard/grafana': sku('Standard'),
  'Microsoft.Web/staticSites': () => ({ sku: { name: 'Standard', tier: 'Standard' }, properties: {} }),
  'Microsoft.KeyVault/managedHSMs': sku('Standard_B1', { family: 'B' }),
  'Microsoft.Automation/automationAccounts': () => ({ properties: { sku: { name: 'Basic' } } }),
};

/** What a new service of a type needs; nothing for types of which no more is known. */
export function neededOf(type: string, name: string, context: PrintContext): Needed {
  return needed[type]?.(name, context) ?? {};
}
