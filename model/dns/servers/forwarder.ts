import type { Ip } from '../../address/ip.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import { askInTurn, azureDnsOnly } from '../ask-in-turn.ts';
import type { ForwarderServer } from '../dns-world.ts';
import { askPublicDns } from '../public-dns.ts';
import { precede, type Reply, sameReply, stepOf } from '../reply.ts';
import { forwardersReturnTheFinishedAnswer } from '../rules/forwarders-return-the-finished-answer.ts';
import { impatientForwardersMayAnswerPublicly } from '../rules/impatient-forwarders-may-answer-publicly.ts';
import { serverWithoutAzureDnsAnswersPublicly } from '../rules/server-without-azure-dns-answers-publicly.ts';
import { askerOf, type Walk } from '../walk.ts';
import { askConditional } from './conditional.ts';
import { iterate } from './iterate.ts';

/** A machine in a VNet that forwards names: conditional forwarders first, then its upstream. */
export function askForwarder(walk: Walk, server: ForwarderServer, name: string): Reply {
  if (serverWithoutAzureDnsAnswersPublicly.usesRootHints(server)) {
    return iterate(walk, server, name, () => null);
  }
  const byDefault = (asked: string): Reply => {
    const says = say`${nameOf(server)} forwards the whole question.`;
    const step = stepOf('passed', says, [forwardersReturnTheFinishedAnswer.id], [server.id]);
    const reply = precede(askInTurn(walk, askerOf(server), upstreamOf(server), asked), { steps: [step] });
    return losePatience(walk, server, asked, reply);
  };
  const other = (alias: string) => askConditional(walk, server, alias, byDefault) ?? byDefault(alias);
  return askConditional(walk, server, name, other) ?? byDefault(name);
}

/** With a short time-out the public answer may come in the place of the one of Azure DNS. */
function losePatience(walk: Walk, server: ForwarderServer, name: string, reply: Reply): Reply {
  const { id: rule, isImpatient } = impatientForwardersMayAnswerPublicly;
  if (!isImpatient(server.waits, upstreamOf(server)) || reply.differs) return reply;
  if (sameReply(askPublicDns(walk.index, name), reply)) return reply;
  const evidence = say`${nameOf(server)} waits ${server.waits ?? 0} seconds for Azure DNS. When that is too short, it answers with what public DNS says.`;
  return {
    ...reply,
    differs: true,
    steps: [...reply.steps, stepOf('depends', evidence, [rule], [server.id])],
    faults: [...reply.faults, { kind: 'impatient', rule, at: server.id, evidence, server: server.id }],
  };
}

function upstreamOf({ upstream }: ForwarderServer): readonly Ip[] {
  return typeof upstream === 'string' ? azureDnsOnly : upstream;
}
