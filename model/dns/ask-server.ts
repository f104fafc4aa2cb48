import { type Ip, printIp } from '../address/ip.ts';
import { azureDnsAddress } from '../catalog/facts/reserved-addresses.ts';
import { code, nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { DnsFault } from './dns-answer.ts';
import type { DnsServer } from './dns-world.ts';
import { askPublicDns } from './public-dns.ts';
import { precede, type Reply, replyWith, stepOf } from './reply.ts';
import { addressInTheRecordDecidesPrivateOrPublic } from './rules/address-in-the-record-decides-private-or-public.ts';
import { azureDnsAnswersOnlyInsideTheVnet } from './rules/azure-dns-answers-only-inside-the-vnet.ts';
import { forwardingLoop } from './rules/forwarding-loop.ts';
import { serverWithoutAzureDnsAnswersPublicly } from './rules/server-without-azure-dns-answers-publicly.ts';
import { unreachableServerIsATimeout } from './rules/unreachable-server-is-a-timeout.ts';
import { askAzureDns } from './servers/azure-dns.ts';
import { askFirewall } from './servers/firewall.ts';
import { askForwarder } from './servers/forwarder.ts';
import { askInboundEndpoint } from './servers/inbound-endpoint.ts';
import { askOnPremises } from './servers/on-premises.ts';
import { type Asker, stepOn, type Walk } from './walk.ts';

/** Asks whatever stands at the address: Azure DNS, a drawn server, or a public resolver. */
export function askServer(walk: Walk, asker: Asker, address: Ip, name: string): Reply {
  if (!walk.spend())
    return silence('loop', forwardingLoop.id, name, say`The question was forwarded too often.`, asker.id);
  if (address === azureDnsAddress) return askAzure(walk, asker, name);
  const server = findServer(walk, asker, address);
  const isPrivate = addressInTheRecordDecidesPrivateOrPublic.isPrivate(address);
  if (!server && !isPrivate) return askPublicResolver(walk, asker, address, name);
  if (!server) {
    const evidence = say`No DNS server is drawn at ${code(printIp(address))}.`;
    return silence('noServer', unreachableServerIsATimeout.id, name, evidence, asker.id, [printIp(address)]);
  }
  const label = `${server.name} (${printIp(address)})`;
  if (!walk.reaches(asker.place, address)) {
    const evidence = say`${nameOf(server)} at ${code(printIp(address))} cannot be reached on port 53.`;
    const reply = silence('serverUnreachable', unreachableServerIsATimeout.id, name, evidence, server.id, [
      label,
    ]);
    return { ...reply, faults: reply.faults.map((fault) => ({ ...fault, server: server.id })) };
  }
  const mark = `${server.id}|${name}`;
  if (forwardingLoop.isLoop(walk.path, mark)) {
    const evidence = say`${nameOf(server)} was already asked for ${code(name)}: the servers forward it to each other.`;
    return silence('loop', forwardingLoop.id, name, evidence, server.id, [label]);
  }
  return precede(askDrawn(stepOn(walk, mark), server, name), { servers: [label] });
}

function askDrawn(walk: Walk, server: DnsServer, name: string): Reply {
  switch (server.kind) {
    case 'inboundEndpoint':
      return askInboundEndpoint(walk, server, name);
    case 'firewall':
      return askFirewall(walk, server, name);
    case 'forwarder':
      return askForwarder(walk, server, name);
    case 'onPremises':
      return askOnPremises(walk, server, name);
  }
}

function askAzure(walk: Walk, asker: Asker, name: string): Reply {
  const { place } = asker;
  if (place.kind === 'vnet' && azureDnsAnswersOnlyInsideTheVnet.hears(place)) {
    return askAzureDns(walk, place.vnet, name);
  }
  const evidence = say`${code(printIp(azureDnsAddress))} answers inside a VNet only; the question comes from outside.`;
  const rule = azureDnsAnswersOnlyInsideTheVnet.id;
  const reply = silence('azureDnsFromOutside', rule, name, evidence, asker.id, [printIp(azureDnsAddress)]);
  const server = asker.server?.id;
  return server === undefined
    ? reply
    : { ...reply, faults: reply.faults.map((fault) => ({ ...fault, server })) };
}

/** A resolver on the internet: it knows the public chain and nothing else. */
function askPublicResolver(walk: Walk, asker: Asker, address: Ip, name: string): Reply {
  const rule = serverWithoutAzureDnsAnswersPublicly.id;
  const evidence = say`${code(printIp(address))} is a public resolver and sees no private zone.`;
  const at = asker.id;
  const fault: DnsFault = {
    kind: 'forwardsElsewhere',
    rule,
    at,
    evidence,
    ...(asker.server ? { server: asker.server.id } : {}),
  };
  return precede(askPublicDns(walk.index, name), {
    servers: [`public resolver ${printIp(address)}`],
    steps: [stepOf('info', evidence, [rule], at === null ? [] : [at])],
    faults: [fault],
  });
}

/** The drawn server at an address; of several the one beside the asker. */
function findServer(walk: Walk, { place }: Asker, address: Ip): DnsServer | undefined {
  const servers = walk.index.servers.get(address) ?? [];
  const near = servers.find((server) =>
    server.kind === 'onPremises'
      ? place.kind === 'site' && place.site === server.site
      : place.kind === 'vnet' && place.vnet === server.vnet,
  );
  return near ?? servers[0];
}

function silence(
  kind: DnsFault['kind'],
  rule: string,
  name: string,
  evidence: Sentence,
  at: ResourceId | null,
  servers: readonly string[] = [],
): Reply {
  return replyWith(name, 'timeout', {
    servers,
    steps: [stepOf('blocked', evidence, [rule], at === null ? [] : [at])],
    faults: [{ kind, rule, at, evidence }],
  });
}
