import { parseIp } from '../../address/ip.ts';
import { containsIp } from '../../address/prefix.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { type Check, fault } from '../check.ts';
import { type Design, enclosing, find, ofKind } from '../design.ts';
import { readPrefixes } from '../free-space.ts';
import type { ResourceOf } from '../resource.ts';

type Server = ResourceOf<'routeServer'>;

/** Numbers that Azure or IANA keep. https://learn.microsoft.com/azure/route-server/route-server-faq (2022-07-31). */
const kept: readonly (readonly [from: number, to: number])[] = [
  [8074, 8075],
  [12076, 12076],
  [23456, 23456],
  [64496, 64511],
  [65515, 65515],
  [65517, 65520],
  [65535, 65551],
];

/** https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits, by the Route Server's own list (2023-06-30). */
const mostPeers = 8;

/** What Azure refuses of Route Servers (ADDR-17): a second one, a route table on their subnet, too many peers, numbers that are kept. */
export const checkRouteServers: Check = (design) => {
  const first = new Map<string, Server>();
  return ofKind(design, 'routeServer').flatMap((server) => {
    const vnet = enclosing(design, server.parent, 'virtualNetwork');
    const other = vnet && first.get(vnet.id);
    if (vnet && !other) first.set(vnet.id, server);
    return [
      ...(vnet && other
        ? [
            fault(
              'one-route-server',
              server,
              'parent',
              say`${nameOf(vnet)} already has ${nameOf(other)}. A VNet holds one Route Server; delete one of them.`,
            ),
          ]
        : []),
      ...checkSubnet(design, server),
      ...checkPeers(design, server),
    ];
  });
};

function checkSubnet(design: Design, server: Server): readonly Problem[] {
  const subnet = find(design, server.parent);
  if (subnet?.kind !== 'subnet' || subnet.settings.routeTable === null) return [];
  const says = say`The subnet of a Route Server takes no route table. Detach it.`;
  return [fault('route-server-routes', subnet, 'settings.routeTable', says)];
}

function checkPeers(design: Design, server: Server): readonly Problem[] {
  const { peers } = server.settings;
  const vnet = enclosing(design, server.parent, 'virtualNetwork');
  const near = vnet ? [vnet.id, ...peersOf(design, vnet.id)] : [];
  const ranges = near.flatMap((id) => {
    const one = find(design, id);
    return one?.kind === 'virtualNetwork' ? readPrefixes(one.settings.addressSpaces) : [];
  });
  return [
    ...(peers.length > mostPeers
      ? [
          fault(
            'route-server-peers',
            server,
            'settings.peers',
            say`A Route Server takes ${`${mostPeers}`} peers; these are ${`${peers.length}`}. Remove some.`,
          ),
        ]
      : []),
    ...peers.flatMap(({ asn, address }, index): readonly Problem[] => {
      const ip = parseIp(address ?? '');
      return [
        ...(kept.some(([from, to]) => asn >= from && asn <= to)
          ? [
              fault(
                'route-server-asn',
                server,
                `settings.peers.${index}.asn`,
                say`AS number ${code(`${asn}`)} is reserved by Azure or IANA. Choose another one.`,
              ),
            ]
          : []),
        ...(ip !== null && ranges.length > 0 && !ranges.some((range) => containsIp(range, ip))
          ? [
              fault(
                'route-server-far-peer',
                server,
                `settings.peers.${index}.address`,
                say`${code(address ?? '')} lies neither in the VNet of the Route Server nor in a peer of it. Give the address of an appliance there.`,
              ),
            ]
          : []),
      ];
    }),
  ];
}

function peersOf(design: Design, vnet: string) {
  return ofKind(design, 'peering').flatMap(({ settings: { left, right } }) => {
    if (left.vnet === vnet) return right.vnet ?? [];
    return right.vnet === vnet ? (left.vnet ?? []) : [];
  });
}
