import { overlapsPrefix, parsePrefix, printPrefix } from '../../address/prefix.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { type Check, doubt, fault } from '../check.ts';
import { type Design, find, ofKind } from '../design.ts';
import { readPrefixes } from '../free-space.ts';
import type { ResourceOf } from '../resource.ts';
import { whyNotAtHub } from '../why-not-at-hub.ts';

type Hub = ResourceOf<'virtualHub'>;

/**
 * What Azure refuses of virtual hubs and their connections. Sources: https://learn.microsoft.com/azure/virtual-wan/virtual-wan-faq (2022-10-13),
 * https://learn.microsoft.com/azure/virtual-wan/howto-connect-vnet-hub (2023-06-14) and https://learn.microsoft.com/azure/virtual-wan/how-to-routing-policies (2025-08-01).
 */
export const checkVirtualHubs: Check = (design) => [
  ...ofKind(design, 'virtualHub').flatMap((hub) => [
    ...checkHub(hub),
    ...checkIntent(design, hub),
    ...checkGatewaysIn(design, hub),
  ]),
  ...checkConnections(design),
];

function checkHub(hub: Hub): readonly Problem[] {
  const { virtualWan, addressPrefix } = hub.settings;
  const prefix = parsePrefix(addressPrefix);
  return [
    ...(virtualWan === null
      ? [
          doubt(
            'hub-without-wan',
            hub,
            'settings.virtualWan',
            say`A virtual hub belongs to a Virtual WAN. Choose one.`,
          ),
        ]
      : []),
    ...(prefix && prefix.length > 24
      ? [
          fault(
            'hub-prefix',
            hub,
            'settings.addressPrefix',
            say`A virtual hub needs ${code('/24')} or larger, ${code('/23')} is advised; this is ${code(`/${prefix.length}`)}. Widen the prefix.`,
          ),
        ]
      : []),
  ];
}

/** Routing intent wants a firewall of its own hub, the usual route tables, and no static route to a connection. */
function checkIntent(design: Design, hub: Hub): readonly Problem[] {
  const { privateTraffic, internetTraffic, routes } = hub.settings;
  const policies = [
    ['privateTraffic', privateTraffic],
    ['internetTraffic', internetTraffic],
  ] as const;
  const strangers = policies.flatMap(([field, id]) => {
    const firewall = find(design, id);
    if (!firewall || firewall.parent === hub.id) return [];
    const says = say`${nameOf(firewall)} does not stand in ${nameOf(hub)}. Routing intent names a firewall of its own hub; put one there.`;
    return [fault('intent-firewall', hub, `settings.${field}`, says)];
  });
  if (privateTraffic === null && internetTraffic === null) return strangers;
  const rows = routes.flatMap(({ nextHop }, index) =>
    find(design, nextHop)?.kind === 'hubConnection'
      ? [
          fault(
            'intent-static-route',
            hub,
            `settings.routes.${index}.nextHop`,
            say`Beside routing intent Azure takes no static route to a connection. Remove the route, or the policies.`,
          ),
        ]
      : [],
  );
  const tables = connectionsOf(design, hub.id).flatMap((one) =>
    (['associatedTo', 'propagatesTo'] as const)
      .filter((field) => one.settings[field] === 'other')
      .map((field) =>
        fault(
          'intent-route-table',
          one,
          `settings.${field}`,
          say`${nameOf(hub)} has routing intent, which Azure takes only without route tables of one's own. Choose the default table.`,
        ),
      ),
  );
  return [...strangers, ...rows, ...tables];
}

/** One firewall, one gateway of a type; a Basic WAN has VPN gateways alone, and their addresses are Azure's. */
function checkGatewaysIn(design: Design, hub: Hub): readonly Problem[] {
  const wan = find(design, hub.settings.virtualWan);
  const isBasic = wan?.kind === 'virtualWan' && wan.settings.tier === 'Basic';
  const kinds = ['azureFirewall', 'vpnGateway', 'expressRouteGateway'] as const;
  return kinds.flatMap((kind) => {
    const here = ofKind(design, kind).filter(({ parent }) => parent === hub.id);
    return here.flatMap((one, index): readonly Problem[] => [
      ...(index > 0
        ? [
            fault(
              'one-in-hub',
              one,
              'parent',
              say`${nameOf(hub)} already holds ${nameOf(here[0] ?? one)}. A hub takes one; delete this one, or move it to another hub.`,
            ),
          ]
        : []),
      ...(isBasic && kind !== 'vpnGateway'
        ? [
            fault(
              'basic-wan',
              one,
              'parent',
              say`The hubs of a Basic Virtual WAN take VPN gateways only. Upgrade ${nameOf(wan)} to Standard.`,
            ),
          ]
        : []),
      ...(one.kind === 'vpnGateway' && one.settings.publicIps.length > 0
        ? [
            fault(
              'hub-gateway-addresses',
              one,
              'settings.publicIps',
              say`Azure gives the gateway of a virtual hub its addresses. Remove these.`,
            ),
          ]
        : []),
      ...(one.kind === 'vpnGateway' && one.settings.clientPool.length > 0
        ? [
            fault(
              'hub-client-pool',
              one,
              'settings.clientPool',
              say`In a virtual hub VPN clients have a gateway of their own, which is not modelled. Remove the pool.`,
            ),
          ]
        : []),
    ]);
  });
}

/** A VNet is connected to one hub, has no gateway of its own, and shares no addresses with another VNet of the hub. */
function checkConnections(design: Design): readonly Problem[] {
  return ofKind(design, 'hubConnection').flatMap((one) => {
    const { hub, vnet } = one.settings;
    const field = 'settings.vnet';
    if (hub === null || vnet === null)
      return [
        doubt(
          'hub-connection-open',
          one,
          hub === null ? 'settings.hub' : field,
          say`One end of ${nameOf(one)} is empty. Choose a hub and a VNet, or delete the connection.`,
        ),
      ];
    const why = whyNotAtHub(design, hub, vnet, one.id);
    return why ? [fault(`hub-${why.code}`, one, field, why.says)] : [];
  });
}

function connectionsOf(design: Design, hub: ResourceId) {
  return ofKind(design, 'hubConnection').filter(({ settings }) => settings.hub === hub);
}

/** Hubs whose prefix lies over that of a VNet are told at the prefix, as VNets are. */
export const checkHubPrefixes: Check = (design) =>
  ofKind(design, 'virtualHub').flatMap((hub) => {
    const own = parsePrefix(hub.settings.addressPrefix);
    if (!own) return [];
    return connectionsOf(design, hub.id).flatMap(({ settings }) => {
      const vnet = find(design, settings.vnet);
      if (vnet?.kind !== 'virtualNetwork') return [];
      const shared = readPrefixes(vnet.settings.addressSpaces).find((space) => overlapsPrefix(space, own));
      if (!shared) return [];
      const says = say`${nameOf(vnet)} (${code(printPrefix(shared))}) and the hub overlap, and Azure does not connect overlapping networks. Give one of them another range.`;
      return [fault('hub-overlap', hub, 'settings.addressPrefix', says)];
    });
  });
