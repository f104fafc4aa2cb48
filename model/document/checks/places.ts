import { maySit } from '../../catalog/kinds.ts';
import type { Problem } from '../../explain/problem.ts';
import { listOf, nameOf, say } from '../../explain/sentence.ts';
import { type Check, doubt, fault } from '../check.ts';
import { childrenOf, enclosing, find, ofKind, resourcesOf } from '../design.ts';
import { article } from '../names.ts';
import { capital, placesFor } from '../placement.ts';
import type { ResourceOf } from '../resource.ts';

/** Everything stands where Azure accepts it; a VNet has one resolver (DNS-67). */
export const checkPlaces: Check = (design) => [
  ...resourcesOf(design).flatMap((resource) => {
    const container = find(design, resource.parent)?.kind ?? 'canvas';
    if (maySit(resource.kind, container)) return [];
    return [
      fault(
        'place',
        resource,
        'parent',
        say`${capital(article(resource.kind))} stands ${listOf(placesFor(resource.kind), 'or')}. Move it there.`,
      ),
    ];
  }),
  ...ofKind(design, 'virtualNetwork').flatMap((vnet) => {
    const [first, ...more] = childrenOf(design, vnet.id).filter(({ kind }) => kind === 'dnsResolver');
    return more.map((one) =>
      fault(
        'second-resolver',
        one,
        'parent',
        say`${nameOf(vnet)} already has ${first ? nameOf(first) : 'a resolver'}. A VNet holds one DNS Private Resolver.`,
      ),
    );
  }),
  ...ofKind(design, 'virtualMachine').flatMap((machine) => {
    if (machine.settings.interfaces.length === 0) {
      return [
        fault(
          'no-interface',
          machine,
          'settings.interfaces',
          say`${nameOf(machine)} has no network interface. Add one.`,
        ),
      ];
    }
    const home = enclosing(design, machine.parent, 'virtualNetwork')?.id;
    return [
      ...machine.settings.interfaces.flatMap(({ subnet }, index) =>
        subnet && home && enclosing(design, subnet, 'virtualNetwork')?.id !== home
          ? [
              fault(
                'interface-elsewhere',
                machine,
                `settings.interfaces.${index}.subnet`,
                say`All interfaces of a machine are in one VNet. Choose a subnet of its own VNet.`,
              ),
            ]
          : [],
      ),
      ...checkTwins(machine),
    ];
  }),
];

/** https://learn.microsoft.com/azure/network-watcher/connection-troubleshoot-overview (2026-04-08): MultiNICsInSameSubnet. */
function checkTwins(machine: ResourceOf<'virtualMachine'>): readonly Problem[] {
  const subnets = machine.settings.interfaces.map(({ subnet }) => subnet ?? machine.parent);
  const twin = subnets.findIndex((subnet, index) => subnets.indexOf(subnet) < index);
  return twin < 0
    ? []
    : [
        doubt(
          'interfaces-in-one-subnet',
          machine,
          `settings.interfaces.${twin}.subnet`,
          say`Two interfaces of ${nameOf(machine)} are in one subnet: replies may leave by the other one. Put it in another subnet, or remove it.`,
        ),
      ];
}
