import { type ArmCodec, defineCodec } from '../../catalog/arm-codec.ts';
import type { ArmResource } from '../../catalog/arm-resource.ts';
import { typesWithoutSwitch, zoneServiceOf, zoneServices } from '../../catalog/facts/zone-services.ts';
import { at, listAt, textAt } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { neededOf } from '../paas-service-needs.ts';

type Service = SettingsOf<'paasService'>;

/** How a type spells the switch of its public endpoint, where it is no word of two. */
interface Spelling {
  readonly key: string;
  readonly Enabled: string | boolean;
  readonly Disabled: string | boolean;
}

const spellings: Readonly<Record<string, Spelling>> = {
  'Microsoft.Automation/automationAccounts': { key: 'publicNetworkAccess', Enabled: true, Disabled: false },
  'Microsoft.StorageSync/storageSyncServices': {
    key: 'incomingTrafficPolicy',
    Enabled: 'AllowAllTraffic',
    Disabled: 'AllowVirtualNetworksOnly',
  },
  'Microsoft.DBforPostgreSQL/serverGroupsv2': {
    key: 'coordinatorEnablePublicIpAccess',
    Enabled: true,
    Disabled: false,
  },
};

const usual: Spelling = { key: 'publicNetworkAccess', Enabled: 'Enabled', Disabled: 'Disabled' };
const spellingOf = (type: string): Spelling => spellings[type] ?? usual;

/** Services of the zone table: the switch is theirs, everything else is kept as it was read. */
export const paasService: ArmCodec<Service> = defineCodec<Service>({
  types: zoneServices.map(({ type }) => type),
  accepts: ({ body }) => !standsInASubnet(body),
  settingsOfType: (type) => ({ resourceType: zoneServiceOf(type)?.type ?? type }),
  print: ({ name, settings }, context) => {
    const type = settings.resourceType;
    // The check of the document says where a type knows no such switch.
    const publicNetworkAccess = typesWithoutSwitch.includes(type) ? null : settings.publicNetworkAccess;
    const { key, ...words } = spellingOf(type);
    const { location, ...needs } = neededOf(type, name, context);
    const properties = publicNetworkAccess === null ? {} : { [key]: words[publicNetworkAccess] };
    const body = {
      location: location ?? context.location,
      ...(publicNetworkAccess === null ? {} : { properties }),
    };
    return [{ type, name, body, needs }];
  },
  read: ({ type, body }) => {
    const resourceType = zoneServiceOf(type)?.type ?? type;
    const { key, Enabled, Disabled } = spellingOf(resourceType);
    const said = `${at(body, 'properties', key) ?? ''}`.toLowerCase();
    const word = (['Enabled', 'Disabled'] as const).find(
      (one) => said === `${one === 'Enabled' ? Enabled : Disabled}`.toLowerCase(),
    );
    return { settings: { resourceType, publicNetworkAccess: word ?? null } };
  },
  drops: ['/properties/privateEndpointConnections'],
});

/** Clusters and environments that stand in a subnet of the design are no public services. */
function standsInASubnet(body: ArmResource['body']): boolean {
  const inPool = listAt(body, 'properties', 'agentPoolProfiles').some((pool) => at(pool, 'vnetSubnetID'));
  return inPool || (textAt(body, 'properties', 'vnetConfiguration', 'infrastructureSubnetId') ?? '') !== '';
}
