import { defineCodec, type PrintContext, type ReadContext } from '../../catalog/arm-codec.ts';
import type { ArmResource, Json } from '../../catalog/arm-resource.ts';
import { at, compact, listAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { commitComment, managerOf, nameInManager, whyNoManager } from '../manager-child.ts';

type Settings = SettingsOf<'connectivityConfiguration'>;
type Row = Settings['groups'][number];

const type = 'Microsoft.Network/networkManagers/connectivityConfigurations';
const vnetType = 'Microsoft.Network/virtualNetworks';

/** Connectivity configurations; whether one is deployed stands in no template. */
export const connectivityConfiguration = defineCodec<Settings>({
  types: [type],
  print(thing, context) {
    const name = nameInManager(thing, context);
    if (name === null) return [];
    const { topology, hub, groups, deleteExistingPeering, addressOverlap } = thing.settings;
    const hubId = topology === 'HubAndSpoke' ? context.idOf(hub) : null;
    const isGlobal = topology === 'Mesh' && groups.some((row) => row.global);
    const properties = compact({
      connectivityTopology: topology,
      hubs: hubId === null ? undefined : [{ resourceId: hubId, resourceType: vnetType }],
      appliesToGroups: groups.flatMap((row) => printRow(row, context)),
      isGlobal: word(isGlobal),
      deleteExistingPeering: word(deleteExistingPeering),
      connectivityCapabilities:
        addressOverlap === 'Disallowed' ? { connectedGroupAddressOverlap: addressOverlap } : undefined,
    });
    // Azure wants all three of them, or none.
    const others = { connectedGroupPrivateEndpointsScale: 'Standard', peeringEnforcement: 'Unenforced' };
    const needs =
      addressOverlap === 'Disallowed' ? { needs: { properties: { connectivityCapabilities: others } } } : {};
    return [{ type, name, body: { properties }, ...needs, comment: commitComment }];
  },
  whyNot: whyNoManager,
  read: (arm, context) => ({ settings: { manager: managerOf(arm, context), ...readAll(arm, context) } }),
  drops: ['/properties/resourceGuid'],
});

function printRow({ group, directConnectivity, global, useHubGateway }: Row, context: PrintContext) {
  const networkGroupId = context.idOf(group);
  if (networkGroupId === null) return [];
  return [
    {
      networkGroupId,
      groupConnectivity: directConnectivity ? 'DirectlyConnected' : 'None',
      isGlobal: word(global),
      useHubGateway: word(useHubGateway),
    },
  ];
}

function readAll({ body }: ArmResource, context: ReadContext): Partial<Settings> {
  const topology =
    wordOf(['HubAndSpoke', 'Mesh'], at(body, 'properties', 'connectivityTopology')) ?? 'HubAndSpoke';
  const rows = listAt(body, 'properties', 'appliesToGroups').flatMap((one) => readRow(one, context));
  const isGlobal = isTrue(at(body, 'properties', 'isGlobal')) && !rows.some((row) => row.global);
  return {
    deployment: 'unknown',
    topology,
    hub: context.refer(at(body, 'properties', 'hubs', 0, 'resourceId')),
    // A mesh may say it once for all of its groups.
    groups: topology === 'Mesh' && isGlobal ? rows.map((row) => ({ ...row, global: true })) : rows,
    deleteExistingPeering: isTrue(at(body, 'properties', 'deleteExistingPeering')),
    addressOverlap:
      wordOf(
        ['Allowed', 'Disallowed'],
        at(body, 'properties', 'connectivityCapabilities', 'connectedGroupAddressOverlap'),
      ) ?? 'Allowed',
  };
}

function readRow(one: Json, context: ReadContext): readonly Row[] {
  const group = context.refer(at(one, 'networkGroupId'));
  if (group === null) {
    context.warn(
      'A network group is named by what only a deployment knows: it is kept, and its VNets are not joined.',
      'properties.appliesToGroups',
    );
    return [];
  }
  const isDirect =
    wordOf(['None', 'DirectlyConnected'], at(one, 'groupConnectivity')) === 'DirectlyConnected';
  return [
    {
      group,
      directConnectivity: isDirect,
      global: isTrue(at(one, 'isGlobal')),
      useHubGateway: isTrue(at(one, 'useHubGateway')),
    },
  ];
}

/** Azure writes these flags as words. */
function word(flag: boolean): 'True' | 'False' {
  return flag ? 'True' : 'False';
}

function isTrue(value: Json | undefined): boolean {
  return `${value ?? ''}`.toLowerCase() === 'true';
}
