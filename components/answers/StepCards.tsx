'use client';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import {
  type Answer,
  groupSteps,
  type Sentence,
  type StepGroup,
  signOfStep,
  withNameTold,
} from '../../model/index.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { SignalWord } from '../ui/SignalWord.tsx';
import { signals } from '../ui/signals.ts';
import { classes, focusRing } from '../ui/styles.ts';
import { actionTitles, wholeSentence } from './answer-words.ts';
import { ReasonText } from './ReasonText.tsx';
import { RuleLink } from './RuleLink.tsx';

/** The way of a packet as numbered cards; the canvas carries the same numbers. */
export function StepCards({ answer }: { readonly answer: Answer }) {
  return (
    <ol
      aria-label="Steps"
      className="grid min-w-0 flex-1 grid-cols-[repeat(auto-fit,minmax(13.5rem,1fr))] content-start gap-2.5"
    >
      {withNameTold(groupSteps(answer.steps), answer.dns).map((group) => (
        <StepCard key={`${group.number}-${group.action}`} group={group} answer={answer} />
      ))}
    </ol>
  );
}

interface StepCardProps {
  readonly group: StepGroup;
  readonly answer: Answer;
}

function StepCard({ group, answer }: StepCardProps) {
  const [isOpen, setOpen] = useState(false);
  const signal = signOfStep(group.outcome, answer);
  const rules = isOpen ? [...group.rules, ...group.moreRules] : group.rules;
  const [place] = group.at;
  return (
    <li
      onPointerEnter={() => selectionStore.getState().hover(place ?? null)}
      onPointerLeave={() => selectionStore.getState().hover(null)}
      className={classes(
        'flex min-w-0 flex-col gap-1.5 rounded-node border bg-page p-2.5 text-13',
        group.outcome === 'blocked' ? 'border-blocked' : 'border-line',
      )}
    >
      <h3 className="flex items-center gap-2 font-semibold">
        <StepNumber number={group.number} color={signal ? signals[signal].text : 'text-muted'} />
        {actionTitles[group.action]}
        {group.outcome === 'blocked' || group.outcome === 'depends' ? (
          <SignalWord signal={group.outcome} className="ml-auto font-medium text-12" />
        ) : null}
      </h3>
      <p className="break-words">
        <ReasonText sentence={wholeSentence(group.says)} />
      </p>
      <Details details={group.details} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
      {rules.length > 0 ? (
        <ul className="mt-auto flex flex-col gap-0.5 pt-0.5">
          {rules.map((rule) => (
            <li key={rule} className="leading-tight">
              <RuleLink id={rule} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function StepNumber({ number, color }: { readonly number: number; readonly color: string }) {
  return (
    <span className={color}>
      <span className="flex h-5 min-w-5 items-center justify-center rounded-full bg-current px-1 text-12">
        <span className="text-card">{number}</span>
      </span>
    </span>
  );
}

const shownDetails = 1;

interface DetailsProps {
  readonly details: readonly Sentence[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Lines beside the main one, such as losing routes and aliases; the first is in sight, the others on demand. */
function Details({ details, isOpen, onToggle }: DetailsProps) {
  if (details.length === 0) return null;
  const rest = details.length - shownDetails;
  return (
    <ul className="flex flex-col gap-1 text-12 text-muted">
      {(isOpen ? details : details.slice(0, shownDetails)).map((detail, index) => (
        <li key={index} className="break-words">
          <ReasonText sentence={wholeSentence(detail)} />
        </li>
      ))}
      {rest > 0 ? (
        <li>
          <AriaButton
            onPress={onToggle}
            aria-expanded={isOpen}
            className={classes('rounded-control text-accent data-hovered:underline', focusRing)}
          >
            {isOpen ? 'Show less' : `${rest} more`}
          </AriaButton>
        </li>
      ) : null}
    </ul>
  );
}
