import { parseIp, printIp } from '../../address/ip.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { askInTurn } from '../ask-in-turn.ts';
import type { OnPremisesServer } from '../dns-world.ts';
import { askPublicDns } from '../public-dns.ts';
import { precede, type Reply, replyWith, stepOf } from '../reply.ts';
import { addressInTheRecordDecidesPrivateOrPublic } from '../rules/address-in-the-record-decides-private-or-public.ts';
import { clientsOutsideAzureGetThePublicAddress } from '../rules/clients-outside-azure-get-the-public-address.ts';
import { forwardersReturnTheFinishedAnswer } from '../rules/forwarders-return-the-finished-answer.ts';
import { ownRecordsFirst } from '../rules/own-records-first.ts';
import { serverWithoutAzureDnsAnswersPublicly } from '../rules/server-without-azure-dns-answers-publicly.ts';
import { askerOf, type Walk } from '../walk.ts';
import { askConditional } from './conditional.ts';
import { iterate } from './iterate.ts';

/** A DNS server of a site: own records, conditional forwarders, then forwarding or iterating. */
export function askOnPremises(walk: Walk, server: OnPremisesServer, name: string): Reply {
  if (serverWithoutAzureDnsAnswersPublicly.usesRootHints(server)) {
    return iterate(walk, server, name, (asked) => ownAnswer(server, asked));
  }
  const byDefault = (asked: string) => ownAnswer(server, asked) ?? forward(walk, server, asked);
  const other = (alias: string) => askConditional(walk, server, alias, byDefault) ?? byDefault(alias);
  return ownAnswer(server, name) ?? askConditional(walk, server, name, other) ?? byDefault(name);
}

function ownAnswer(server: OnPremisesServer, name: string): Reply | null {
  const record = ownRecordsFirst.find(server.records, name);
  const ip = record ? parseIp(record.address) : null;
  if (ip === null) return null;
  const says = say`${nameOf(server)} answers ${code(name)} from its own records with ${code(printIp(ip))}.`;
  return replyWith(name, 'address', {
    address: { text: printIp(ip), ip, private: addressInTheRecordDecidesPrivateOrPublic.isPrivate(ip) },
    steps: [stepOf('passed', says, [ownRecordsFirst.id], [server.id])],
    record: { at: server.id, name },
  });
}

/** The whole question goes to the default forwarders, or to the provider's resolver. */
function forward(walk: Walk, server: OnPremisesServer, name: string): Reply {
  const rule = forwardersReturnTheFinishedAnswer.id;
  if (server.forwarders.length > 0) {
    const says = say`${nameOf(server)} forwards the whole question.`;
    const reply = askInTurn(walk, askerOf(server), server.forwarders, name);
    return precede(reply, { steps: [stepOf('passed', says, [rule], [server.id])] });
  }
  const evidence = say`${nameOf(server)} forwards the whole question to a public resolver.`;
  const because = clientsOutsideAzureGetThePublicAddress.id;
  return precede(askPublicDns(walk.index, name), {
    servers: ['public DNS'],
    steps: [stepOf('passed', evidence, [rule, because], [server.id])],
    faults: [{ kind: 'forwardsElsewhere', rule: because, at: server.id, evidence, server: server.id }],
  });
}
