import { maySit } from '../../catalog/kinds.ts';
import { listOf, nameOf, say } from '../../explain/sentence.ts';
import { type Check, fault } from '../check.ts';
import { childrenOf, enclosing, find, ofKind, resourcesOf } from '../design.ts';
import { article } from '../names.ts';
import { capital, placesFor } from '../placement.ts';

/** Everything stands where Azure accepts it. */
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
    return machine.settings.interfaces.flatMap(({ subnet }, index) =>
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
    );
  }),
];
