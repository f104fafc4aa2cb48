import { type Ip, printIp } from '../../address/ip.ts';
import { containsIp } from '../../address/prefix.ts';
import { find } from '../../document/design.ts';
import { code, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { HubNode, Network, VnetNode } from '../../network/network.ts';
import { hubJoinsWhatIsConnected } from '../../routing/rules/hub-joins-what-is-connected.ts';
import { hubSendsToAnAppliance } from '../../routing/rules/hub-sends-to-an-appliance.ts';
import { internetPolicyAnnouncesADefaultRoute } from '../../routing/rules/internet-policy-announces-a-default-route.ts';
import { privatePolicySendsEverythingThroughTheFirewall } from '../../routing/rules/private-policy-sends-everything-through-the-firewall.ts';
import { propagatingToNoneHidesAVnet } from '../../routing/rules/propagating-to-none-hides-a-vnet.ts';
import type { Fix } from '../answer.ts';
import { fixBasicWan, fixHubTable, fixNotConnected } from '../fixes/hubs.ts';

/** Why a hub leads nowhere: the rule, what it hangs on, and the sentence. */
export interface HubNoWay {
  readonly rule: string;
  readonly at: ResourceId;
  readonly says: Sentence;
  readonly fix?: Fix | undefined;
}

/** Why a hub has no route to an address; null is a public one. */
export function hubNoWay(network: Network, hub: HubNode, ip: Ip | null): HubNoWay {
  if (ip === null) {
    return {
      rule: internetPolicyAnnouncesADefaultRoute.id,
      at: hub.id,
      says: say`it has no default route, and that of another hub does not come to it`,
    };
  }
  const far = [...network.vnets.values()].find(({ addressSpaces }) =>
    addressSpaces.some((space) => containsIp(space, ip)),
  );
  const applied = hub.attachments.find(({ staticRoutes }) =>
    staticRoutes.some(({ prefix }) => prefix.length > 0 && containsIp(prefix, ip)),
  );
  if (applied && hub.privateFirewall !== null) {
    const connection = find(network.design, applied.connection);
    return {
      rule: hubSendsToAnAppliance.id,
      at: applied.connection,
      says: say`the static route of ${connection ? nameOf(connection) : 'a connection'} does not count behind a private traffic policy`,
    };
  }
  return far
    ? toVnet(network, hub, far)
    : {
        rule: privatePolicySendsEverythingThroughTheFirewall.id,
        at: hub.id,
        says: say`no connection, site or further private prefix of it covers ${code(printIp(ip))}`,
      };
}

/** Why what a hub joins does not hold a VNet. */
function toVnet(network: Network, hub: HubNode, far: VnetNode): HubNoWay {
  const at = hub.id;
  const other = far.hub && network.hubs.get(far.hub.id);
  if (!far.hub || !other)
    return {
      rule: hubJoinsWhatIsConnected.id,
      at,
      says: say`${nameOf(far)} is not connected to a hub`,
      fix: fixNotConnected(network, hub.id, far.id),
    };
  const { attachment } = far.hub;
  if (propagatingToNoneHidesAVnet.works(attachment.propagatesTo) === false) {
    const connection = find(network.design, attachment.connection);
    return {
      rule: propagatingToNoneHidesAVnet.id,
      at: attachment.connection,
      says: say`${connection ? nameOf(connection) : 'the connection'} propagates to None, so nobody learns the way to ${nameOf(far)}`,
      fix: fixHubTable(network, attachment.connection, 'propagatesTo'),
    };
  }
  if (other.wan !== hub.wan || other.wan === null)
    return {
      rule: hubJoinsWhatIsConnected.id,
      at,
      says: say`${nameOf(far)} is connected to ${nameOf(other)}, which is no hub of the same Virtual WAN`,
    };
  return {
    rule: hubJoinsWhatIsConnected.id,
    at,
    says: hub.standard
      ? say`nothing tells it of ${nameOf(far)}`
      : say`a Basic Virtual WAN joins VNets with sites only, not with each other`,
    fix: hub.standard ? undefined : fixBasicWan(network, hub.wan),
  };
}

/** Why a connected VNet learned no way to an address, as far as its hub has to do with it; null where it is connected to none. */
export function noWayByHub(network: Network, own: VnetNode, far: VnetNode, ip: Ip): HubNoWay | null {
  const hub = own.hub && network.hubs.get(own.hub.id);
  if (!hub || !own.hub || (!far.hub && hub.privateFirewall === null)) return null;
  const { attachment } = own.hub;
  if (propagatingToNoneHidesAVnet.works(attachment.associatedTo) === false) {
    const connection = find(network.design, attachment.connection);
    return {
      rule: propagatingToNoneHidesAVnet.id,
      at: attachment.connection,
      says: say`${connection ? nameOf(connection) : 'its connection'} is associated to None and learns nothing of ${nameOf(hub)}`,
      fix: fixHubTable(network, attachment.connection, 'associatedTo'),
    };
  }
  return hubNoWay(network, hub, ip);
}
