import type { Ip } from '../address/ip.ts';
import { azureDnsAddress } from '../catalog/facts/reserved-addresses.ts';
import { say } from '../explain/sentence.ts';
import { precede, type Reply, replyWith, sameReply, stepOf } from './reply.ts';
import { firstServerThatAnswers } from './rules/first-server-that-answers.ts';
import { mixedServerListsDepend } from './rules/mixed-server-lists-depend.ts';
import { unreachableServerIsATimeout } from './rules/unreachable-server-is-a-timeout.ts';
import type { Asker, Walk } from './walk.ts';

/** Asks one server after the other until one answers. */
export function askInTurn(walk: Walk, asker: Asker, servers: readonly Ip[], name: string): Reply {
  const silent: Reply[] = [];
  for (const server of servers) {
    const reply = walk.ask(walk, asker, server, name);
    if (!firstServerThatAnswers.goesOn(reply)) return afterSilence(silent, reply);
    silent.push(reply);
  }
  const first = silent[0];
  if (!first) return noServerNamed(asker, name);
  return {
    ...first,
    servers: silent.flatMap((reply) => reply.servers),
    steps: silent.flatMap((reply) => reply.steps),
    faults: silent.flatMap((reply) => reply.faults),
  };
}

/** Asks a client's list: as above, but beside own servers Azure DNS may answer as well. */
export function askClientList(walk: Walk, asker: Asker, servers: readonly Ip[], name: string): Reply {
  const reply = askInTurn(walk, asker, servers, name);
  if (!mixedServerListsDepend.isMixed(servers)) return reply;
  const others = servers.map((server) => walk.ask(walk, asker, server, name));
  return markDiffering(reply, others, mixedServerListsDepend.id, asker);
}

/** Asks servers of which one is picked at random. */
export function askAnyOf(
  walk: Walk,
  asker: Asker,
  servers: readonly Ip[],
  name: string,
  rule: string,
): Reply {
  const reply = askInTurn(walk, asker, servers, name);
  if (servers.length < 2) return reply;
  const others = servers.map((server) => walk.ask(walk, asker, server, name));
  return markDiffering(reply, others, rule, asker);
}

/** Marks the reply when another server that answers says something else. */
function markDiffering(reply: Reply, others: readonly Reply[], rule: string, asker: Asker): Reply {
  const other = others.find((one) => one.result !== 'timeout' && !sameReply(one, reply));
  if (!other) return reply;
  const evidence = say`The listed DNS servers give different answers, and any of them may be asked.`;
  const step = stepOf('depends', evidence, [rule], asker.id === null ? [] : [asker.id]);
  return {
    ...reply,
    differs: true,
    steps: [...reply.steps, step],
    faults: [...reply.faults, { kind: 'answersDiffer', rule, at: asker.id, evidence }, ...other.faults],
  };
}

function afterSilence(silent: readonly Reply[], reply: Reply): Reply {
  return precede(reply, {
    servers: silent.flatMap((one) => one.servers),
    steps: silent.flatMap((one) =>
      one.steps.map((step) =>
        step.outcome === 'blocked'
          ? { ...step, outcome: 'info' as const, rules: [...step.rules, firstServerThatAnswers.id] }
          : step,
      ),
    ),
  });
}

function noServerNamed(asker: Asker, name: string): Reply {
  const rule = unreachableServerIsATimeout.id;
  const evidence = say`No server is named to which the question could be forwarded.`;
  return replyWith(name, 'timeout', {
    steps: [stepOf('blocked', evidence, [rule], asker.id === null ? [] : [asker.id])],
    faults: [{ kind: 'noServer', rule, at: asker.id, evidence }],
  });
}

/** Azure DNS as the only server of a list. */
export const azureDnsOnly: readonly Ip[] = [azureDnsAddress];
