import { code, nameOf, say } from '../../explain/sentence.ts';
import { askInTurn } from '../ask-in-turn.ts';
import type { ForwarderServer, OnPremisesServer } from '../dns-world.ts';
import { toDomain, toPrivateLinkZone } from '../domain.ts';
import { precede, type Reply, sameReply, stepOf } from '../reply.ts';
import { forwardThePublicSuffix } from '../rules/forward-the-public-suffix.ts';
import { longestForwardingSuffixWins } from '../rules/longest-forwarding-suffix-wins.ts';
import { wholeChainMustBeForwarded } from '../rules/whole-chain-must-be-forwarded.ts';
import { askerOf, type Walk } from '../walk.ts';

/** A server that people run, and that may forward some suffixes elsewhere. */
export type RunServer = ForwarderServer | OnPremisesServer;

/** Forwards the name by a conditional forwarder; null when none fits. Names of the chain that other servers would be asked for make the answer unreliable. */
export function askConditional(
  walk: Walk,
  server: RunServer,
  name: string,
  askOther: (name: string) => Reply,
): Reply | null {
  const used = longestForwardingSuffixWins.select(
    server.conditional.filter(({ domain }) => domain.trim() !== ''),
    name,
  );
  if (!used) return null;
  const says = say`${nameOf(server)} forwards ${code(used.domain)}.`;
  const isPublicSuffix = toPrivateLinkZone(toDomain(used.domain)) === null;
  const cited = [longestForwardingSuffixWins.id, ...(isPublicSuffix ? [forwardThePublicSuffix.id] : [])];
  const reply = precede(askInTurn(walk, askerOf(server), used.targets, name), {
    steps: [stepOf('passed', says, cited, [server.id])],
  });
  const uncovered = wholeChainMustBeForwarded
    .uncovered(server.conditional, used, reply.chain.slice(1))
    .find((alias) => !sameReply(askOther(alias), reply));
  return uncovered === undefined ? reply : unreliable(reply, server, uncovered);
}

function unreliable(reply: Reply, server: RunServer, name: string): Reply {
  const rule = wholeChainMustBeForwarded.id;
  const evidence = say`${nameOf(server)} does not forward ${code(name)} to the same servers, and asking for it gives another answer.`;
  return {
    ...reply,
    differs: true,
    steps: [...reply.steps, stepOf('depends', evidence, [rule], [server.id])],
    faults: [...reply.faults, { kind: 'chainNotCovered', rule, at: server.id, evidence, server: server.id }],
  };
}
