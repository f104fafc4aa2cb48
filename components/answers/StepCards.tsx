'use client';
import { useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import {
  type Answer,
  groupSteps,
  type StepGroup,
  signOfStep,
  wholeSentence,
  withNameTold,
} from '../../model/index.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { SignalWord } from '../ui/SignalWord.tsx';
import { signals } from '../ui/signals.ts';
import { classes, focusRing } from '../ui/styles.ts';
import { actionTitles } from './answer-words.ts';
import { ReasonText } from './ReasonText.tsx';
import { RuleLink } from './RuleLink.tsx';

/** What the cards take; one of them may be marked as the first that differs from another trace. */
export interface StepCardsProps {
  readonly answer: Answer;
  readonly marked?: number | null;
}

/** The way of a packet as numbered cards, flat so that many are in sight; canvas and picture carry the same numbers. */
export function StepCards({ answer, marked = null }: StepCardsProps) {
  return (
    <ol
      aria-label="Steps"
      className="@container w-full min-w-0 flex-1 divide-y divide-line overflow-hidden rounded-node border border-line bg-page"
    >
      {withNameTold(groupSteps(answer.steps), answer.dns).map((group) => (
        <StepCard
          key={`${group.number}-${group.action}`}
          group={group}
          answer={answer}
          isMarked={group.number === marked}
        />
      ))}
    </ol>
  );
}

interface StepCardProps {
  readonly group: StepGroup;
  readonly answer: Answer;
  readonly isMarked: boolean;
}

function StepCard({ group, answer, isMarked }: StepCardProps) {
  const [isOpen, setOpen] = useState(false);
  const whyId = useId();
  const signal = signOfStep(group.outcome, answer);
  const isGrave = group.outcome === 'blocked' || group.outcome === 'depends';
  const [rule] = group.rules;
  const [place] = group.at;
  return (
    <li
      onPointerEnter={() => selectionStore.getState().hover(place ?? null)}
      onPointerLeave={() => selectionStore.getState().hover(null)}
      className={classes(
        'flex min-w-0 items-start gap-2 px-2 py-0.5 text-13 leading-5 @4xl:py-1',
        group.outcome === 'blocked' && 'bg-blocked/6',
        isMarked && 'bg-accent/8 shadow-[inset_3px_0_0_var(--color-accent)]',
      )}
    >
      <h3 className="flex w-25 shrink-0 items-center gap-2 font-semibold">
        <StepNumber number={group.number} color={signal ? signals[signal].text : 'text-muted'} />
        {actionTitles[group.action]}
      </h3>
      <div className="min-w-0 flex-1">
        {isMarked ? <p className="font-semibold text-12 text-accent">First step that differs</p> : null}
        <p className="break-words">
          {isGrave ? (
            <SignalWord
              signal={group.outcome as 'blocked' | 'depends'}
              className="mr-2 align-top font-medium"
            />
          ) : null}
          <ReasonText sentence={wholeSentence(group.says)} />
        </p>
        {isOpen ? <Why id={whyId} group={group} /> : null}
      </div>
      {rule && !isOpen ? (
        <RuleLink id={rule} className="hidden max-w-76 shrink-0 truncate leading-5 @4xl:block" />
      ) : null}
      {group.details.length + group.rules.length + group.moreRules.length > 0 ? (
        <AriaButton
          onPress={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          aria-label={`${isOpen ? 'Less' : 'Why'}, step ${group.number}`}
          {...(isOpen ? { 'aria-controls': whyId } : {})}
          className={classes(
            'w-9 shrink-0 rounded-control text-right text-accent data-hovered:underline',
            focusRing,
          )}
        >
          {isOpen ? 'Less' : 'Why'}
        </AriaButton>
      ) : (
        <span className="w-9 shrink-0" />
      )}
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

/** Lines beside the main one, such as losing routes and aliases, and the rules that it rests on. */
function Why({ id, group }: { readonly id: string; readonly group: StepGroup }) {
  return (
    <ul id={id} className="flex flex-col gap-0.5 py-1 text-12 text-muted">
      {group.details.map((detail, index) => (
        <li key={index} className="break-words">
          <ReasonText sentence={wholeSentence(detail)} />
        </li>
      ))}
      {[...group.rules, ...group.moreRules].map((rule) => (
        <li key={rule}>
          <RuleLink id={rule} />
        </li>
      ))}
    </ul>
  );
}
