import { type Ip, printIp } from '../address/ip.ts';
import { azureDnsAddress } from '../catalog/facts/reserved-addresses.ts';
import { code, nameOf, type Sentence, say, withoutStop } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { DnsFault } from './dns-answer.ts';
import type { DnsPassage, DnsServer } from './dns-world.ts';
import { precede, type Reply, replyWith, stepOf } from './reply.ts';
import { addressInTheRecordDecidesPrivateOrPublic } from './rules/address-in-the-record-decides-private-or-public.ts';
import { azureDnsAnswersOnlyInsideTheVnet } from './rules/azure-dns-answers-only-inside-the-vnet.ts';
import { forwardingLoop } from './rules/forwarding-loop.ts';
import { questionsTravelByUdpAndTcp } from './rules/questions-travel-by-udp-and-tcp.ts';
import { unreachableServerIsATimeout } from './rules/unreachable-server-is-a-timeout.ts';
import { askAzureDns } from './servers/azure-dns.ts';
import { askFirewall } from './servers/firewall.ts';
import { askForwarder } from './servers/forwarder.ts';
import { askInboundEndpoint } from './servers/inbound-endpoint.ts';
import { askOnPremises } from './servers/on-premises.ts';
import { askPublicResolver } from './servers/public-resolver.ts';
import { type Asker, senderOf, stepOn, type Walk } from './walk.ts';

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
  const passage = walk.reaches(senderOf(asker), address);
  if (!questionsTravelByUdpAndTcp.isHeard(passage))
    return unheard(asker, server, address, passage, name, label);
  const mark = `${server.id}|${name}`;
  if (forwardingLoop.isLoop(walk.path, mark)) {
    const evidence = say`${nameOf(server)} was already asked for ${code(name)}: the DNS servers forward it to each other in a circle.`;
    return silence('loop', forwardingLoop.id, name, evidence, server.id, [label]);
  }
  const reply = askDrawn(stepOn(walk, mark), server, name);
  return doubtWay(precede(reply, { servers: [label] }), server, passage);
}

/** A server as sentences need it; Azure DNS goes by its VNet. */
type Answering = Pick<DnsServer, 'id' | 'name'>;

/** The server does not hear the question: nothing lets it in by UDP. */
function unheard(
  asker: Asker,
  server: Answering,
  address: Ip,
  passage: DnsPassage,
  name: string,
  label: string,
): Reply {
  const why = passage.because ? say`: ${withoutStop(passage.because.says)}` : [];
  const evidence = say`${nameOf(server)} at ${code(printIp(address))} cannot be reached on port 53${why}.`;
  const { id: rule } = unreachableServerIsATimeout;
  const cited = [rule, ...(passage.because ? [questionsTravelByUdpAndTcp.id, passage.because.rule] : [])];
  return replyWith(name, 'timeout', {
    servers: [label],
    steps: [stepOf('blocked', evidence, cited, [server.id])],
    faults: [
      {
        kind: 'serverUnreachable',
        rule,
        at: server.id,
        evidence,
        server: server.id,
        way: { from: senderOf(asker), to: address },
      },
    ],
  });
}

/** Says what is in the way of a question that gets there: something that may stop it, or TCP that is shut for long answers. */
function doubtWay(told: Reply, server: Answering, { udp, tcp, because, assumes }: DnsPassage): Reply {
  const { id: rule } = questionsTravelByUdpAndTcp;
  const [first, ...rest] = told.steps;
  const reply = first && assumes ? { ...told, steps: [{ ...first, assumes }, ...rest] } : told;
  if (because === null || (udp === 'open' && tcp === 'open')) return reply;
  const rules = [rule, because.rule];
  if (udp === 'open') {
    const says = say`Only UDP gets to port 53 of ${nameOf(server)}: an answer too long for UDP would be asked for again over TCP, which is ${tcp === 'shut' ? 'shut' : 'in doubt'}.`;
    return precede(reply, { steps: [stepOf('info', says, rules, [server.id], [because.says])] });
  }
  const evidence = say`Whether the question gets to port 53 of ${nameOf(server)} cannot be told: ${withoutStop(because.says)}.`;
  const before = precede(reply, {
    steps: [stepOf('depends', evidence, rules, [server.id])],
    faults: [{ kind: 'wayUnsure', rule, at: server.id, evidence, server: server.id }],
  });
  return { ...before, differs: true };
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
    const passage = walk.reaches(senderOf(asker), azureDnsAddress);
    const azure = {
      id: place.vnet,
      name: `Azure DNS of ${walk.index.vnets.get(place.vnet)?.name ?? 'the VNet'}`,
    };
    if (!questionsTravelByUdpAndTcp.isHeard(passage))
      return unheard(asker, azure, azureDnsAddress, passage, name, azure.name);
    return doubtWay(askAzureDns(walk, place.vnet, name), azure, passage);
  }
  const evidence = say`Azure DNS (${code(printIp(azureDnsAddress))}) answers inside a VNet only, but the question comes from outside.`;
  const rule = azureDnsAnswersOnlyInsideTheVnet.id;
  const reply = silence('azureDnsFromOutside', rule, name, evidence, asker.id, [printIp(azureDnsAddress)]);
  const server = asker.server?.id;
  return server === undefined
    ? reply
    : { ...reply, faults: reply.faults.map((fault) => ({ ...fault, server })) };
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
