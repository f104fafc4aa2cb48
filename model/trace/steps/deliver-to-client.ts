import { printIp } from '../../address/ip.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { SiteNode } from '../../network/network.ts';
import { clientAt } from '../client-at.ts';
import { vpnClientsReachTheVnetsOfTheirGateway } from '../rules/vpn-clients-reach-the-vnets-of-their-gateway.ts';
import { assume, doubt, note, type Parcel, printSource, takePath, type Walk } from '../walk.ts';

/** The far end of a point-to-site tunnel: replies come back to the client; whether anybody may call it is told by no page. */
export function deliverToClient(walk: Walk, gateway: ResourceId, pool: SiteNode, parcel: Parcel): void {
  const { destination } = parcel;
  if (destination.kind !== 'private') return;
  const client = clientAt(walk.network, pool, destination.ip);
  if (client) walk.hops.push({ from: gateway, to: client.id, along: [], path: 'private' });
  takePath(walk, 'private');
  walk.arrival = {
    at: client?.id ?? pool.id,
    subnet: null,
    ip: destination.ip,
    source: printSource(parcel),
    sourceIp: parcel.sourceIp,
  };
  const { id: rule } = vpnClientsReachTheVnetsOfTheirGateway;
  if (walk.quiet) return;
  note(walk, {
    action: 'enter',
    says: say`${nameOf(client ?? pool)} gets it at ${code(printIp(destination.ip))}, an address of the client pool`,
    rules: [rule],
    at: [client?.id ?? pool.id],
  });
  doubt(walk, 'enter', {
    says: say`Microsoft's pages do not say whether a VNet may open a connection to ${nameOf(client ?? pool)}`,
    rule,
    layer: 'gateway',
    at: pool.id,
  });
  assume(
    walk,
    'guestFirewall',
    say`${nameOf(client ?? pool)} is connected, and its own firewall lets it in.`,
  );
}
