import type * as z from 'zod';
import { printTrace, trace } from '../../model/engine.ts';
import { type Answer, printSentence } from '../../model/index.ts';
import { needed } from '../arguments.ts';
import type { Loaded } from '../load.ts';
import type { traceOutput } from '../output-schemas.ts';
import { readParty } from '../parties.ts';
import { nameIn, plainStep, printJson } from '../plain.ts';
import type { Verb } from '../verb.ts';

/** Does one end reach the other, and why. */
export const traceVerb: Verb = {
  name: 'trace',
  usage:
    'trace FILE --from A --to B [--port N] [--protocol tcp|udp|icmp] [--expect VERDICT] [--expect-path PATH]',
  says: 'Does A reach B, by which way, and what stops it.',
  run(loaded, given) {
    const { design } = loaded.network;
    const answer = trace(loaded.network, {
      from: readParty(design, needed(given.from, '--from'), '--from'),
      to: readParty(design, needed(given.to, '--to'), '--to'),
      port: given.port,
      protocol: given.protocol,
    });
    const verdictFits = given.expect === null || given.expect === answer.verdict;
    const pathFits = given.expectPath === null || given.expectPath === (answer.path ?? 'none');
    const text = given.json
      ? printJson(toTraceOutput(loaded, answer, given.from ?? '', given.to ?? ''))
      : printTrace(loaded.network, answer);
    const said = [
      verdictFits ? '' : `\nExpected ${given.expect}, got ${answer.verdict}.`,
      pathFits ? '' : `\nExpected path ${given.expectPath}, got ${answer.path ?? 'none'}.`,
    ].join('');
    return { text: given.json ? text : text + said, asExpected: verdictFits && pathFits };
  },
};

/** An answer in the words and the shape of docs/cli.schema.json. */
function toTraceOutput(
  loaded: Loaded,
  answer: Answer,
  from: string,
  to: string,
): z.output<typeof traceOutput> {
  return {
    variant: loaded.variant.name,
    from,
    to,
    port: answer.port,
    protocol: answer.protocol,
    verdict: answer.verdict,
    path: answer.path,
    layer: answer.layer,
    initiators: answer.initiators,
    source: answer.source,
    dns: answer.dns && { ...answer.dns, chain: [...answer.dns.chain], servers: [...answer.dns.servers] },
    blockers: answer.blockers.map(({ layer, at, rule, evidence, fix }) => ({
      layer,
      at: at === null ? null : nameIn(loaded, at),
      rule,
      evidence: printSentence(evidence),
      ...(fix ? { fix: printSentence(fix.says) } : {}),
    })),
    says: printSentence(answer.says),
    steps: answer.steps.map((step) => plainStep(loaded, step)),
    hops: answer.hops.map((hop) => ({
      from: nameIn(loaded, hop.from),
      to: nameIn(loaded, hop.to),
      path: hop.path,
    })),
    assumptions: answer.assumptions.map(({ kind, says }) => ({ kind, says: printSentence(says) })),
    remarks: answer.remarks.map(({ rule, says }) => ({ rule, says: printSentence(says) })),
  };
}
