import { type Design, enclosing, find, ofKind } from '../../document/design.ts';
import { whyNotAtHub } from '../../document/why-not-at-hub.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network } from '../../network/network.ts';
import type { Fix } from '../answer.ts';
import { fixSettings } from './fix-settings.ts';

/** Lets the connection of a VNet learn from, or tell to, the default route table of its hub. */
export function fixHubTable(
  network: Network,
  id: ResourceId,
  field: 'associatedTo' | 'propagatesTo',
): Fix | undefined {
  const connection = find(network.design, id);
  if (connection?.kind !== 'hubConnection') return undefined;
  const says =
    field === 'associatedTo'
      ? say`Associate ${nameOf(connection)} to the default route table`
      : say`Propagate ${nameOf(connection)} to the default route table`;
  return fixSettings(id, { [field]: 'default' }, says);
}

/** Lets the sites of a Virtual WAN reach one another. */
export function fixBranchToBranch(network: Network, id: ResourceId | null): Fix | undefined {
  const wan = find(network.design, id);
  if (wan?.kind !== 'virtualWan') return undefined;
  return fixSettings(
    wan.id,
    { branchToBranch: true },
    say`Turn on branch-to-branch traffic in ${nameOf(wan)}`,
  );
}

/** Makes a Basic Virtual WAN a Standard one. */
export function fixBasicWan(network: Network, id: ResourceId | null): Fix | undefined {
  const wan = find(network.design, id);
  if (wan?.kind !== 'virtualWan') return undefined;
  return fixSettings(wan.id, { tier: 'Standard' }, say`Upgrade ${nameOf(wan)} to a Standard Virtual WAN`);
}

/** Connects a VNet to a hub; none where Azure would refuse it. */
export function fixNotConnected({ design }: Network, hub: ResourceId, vnet: ResourceId): Fix | undefined {
  const [to, from] = [find(design, hub), find(design, vnet)];
  if (!to || !from || whyNotAtHub(design, hub, vnet)) return undefined;
  return {
    edit: 'connect-to-hub',
    input: { vnet, hub },
    says: say`Connect ${nameOf(from)} to ${nameOf(to)}`,
  };
}

/** Lets the firewall of a hub ask an inbound endpoint in a VNet that has the zone: no zone can be linked to the hub itself. */
export function fixHubUpstream(design: Design, hub: ResourceId, zone: ResourceId): Fix | undefined {
  const firewall = ofKind(design, 'azureFirewall').find(({ parent }) => parent === hub);
  const links = find(design, zone);
  if (!firewall || links?.kind !== 'privateDnsZone') return undefined;
  const linked = links.settings.links.map(({ vnet }) => vnet);
  const inbound = ofKind(design, 'dnsInboundEndpoint').find(
    ({ parent, settings }) =>
      settings.address !== null && linked.includes(enclosing(design, parent, 'virtualNetwork')?.id ?? null),
  );
  const address = inbound?.settings.address;
  if (!inbound || !address) return undefined;
  return fixSettings(
    firewall.id,
    { dnsServers: [address] },
    say`Let ${nameOf(firewall)} ask ${nameOf(inbound)} at ${code(address)} for names`,
  );
}

/** Joins two circuits by Global Reach. */
export function fixGlobalReach(network: Network, one: ResourceId | null, other: ResourceId): Fix | undefined {
  const [circuit, far] = [find(network.design, one), find(network.design, other)];
  if (circuit?.kind !== 'connection' || !far) return undefined;
  return fixSettings(
    circuit.id,
    { globalReach: [...circuit.settings.globalReach, far.id] },
    say`Join ${nameOf(circuit)} with ${nameOf(far)} by Global Reach`,
  );
}
