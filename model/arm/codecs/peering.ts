import {
  defineCodec,
  type PrintContext,
  type PrintedArm,
  type ReadContext,
} from '../../catalog/arm-codec.ts';
import {
  type ArmResource,
  armId,
  armKey,
  type JsonObject,
  lastPart,
  parentOf,
} from '../../catalog/arm-resource.ts';
import { plainsAt } from '../../catalog/arm-text.ts';
import { at, compact, flagAt, textAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';

type Settings = SettingsOf<'peering'>;
type Side = Settings['left'];

const type = 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings';
const states = ['Connected', 'Initiated', 'Disconnected'] as const;
const flags = [
  'allowVirtualNetworkAccess',
  'allowForwardedTraffic',
  'allowGatewayTransit',
  'useRemoteGateways',
] as const;
const mirrorEnding = '-back';

/**
 * Peerings: one resource in each VNet whose side exists. Of two that mirror each other the one whose name the other one continues is the
 * thing itself, else the one with the smaller id; the other is a part.
 */
export const peering = defineCodec<Settings>({
  types: [type],
  accepts(arm, context) {
    const mirror = mirrorOf(arm, context);
    return mirror === undefined || isFirst(arm, mirror);
  },
  print({ name, settings }, context) {
    const { left, right, state } = settings;
    const only = (near: Side, far: Side) => printReach(settings, near, far, context);
    const isThere = (side: Side) => side.exists && !isUnknownElsewhere(side, context);
    const implied = isThere(left) && isThere(right) ? 'Connected' : 'Initiated';
    const said = state === implied ? undefined : state;
    if (!isThere(right) || !isThere(left)) {
      // With one side alone, that side is the thing itself.
      const [near, far] = isThere(left) ? [left, right] : [right, left];
      return isThere(near)
        ? printSide({ near, far, name, state: said, reach: only(near, far) }, context)
        : [];
    }
    const mirror = context.partName('mirror', `${name}${mirrorEnding}`);
    const main = printSide(
      { near: left, far: right, name, farName: mirror, state: said, reach: only(left, right) },
      context,
    );
    const back = printSide(
      { near: right, far: left, name: mirror, farName: name, state: said, reach: only(right, left) },
      context,
    );
    return [...main, ...back.map((one) => (main.length > 0 ? { ...one, part: 'mirror' } : one))];
  },
  read(arm, context) {
    const mirror = mirrorOf(arm, context);
    if (mirror !== undefined) context.fold(mirror, 'mirror');
    const near = context.refer(vnetOf(arm));
    const far = context.refer(textAt(arm.body, 'properties', 'remoteVirtualNetwork', 'id'));
    const told =
      wordOf(states, at(arm.body, 'properties', 'peeringState')) ??
      wordOf(states, at(mirror?.body, 'properties', 'peeringState'));
    const state = told ?? (mirror === undefined ? 'Initiated' : 'Connected');
    const other =
      mirror === undefined
        ? otherSide(arm, context, far, state)
        : { vnet: far, exists: true, ...flagsOf(mirror) };
    return {
      settings: {
        reach: flagAt(arm.body, 'properties', 'peerCompleteVnets') === false ? 'subnets' : 'vnets',
        left: { vnet: near, exists: true, ...flagsOf(arm), subnets: subnetsOf(arm, 'local', context) },
        right: { ...other, subnets: subnetsOf(arm, 'remote', context) },
        onlyIpv6: flagAt(arm.body, 'properties', 'enableOnlyIPv6Peering') === true,
        state,
      },
    };
  },
  drops: [
    '/properties/peeringState',
    '/properties/peeringSyncLevel',
    '/properties/remoteAddressSpace',
    '/properties/remoteVirtualNetworkAddressSpace',
    '/properties/localAddressSpace',
    '/properties/localVirtualNetworkAddressSpace',
    '/properties/remoteVirtualNetworkEncryption',
    '/properties/remoteBgpCommunities',
    '/properties/remoteGateways',
    '/properties/routeServiceVips',
  ],
});

interface PeeringSide {
  readonly near: Side;
  readonly far: Side;
  readonly name: string;
  /** What the other side is called, where both are printed. */
  readonly farName?: string;
  readonly state: string | undefined;
  /** What it says of subnets. */
  readonly reach: JsonObject;
}

/** The subnets that a side joins, by their names; nothing where it joins whole VNets. */
function printReach({ reach, onlyIpv6 }: Settings, near: Side, far: Side, context: PrintContext): JsonObject {
  const named = ({ subnets }: Side) => subnets.flatMap((id) => context.thing(id)?.name ?? []);
  return {
    ...(reach === 'subnets'
      ? { peerCompleteVnets: false, localSubnetNames: named(near), remoteSubnetNames: named(far) }
      : {}),
    ...(onlyIpv6 ? { enableOnlyIPv6Peering: true } : {}),
  };
}

/** The subnets that a peering names, local or remote; those of a VNet that the file does not hold are only named. */
function subnetsOf(arm: ArmResource, side: 'local' | 'remote', context: ReadContext): readonly ResourceId[] {
  const vnet = side === 'local' ? vnetOf(arm) : textAt(arm.body, 'properties', 'remoteVirtualNetwork', 'id');
  if (vnet === undefined || flagAt(arm.body, 'properties', 'peerCompleteVnets') !== false) return [];
  return plainsAt(arm.body, 'properties', `${side}SubnetNames`).flatMap(
    (name) => context.refer(`${vnet}/subnets/${name}`) ?? [],
  );
}

function printSide(side: PeeringSide, context: PrintContext): readonly PrintedArm[] {
  const { near, far, name, state, reach } = side;
  const vnet = context.thing(near.vnet);
  const remote = context.idOf(far.vnet);
  if (vnet === undefined || remote === null) return [];
  const after = near.useRemoteGateways ? beforeGatewayUse(side, remote, context) : [];
  return [
    {
      type,
      name: `${vnet.name}/${name}`,
      inScopeOf: vnet.id,
      body: {
        properties: compact({
          remoteVirtualNetwork: { id: remote },
          ...Object.fromEntries(flags.map((flag) => [flag, near[flag] ?? undefined])),
          ...reach,
          peeringState: state,
        }),
      },
      ...(after.length > 0 ? { after } : {}),
      ...(state === undefined
        ? {}
        : {
            comment: `Drawn as ${state.toLowerCase()}; Azure itself decides, and two sides that are there connect.`,
          }),
    },
  ];
}

/** A side that uses the other one's gateway waits for that gateway and for the side that lends it. Source: https://github.com/Azure/terraform-azurerm-avm-res-network-virtualnetwork/issues/57, read 2026-11-29. */
function beforeGatewayUse(
  { far, farName }: PeeringSide,
  remote: string,
  context: PrintContext,
): readonly string[] {
  const things = far.vnet === null ? [] : context.childrenOf(far.vnet);
  const gateways = things
    .flatMap(({ id }) => context.childrenOf(id))
    .filter(({ kind, existing }) => !existing && ['vpnGateway', 'expressRouteGateway'].includes(kind));
  const lends = farName !== undefined && !far.useRemoteGateways;
  return [
    ...gateways.flatMap(({ id }) => context.idOf(id) ?? []),
    ...(lends ? [`${remote}/virtualNetworkPeerings/${farName}`] : []),
  ];
}

/** The side of a VNet that is there already, of which nothing but its being is known: nothing to deploy. */
function isUnknownElsewhere(side: Side, context: PrintContext): boolean {
  return flags.every((flag) => side[flag] === null) && context.thing(side.vnet)?.existing === true;
}

/** The side that the file does not hold: it must be there where Azure says that the two are connected and its VNet is not in the file either. */
function otherSide(arm: ArmResource, context: ReadContext, vnet: Side['vnet'], state: string): Partial<Side> {
  const isOutside = context.find(textAt(arm.body, 'properties', 'remoteVirtualNetwork', 'id')) === undefined;
  if (state !== 'Connected' || !isOutside) return { vnet, exists: false };
  return { vnet, exists: true, ...Object.fromEntries(flags.map((flag) => [flag, null])) };
}

/** What a file leaves out is at Azure's default. */
function flagsOf({ body }: ArmResource): Partial<Side> {
  return Object.fromEntries(flags.map((flag) => [flag, flagAt(body, 'properties', flag)]));
}

function vnetOf(arm: ArmResource): string {
  return armId(parentOf(arm) ?? arm);
}

/** The peering of the remote VNet that points back. */
function mirrorOf(arm: ArmResource, context: ReadContext): ArmResource | undefined {
  const remote = context.find(textAt(arm.body, 'properties', 'remoteVirtualNetwork', 'id'));
  if (remote === undefined) return undefined;
  return context
    .childrenOf(remote, type)
    .find(
      (one) =>
        armKey(textAt(one.body, 'properties', 'remoteVirtualNetwork', 'id') ?? '') === armKey(vnetOf(arm)),
    );
}

function isFirst(arm: ArmResource, mirror: ArmResource): boolean {
  const [own, other] = [arm, mirror].map(({ name }) => lastPart(name).toLowerCase()) as [string, string];
  if (own !== other && (own.startsWith(other) || other.startsWith(own))) return own.length < other.length;
  return armKey(arm) < armKey(mirror);
}
