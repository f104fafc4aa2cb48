import * as z from 'zod';
import { choice, field, flag, maybeFlag, reference, references } from '../field.ts';
import { defineKind } from '../kind.ts';

/** What a line says that is a peering of whole VNets, both sides there. */
export const peeringWord = 'peering';

const side = z.object({
  vnet: reference(['virtualNetwork'], { label: 'Virtual network', whenGone: 'remove' }),
  exists: flag(true, {
    label: 'This side exists',
    help: 'A peering works only when both VNets have their side.',
  }),
  allowVirtualNetworkAccess: maybeFlag(true, {
    label: 'Allow access from the peer',
    options: { true: 'Yes', false: 'No' },
  }),
  allowForwardedTraffic: maybeFlag(false, {
    label: 'Allow forwarded traffic',
    help: 'For packets that an appliance in the peer forwards.',
    options: { true: 'Yes', false: 'No' },
  }),
  allowGatewayTransit: maybeFlag(false, {
    label: 'Let the peer use my gateway',
    options: { true: 'Yes', false: 'No' },
  }),
  useRemoteGateways: maybeFlag(false, {
    label: "Use the peer's gateway",
    options: { true: 'Yes', false: 'No' },
  }),
  subnets: references(['subnet'], {
    label: 'Peered subnets',
    help: 'Those of this VNet.',
    onlyWhen: { field: 'reach', is: ['subnets'] },
    whenGone: 'clear',
  }),
});

const settings = z.object({
  reach: choice(['vnets', 'subnets'], 'vnets', {
    label: 'Peers',
    help: 'Subnet peering joins the named subnets alone; it cannot be converted in place.',
    options: { vnets: 'The whole VNets', subnets: 'Named subnets' },
  }),
  left: field(side.prefault({}), { label: 'One side', widget: 'group' }),
  right: field(side.prefault({}), { label: 'The other side', widget: 'group' }),
  onlyIpv6: flag(false, {
    label: 'IPv6 only',
    help: 'Subnet peering can leave IPv4 out; only IPv4 is modelled.',
    onlyWhen: { field: 'reach', is: ['subnets'] },
    advanced: true,
  }),
  state: choice(['Connected', 'Initiated', 'Disconnected'], 'Connected', {
    label: 'State',
    help: 'Initiated: the other side is missing. Disconnected: the other side was deleted.',
  }),
});

/** VNet peering, both sides in one record; a flag that is null is not known. Subnet peering names the subnets of each side (PEER-19). */
export const peering = defineKind({
  kind: 'peering',
  title: 'Virtual network peering',
  label: 'Peering',
  says: 'Joins two VNets with non-overlapping address spaces; never transitive.',
  group: 'Network',
  keywords: ['peer', 'hub', 'spoke', 'subnet peering'],
  glyph: 'M8 3 4 7l4 4M4 7h16M16 21l4-4-4-4M20 17H4',
  drawnAs: 'line',
  livesIn: ['canvas'],
  namePrefix: 'peer',
  settings,
  armType: 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings',
  speaks: 'neither',
  lines: ({ left, right, reach }: z.output<typeof settings>) => {
    const word = reach === 'subnets' ? 'subnet peering' : peeringWord;
    const label = left.exists && right.exists ? word : `${word}, one side missing`;
    return [{ kind: 'peering', from: left.vnet, to: right.vnet, label }];
  },
});
