import type { Problem } from '../../explain/problem.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { type Check, doubt, fault } from '../check.ts';
import { whyOverlap } from '../connections/peering.ts';
import { type Design, enclosing, find, ofKind } from '../design.ts';
import type { ResourceOf } from '../resource.ts';
import { checkSubnetPeering } from './subnet-peerings.ts';

type Peering = ResourceOf<'peering'>;
type SideName = 'left' | 'right';

/** Peerings join two VNets that do not overlap, once, and each VNet uses one gateway at most (PEER-12). */
export const checkPeerings: Check = (design) => {
  const all = ofKind(design, 'peering');
  const seen = new Set<string>();
  return all.flatMap((peering) => {
    const { left, right } = peering.settings;
    const [a, b] = [find(design, left.vnet), find(design, right.vnet)];
    if (!a || !b)
      return [
        doubt(
          'peering-open',
          peering,
          a ? 'settings.right.vnet' : 'settings.left.vnet',
          say`One end of ${nameOf(peering)} is empty. Choose a VNet, or delete the peering.`,
        ),
      ];
    if (a.id === b.id)
      return [
        fault(
          'peering-itself',
          peering,
          'settings.right.vnet',
          say`A VNet is not peered with itself. Choose another VNet.`,
        ),
      ];
    const pair = [a.id, b.id].sort().join(' ');
    const twice = seen.has(pair);
    seen.add(pair);
    const bySubnets = peering.settings.reach === 'subnets';
    const overlap = bySubnets ? null : whyOverlap(a, b);
    return [
      ...(twice
        ? [
            fault(
              'peering-twice',
              peering,
              'settings.right.vnet',
              say`${nameOf(a)} and ${nameOf(b)} are already peered. Delete one of the peerings.`,
            ),
          ]
        : []),
      ...(overlap ? [fault('peering-overlap', peering, 'settings.right.vnet', overlap)] : []),
      ...(bySubnets ? checkSubnetPeering(design, peering) : []),
      ...checkGateways(design, all, peering, 'left'),
      ...checkGateways(design, all, peering, 'right'),
    ];
  });
};

function checkGateways(
  design: Design,
  all: readonly Peering[],
  peering: Peering,
  side: SideName,
): readonly Problem[] {
  const { vnet, useRemoteGateways } = peering.settings[side];
  if (useRemoteGateways !== true || !vnet) return [];
  const field = `settings.${side}.useRemoteGateways`;
  const own = [...ofKind(design, 'vpnGateway'), ...ofKind(design, 'expressRouteGateway')].find(
    (gateway) => enclosing(design, gateway.parent, 'virtualNetwork')?.id === vnet,
  );
  if (own)
    return [
      fault(
        'gateway-of-its-own',
        peering,
        field,
        say`The VNet has a gateway of its own, ${nameOf(own)}, so it cannot use the peer's. Turn this off.`,
      ),
    ];
  const first = all.find((other) => usesRemote(other, vnet));
  return first && first.id !== peering.id
    ? [
        fault(
          'second-remote-gateway',
          peering,
          field,
          say`The VNet already uses the gateway of another peer over ${nameOf(first)}. Azure allows one; turn this off.`,
        ),
      ]
    : [];
}

function usesRemote({ settings: { left, right } }: Peering, vnet: ResourceId): boolean {
  return [left, right].some((side) => side.vnet === vnet && side.useRemoteGateways === true);
}
