'use client';
import { interruptionsOf, printSentence, type Rehearsal, sayInterruption } from '../../model/index.ts';
import { RuleLink } from '../answers/RuleLink.tsx';

/** Longer lists are for the Markdown. */
const mostRows = 6;

/** Who is interrupted from which step to which, and the fact behind it. */
export function Interruptions({
  rehearsal,
  isByHand,
}: {
  readonly rehearsal: Rehearsal;
  readonly isByHand: boolean;
}) {
  const all = interruptionsOf(rehearsal.judgements, rehearsal.found);
  if (all.length === 0) return null;
  return (
    <section aria-label="Interruptions" className="flex flex-col gap-1.5 rounded-node border border-line p-3">
      <h4 className="font-semibold">Interruptions</h4>
      <ul className="flex flex-col gap-1.5">
        {all.slice(0, mostRows).map((one) => {
          const pair = rehearsal.pairs[one.pair];
          const why = one.mistake ?? one.because;
          return (
            <li key={`${one.pair} ${one.from}`} className="break-words">
              <span className="font-medium">
                {pair?.client.name} to {pair?.fqdn ?? pair?.service.name}
              </span>{' '}
              {sayInterruption(one)}.{one.inEveryOrder && !isByHand ? ' In every order.' : ''}{' '}
              {why ? <span className="text-muted">{printSentence(why.says)} </span> : null}
              {why?.rule ? <RuleLink id={why.rule} /> : null}
            </li>
          );
        })}
      </ul>
      {all.length > mostRows ? (
        <p className="text-muted">And {all.length - mostRows} more; the Markdown has all of them.</p>
      ) : null}
    </section>
  );
}
