import { nameOf, say } from '../../explain/sentence.ts';
import type { InboundEndpointServer } from '../dns-world.ts';
import { precede, type Reply, stepOf } from '../reply.ts';
import { inboundEndpointUsesItsOwnVnet } from '../rules/inbound-endpoint-uses-its-own-vnet.ts';
import type { Walk } from '../walk.ts';
import { askAzureDns } from './azure-dns.ts';

/** An inbound endpoint hands the question to Azure DNS of its own VNet. */
export function askInboundEndpoint(walk: Walk, server: InboundEndpointServer, name: string): Reply {
  const says = say`${nameOf(server)} passes the question to Azure DNS of its VNet.`;
  const step = stepOf('passed', says, [inboundEndpointUsesItsOwnVnet.id], [server.id]);
  return precede(askAzureDns(walk, server.vnet, name), { steps: [step] });
}
