'use client';
import { Info } from 'lucide-react';
import { Fragment } from 'react';
import {
  type Answer,
  type Design,
  find,
  nameOf,
  type Party,
  printSentence,
  type SentencePart,
  wholeSentence,
} from '../../model/index.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { shownDesign, useDocument } from '../../store/document-store.ts';
import { useSelection } from '../../store/selection-store.ts';
import { PinMenu } from '../expectations/PinMenu.tsx';
import { sayInitiators, saySource, withoutVerdict } from './answer-words.ts';
import { Blockers } from './Blockers.tsx';
import { NothingAsked } from './NothingAsked.tsx';
import { labelOf } from './parties.ts';
import { ReasonText } from './ReasonText.tsx';
import { RuleLink } from './RuleLink.tsx';
import { StaleCover } from './StaleCover.tsx';
import { StepCards } from './StepCards.tsx';
import { VerdictChip } from './VerdictChip.tsx';

/** Why the asked question has its verdict: verdict first, then what stops it, then step by step. */
export function TracePanel() {
  const design = useDocument(shownDesign);
  const asked = useSelection((state) => state.asked);
  const answer = useAnalysis((state) => state.answer);
  if (!asked || !answer) return <NothingAsked isAsked={asked !== null} />;
  return (
    <StaleCover part="answer" className="@container flex flex-col gap-2 px-3 py-2.5">
      <Verdict design={design} answer={answer} />
      <div className="flex flex-col items-start gap-2.5 @5xl:flex-row">
        <Blockers design={design} answer={answer} />
        {answer.steps.length > 0 ? <StepCards answer={answer} /> : null}
      </div>
      <Remarks answer={answer} />
    </StaleCover>
  );
}

function Verdict({ design, answer }: { readonly design: Design; readonly answer: Answer }) {
  const [from, to] = [partOf(design, answer.question.from), partOf(design, answer.question.to)];
  const source = saySource(answer, to);
  return (
    <div className="flex flex-col gap-1 text-13">
      <div className="flex items-start gap-3">
        <VerdictChip answer={answer} />
        <p className="min-w-0 flex-1 break-words pt-0.5">
          <ReasonText sentence={withoutVerdict(answer.says)} />{' '}
          <span className="text-muted">
            {isDecided(answer) ? <ReasonText sentence={sayInitiators(answer, from, to)} /> : null}{' '}
            {source && !isSaid(answer) ? <ReasonText sentence={source} /> : null}
          </span>
        </p>
        <PinMenu question={answer.question} />
      </div>
      <Assumptions answer={answer} />
    </div>
  );
}

/** What was taken for granted, in one run of sentences: it is read once and must not push the steps away. */
function Assumptions({ answer: { assumptions } }: { readonly answer: Answer }) {
  if (assumptions.length === 0) return null;
  return (
    <p className="text-12 text-muted">
      Assumes:{' '}
      {assumptions.map(({ kind, says }) => (
        <Fragment key={`${kind} ${printSentence(says)}`}>
          <ReasonText sentence={wholeSentence(says)} />{' '}
        </Fragment>
      ))}
    </p>
  );
}

/** Worth knowing beside the verdict. */
function Remarks({ answer }: { readonly answer: Answer }) {
  if (answer.remarks.length === 0) return null;
  return (
    <ul aria-label="Good to know" className="flex flex-col gap-1 text-13">
      {answer.remarks.map(({ rule, says }) => (
        <li key={`${rule} ${printSentence(says)}`} className="flex items-start gap-1.5">
          <Info size={14} aria-hidden className="mt-0.75 shrink-0 text-accent" />
          <span>
            <ReasonText sentence={wholeSentence(says)} /> <RuleLink id={rule} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Who may open a connection is as open as the verdict itself. */
function isDecided({ verdict }: Answer): boolean {
  return verdict !== 'depends' && verdict !== 'notModelled';
}

/** The answer's own sentence already names the address that the destination sees, or that the backend of a proxy does. */
function isSaid({ says, source }: Answer): boolean {
  const words = printSentence(says);
  return source !== null && words.includes(' sees ') && words.includes(source);
}

function partOf(design: Design, party: Party): SentencePart {
  const resource = 'resource' in party ? find(design, party.resource) : undefined;
  return resource ? nameOf(resource) : { code: labelOf(design, party) };
}
