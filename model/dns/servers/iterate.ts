import { nameOf, say } from '../../explain/sentence.ts';
import type { DnsFault } from '../dns-answer.ts';
import { aliasStep, circleReply, endOfPublicChain, publicLink } from '../public-dns.ts';
import { precede, type Reply, stepOf } from '../reply.ts';
import { aliasesInACircleHaveNoAnswer } from '../rules/aliases-in-a-circle-have-no-answer.ts';
import { iteratingServersFollowAliases } from '../rules/iterating-servers-follow-aliases.ts';
import { serverWithoutAzureDnsAnswersPublicly } from '../rules/server-without-azure-dns-answers-publicly.ts';
import type { Walk } from '../walk.ts';
import { askConditional, type RunServer } from './conditional.ts';
import { shutFromRoot } from './public-resolver.ts';

/** A server on root hints: walks the public tree itself and tries its own knowledge on every alias. */
export function iterate(
  walk: Walk,
  server: RunServer,
  name: string,
  ownAnswer: (name: string) => Reply | null,
): Reply {
  const rule = serverWithoutAzureDnsAnswersPublicly.id;
  const evidence = say`${nameOf(server)} asks the public DNS servers itself, from the root down, and does not ask Azure DNS.`;
  const at = [server.id];
  const fault: DnsFault = { kind: 'forwardsElsewhere', rule, at: server.id, evidence, server: server.id };
  const rules = [rule, iteratingServersFollowAliases.id];
  const go = (current: string, seen: readonly string[]): Reply => {
    if (aliasesInACircleHaveNoAnswer.isCircle(seen, current)) return circleReply(current);
    const known =
      ownAnswer(current) ?? askConditional(walk, server, current, (alias) => go(alias, [...seen, current]));
    if (known) return known;
    const shut = shutFromRoot(walk, server, current);
    if (shut) return shut;
    const link = publicLink(walk.index, current);
    if (link.kind !== 'alias') {
      return precede(endOfPublicChain(link, current), {
        servers: ['public DNS'],
        faults: [fault],
        steps: [stepOf('info', evidence, rules, at)],
      });
    }
    const rest = go(link.target, [...seen, current]);
    return precede(rest, { chain: [current], steps: [aliasStep(current, link)] });
  };
  return go(name, []);
}
