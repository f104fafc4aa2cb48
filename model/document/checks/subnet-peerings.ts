import { overlapsPrefix, parseLoosePrefix, printPrefix } from '../../address/prefix.ts';
import { limits } from '../../catalog/facts/limits.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { doubt, fault } from '../check.ts';
import { type Design, find } from '../design.ts';
import { readPrefixes } from '../free-space.ts';
import type { ResourceOf } from '../resource.ts';

type Peering = ResourceOf<'peering'>;

/** A subnet peering names subnets of both VNets, of ranges that occur in one of the two only, and not too many (PEER-19, PEER-20). */
export function checkSubnetPeering(design: Design, peering: Peering): readonly Problem[] {
  const { left, right } = peering.settings;
  const { what, most } = limits.peeredSubnets;
  const count = left.subnets.length + right.subnets.length;
  return [
    ...checkSide(design, peering, 'left', 'right'),
    ...checkSide(design, peering, 'right', 'left'),
    ...(count > most
      ? [
          fault(
            'limit',
            peering,
            'settings.left.subnets',
            say`Azure takes ${code(`${most}`)} ${what}; ${nameOf(peering)} has ${code(`${count}`)}. Remove some.`,
          ),
        ]
      : []),
  ];
}

function checkSide(
  design: Design,
  peering: Peering,
  own: 'left' | 'right',
  other: 'left' | 'right',
): readonly Problem[] {
  const { vnet: id, subnets } = peering.settings[own];
  const field = `settings.${own}.subnets`;
  const [vnet, far] = [find(design, id), find(design, peering.settings[other].vnet)];
  if (vnet?.kind !== 'virtualNetwork' || far?.kind !== 'virtualNetwork') return [];
  if (subnets.length === 0)
    return [
      doubt(
        'subnet-peering-empty',
        peering,
        field,
        say`${nameOf(peering)} names no subnet of ${nameOf(vnet)} and joins nothing. Choose the subnets.`,
      ),
    ];
  const [spaces, theirs] = [vnet, far].map(({ settings }) => readPrefixes(settings.addressSpaces));
  return subnets.flatMap((one) => {
    const subnet = find(design, one);
    if (subnet?.kind !== 'subnet') return [];
    if (subnet.parent !== vnet.id)
      return [
        fault(
          'subnet-peering-elsewhere',
          peering,
          field,
          say`${nameOf(subnet)} is not a subnet of ${nameOf(vnet)}. Choose one of its subnets.`,
        ),
      ];
    const prefix = parseLoosePrefix(subnet.settings.prefix)?.prefix;
    const shared = (spaces ?? [])
      .filter((space) => prefix !== undefined && overlapsPrefix(space, prefix))
      .find((space) => (theirs ?? []).some((their) => overlapsPrefix(space, their)));
    return shared
      ? [
          fault(
            'subnet-peering-overlap',
            peering,
            field,
            say`${nameOf(subnet)} lies in ${code(printPrefix(shared))}, which ${nameOf(far)} has as well, and Azure peers only subnets of ranges that occur once. Choose another subnet.`,
          ),
        ]
      : [];
  });
}
