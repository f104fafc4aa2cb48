import { type Ip, parseIp, printIp } from '../../address/ip.ts';
import { code, nameOf, type Sentence, say, withoutStop } from '../../explain/sentence.ts';
import type { DnsFault } from '../dns-answer.ts';
import { askPublicDns } from '../public-dns.ts';
import { precede, type Reply, replyWith, stepOf } from '../reply.ts';
import { questionsTravelByUdpAndTcp } from '../rules/questions-travel-by-udp-and-tcp.ts';
import { serverWithoutAzureDnsAnswersPublicly } from '../rules/server-without-azure-dns-answers-publicly.ts';
import { unreachableServerIsATimeout } from '../rules/unreachable-server-is-a-timeout.ts';
import { type Asker, askerOf, senderOf, type Walk } from '../walk.ts';

/** A resolver on the internet: it knows the public chain and nothing else. */
export function askPublicResolver(walk: Walk, asker: Asker, address: Ip, name: string): Reply {
  const label = `public resolver ${printIp(address)}`;
  const unheard = unheardOutside(walk, asker, address, name, say`${code(printIp(address))}`, label);
  if (unheard) return unheard;
  const rule = serverWithoutAzureDnsAnswersPublicly.id;
  const evidence = say`${code(printIp(address))} is a public resolver and does not know private zones.`;
  const at = asker.id;
  const fault: DnsFault = {
    kind: 'forwardsElsewhere',
    rule,
    at,
    evidence,
    ...(asker.server ? { server: asker.server.id } : {}),
  };
  return precede(askPublicDns(walk.index, name), {
    servers: [label],
    steps: [stepOf('info', evidence, [rule], at === null ? [] : [at])],
    faults: [fault],
  });
}

/** One of the root servers (a.root-servers.net); the way to all of them is the same. */
const rootServer = parseIp('198.41.0.4') as Ip;

/** A server on root hints whose questions do not get out of its subnet; null where they do. */
export function shutFromRoot(walk: Walk, server: Parameters<typeof askerOf>[0], name: string): Reply | null {
  const who = say`The DNS servers of the internet that ${nameOf(server)} asks`;
  const reply = unheardOutside(walk, askerOf(server), rootServer, name, who, 'public DNS');
  // A rule for one of many servers mends nothing: the machine is better off asking Azure DNS.
  const elsewhere = ({ way: _, ...fault }: DnsFault): DnsFault => ({
    ...fault,
    kind: 'forwardsElsewhere',
    server: server.id,
  });
  return reply && { ...reply, faults: reply.faults.map(elsewhere) };
}

/** The question takes the way of any packet to the internet: NSGs, routes, firewalls, and a public address for the sender. */
function unheardOutside(
  walk: Walk,
  asker: Asker,
  to: Ip,
  name: string,
  who: Sentence,
  label: string,
): Reply | null {
  const passage = walk.reaches(senderOf(asker), to);
  if (questionsTravelByUdpAndTcp.isHeard(passage)) return null;
  const why = passage.because ? say`: ${withoutStop(passage.because.says)}` : [];
  const evidence = say`${who} cannot be reached on port 53${why}.`;
  const { id: rule } = unreachableServerIsATimeout;
  const cited = [rule, questionsTravelByUdpAndTcp.id, ...(passage.because ? [passage.because.rule] : [])];
  const at = asker.id;
  const fault: DnsFault = {
    kind: 'serverUnreachable',
    rule,
    at,
    evidence,
    way: { from: senderOf(asker), to },
  };
  return replyWith(name, 'timeout', {
    servers: [label],
    steps: [stepOf('blocked', evidence, cited, at === null ? [] : [at])],
    faults: [fault],
  });
}
