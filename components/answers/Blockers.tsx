import { type Answer, type Blocker, type Design, find, nameOf } from '../../model/index.ts';
import { SignalWord } from '../ui/SignalWord.tsx';
import { layerWords, wholeSentence } from './answer-words.ts';
import { FixButton } from './FixButton.tsx';
import { ReasonText } from './ReasonText.tsx';
import { RuleLink } from './RuleLink.tsx';

/** Everything that stands in the way, in packet order, each with its smallest fix. */
export function Blockers({ design, answer }: { readonly design: Design; readonly answer: Answer }) {
  const { blockers, verdict } = answer;
  if (blockers.length === 0) return null;
  const title = verdict === 'misdirected' ? 'What leads it elsewhere' : 'What stops it';
  return (
    <section aria-label={title} className="flex w-full shrink-0 flex-col gap-1.5 @3xl:w-88">
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
            isBlocking={verdict !== 'misdirected'}
          />
        ))}
      </ol>
    </section>
  );
}

interface BlockerRowProps {
  readonly design: Design;
  readonly blocker: Blocker;
  readonly isBlocking: boolean;
}

function BlockerRow({ design, blocker, isBlocking }: BlockerRowProps) {
  const at = find(design, blocker.at);
  const isNamed = blocker.evidence.some(
    (part) => typeof part === 'object' && 'resource' in part && part.resource === at?.id,
  );
  return (
    <li className="flex flex-col gap-1 rounded-node border border-line bg-page p-2.5 text-13">
      <div className="flex min-h-6 items-center gap-2">
        <SignalWord signal={isBlocking ? 'blocked' : 'misdirected'} className="font-medium">
          {layerWords[blocker.layer]}
        </SignalWord>
        {at && !isNamed ? (
          <span className="min-w-0 truncate text-muted">
            at <ReasonText sentence={[nameOf(at)]} />
          </span>
        ) : null}
        {blocker.fix ? (
          <span className="ml-auto">
            <FixButton fix={blocker.fix} />
          </span>
        ) : null}
      </div>
      <p className="break-words">
        <ReasonText sentence={wholeSentence(blocker.evidence)} />
      </p>
      <RuleLink id={blocker.rule} />
    </li>
  );
}
