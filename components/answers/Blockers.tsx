import {
  type Answer,
  type Blocker,
  type Design,
  find,
  nameOf,
  type Verdict,
  wholeSentence,
} from '../../model/index.ts';
import { SignalWord } from '../ui/SignalWord.tsx';
import type { Signal } from '../ui/signals.ts';
import { blockersTitle, layerWords } from './answer-words.ts';
import { FixButton } from './FixButton.tsx';
import { ReasonText } from './ReasonText.tsx';
import { RuleLink } from './RuleLink.tsx';

/** Everything that stands in the way, in packet order, each with its smallest fix. */
export function Blockers({ design, answer }: { readonly design: Design; readonly answer: Answer }) {
  const { blockers, verdict } = answer;
  if (blockers.length === 0) return null;
  const title = blockersTitle(verdict);
  return (
    <section aria-label={title} className="@container flex w-full shrink-0 flex-col gap-1.5 @5xl:w-88">
      <h2 className="font-semibold text-13">
        {title}
        {blockers.length > 1 ? (
          <span className="font-normal text-muted">, {blockers.length} things in packet order</span>
        ) : null}
      </h2>
      <ol className="flex flex-col gap-1.5">
        {blockers.map((blocker, index) => (
          <BlockerRow
            key={`${index}-${blocker.rule}`}
            design={design}
            blocker={blocker}
            sign={signOfBlockers(verdict)}
          />
        ))}
      </ol>
    </section>
  );
}

interface BlockerRowProps {
  readonly design: Design;
  readonly blocker: Blocker;
  readonly sign: Signal;
}

function BlockerRow({ design, blocker, sign }: BlockerRowProps) {
  const at = find(design, blocker.at);
  const isNamed = blocker.evidence.some(
    (part) => typeof part === 'object' && 'resource' in part && part.resource === at?.id,
  );
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-0.5 rounded-node border border-line bg-page px-2.5 py-1.5 text-13 @xl:grid-cols-[auto_minmax(0,1fr)_auto]">
      <div className="flex min-h-6 min-w-0 items-center gap-2">
        <SignalWord signal={sign} className="font-medium">
          {layerWords[blocker.layer]}
        </SignalWord>
        {at && !isNamed ? (
          <span className="min-w-0 truncate text-muted">
            at <ReasonText sentence={[nameOf(at)]} />
          </span>
        ) : null}
      </div>
      <p className="order-1 col-span-2 break-words @xl:order-none @xl:col-span-1 @xl:pt-0.5">
        <ReasonText sentence={wholeSentence(blocker.evidence)} />
        <RuleLink id={blocker.rule} className="block truncate" />
      </p>
      <span className="flex min-h-6 items-center">
        {blocker.fix ? <FixButton fix={blocker.fix} /> : null}
      </span>
    </li>
  );
}

function signOfBlockers(verdict: Verdict): Signal {
  return verdict === 'reachable' ? 'misdirected' : verdict;
}
