import { anyPrefix, containsIp, type Prefix, parsePrefix } from '../address/prefix.ts';
import type { Hub, HubRoute } from './hub.ts';
import { branchesReachEachOtherThroughTheHub } from './rules/branches-reach-each-other-through-the-hub.ts';
import { hubJoinsWhatIsConnected } from './rules/hub-joins-what-is-connected.ts';
import { hubSendsToAnAppliance } from './rules/hub-sends-to-an-appliance.ts';
import { internetPolicyAnnouncesADefaultRoute } from './rules/internet-policy-announces-a-default-route.ts';
import { privatePolicySendsEverythingThroughTheFirewall } from './rules/private-policy-sends-everything-through-the-firewall.ts';

const rfc1918: readonly Prefix[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map(
  (text) => parsePrefix(text) as Prefix,
);

/** The default route table of a hub: where it sends what its connections give it. */
export function hubTable(hub: Hub, others: readonly Hub[]): readonly HubRoute[] {
  const policies = policyRoutes(hub);
  const statics = staticRoutes(hub);
  // With a private policy no connection propagates into the table.
  if (hub.privateFirewall !== null) return [...policies, ...statics];
  return [...policies, ...statics, ...connectedRoutes(hub, others)];
}

/** Where the hub sends what its firewall has passed: the router's own knowledge, and the internet where a policy or a static route led there. */
export function hubTableBehindFirewall(hub: Hub, others: readonly Hub[]): readonly HubRoute[] {
  const learned = connectedRoutes(hub, others).filter(
    ({ hop, prefix }) =>
      hop.kind !== 'appliance' ||
      hubSendsToAnAppliance.countsBehindFirewall(hub.privateFirewall !== null, prefix),
  );
  const isForced = hub.privateFirewall !== null && hub.internetFirewall === null;
  if (isForced) return learned;
  const internet: HubRoute = {
    prefix: anyPrefix,
    hop: { kind: 'internet' },
    origin: 'static',
    medium: null,
    owner: hub.internetFirewall ?? hub.id,
    because: internetPolicyAnnouncesADefaultRoute.id,
  };
  return [...learned, internet];
}

/** What VNets and sites of the hub, and the other hubs of its WAN, tell its router. */
function connectedRoutes(hub: Hub, others: readonly Hub[]): readonly HubRoute[] {
  const own = ownRoutes(hub);
  if (!hub.standard) return own;
  const remote = others
    .filter((other) => other.id !== hub.id && other.wan !== null && other.wan === hub.wan && other.standard)
    .flatMap((other) =>
      ownRoutes(other)
        // A default route stays within its hub.
        .filter(({ prefix }) => prefix.length > 0)
        .map(
          ({ prefix, medium }): HubRoute => ({
            prefix,
            hop: { kind: 'hub', hub: other.id },
            origin: 'remote',
            medium,
            owner: other.id,
            because: hubJoinsWhatIsConnected.id,
          }),
        ),
    );
  return [...own, ...remote];
}

/** What the hub's own connections propagate. */
function ownRoutes(hub: Hub): readonly HubRoute[] {
  const attached = hub.attachments
    .filter(({ propagatesTo }) => propagatesTo !== 'none')
    .flatMap(({ connection, vnet, ranges, staticRoutes: own, propagateStaticRoutes }) => [
      ...ranges.map(
        (prefix): HubRoute => ({
          prefix,
          hop: { kind: 'vnet', connection, vnet },
          origin: 'local',
          medium: null,
          owner: connection,
          because: hubJoinsWhatIsConnected.id,
        }),
      ),
      ...(propagateStaticRoutes ? own : []).map(
        ({ prefix, address }): HubRoute => ({
          prefix,
          hop: { kind: 'appliance', connection, vnet, address },
          origin: 'static',
          medium: null,
          owner: connection,
          because: hubSendsToAnAppliance.id,
        }),
      ),
    ]);
  const branches = hub.branches.flatMap(({ connection, gateway, type, prefixes }) =>
    prefixes.map(
      (prefix): HubRoute => ({
        prefix,
        hop: { kind: 'branch', connection, gateway, type },
        origin: 'local',
        medium: type,
        owner: connection,
        because: branchesReachEachOtherThroughTheHub.id,
      }),
    ),
  );
  return [...attached, ...branches];
}

function policyRoutes(hub: Hub): readonly HubRoute[] {
  const to = (firewall: Hub['privateFirewall'], prefixes: readonly Prefix[], because: string) =>
    firewall === null
      ? []
      : prefixes.map(
          (prefix): HubRoute => ({
            prefix,
            hop: { kind: 'firewall', firewall },
            origin: 'static',
            medium: null,
            owner: firewall,
            because,
          }),
        );
  return [
    ...to(
      hub.privateFirewall,
      [...rfc1918, ...hub.privatePrefixes],
      privatePolicySendsEverythingThroughTheFirewall.id,
    ),
    ...to(hub.internetFirewall, [anyPrefix], internetPolicyAnnouncesADefaultRoute.id),
  ];
}

/** Static routes of the default route table: to the firewall, or to an appliance that a connection names for the prefix. */
function staticRoutes(hub: Hub): readonly HubRoute[] {
  return hub.staticRoutes.flatMap(({ prefix, firewall, connection }): readonly HubRoute[] => {
    const base = { prefix, origin: 'static', medium: null } as const;
    if (firewall !== null) {
      const because =
        prefix.length === 0
          ? internetPolicyAnnouncesADefaultRoute.id
          : privatePolicySendsEverythingThroughTheFirewall.id;
      return [{ ...base, hop: { kind: 'firewall', firewall }, owner: firewall, because }];
    }
    const attachment = hub.attachments.find((one) => one.connection === connection);
    const own = attachment?.staticRoutes.find((one) => containsIp(one.prefix, prefix.base));
    if (!attachment || !own) return [];
    const { vnet } = attachment;
    const hop = { kind: 'appliance', connection: attachment.connection, vnet, address: own.address } as const;
    return [{ ...base, hop, owner: attachment.connection, because: hubSendsToAnAppliance.id }];
  });
}
