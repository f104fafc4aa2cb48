import type { Ip } from '../../address/ip.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import { askInTurn, azureDnsOnly } from '../ask-in-turn.ts';
import type { ForwarderServer } from '../dns-world.ts';
import { precede, type Reply, stepOf } from '../reply.ts';
import { forwardersReturnTheFinishedAnswer } from '../rules/forwarders-return-the-finished-answer.ts';
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
    return precede(askInTurn(walk, askerOf(server), upstreamOf(server), asked), { steps: [step] });
  };
  const other = (alias: string) => askConditional(walk, server, alias, byDefault) ?? byDefault(alias);
  return askConditional(walk, server, name, other) ?? byDefault(name);
}

function upstreamOf({ upstream }: ForwarderServer): readonly Ip[] {
  return typeof upstream === 'string' ? azureDnsOnly : upstream;
}
