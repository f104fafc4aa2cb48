'use client';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Answer, Sentence, Step } from '../../model/index.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { SignalWord } from '../ui/SignalWord.tsx';
import { signals } from '../ui/signals.ts';
import { classes, focusRing } from '../ui/styles.ts';
import { actionTitles, stepSignal } from './answer-words.ts';
import { ReasonText } from './ReasonText.tsx';
import { RuleLink } from './RuleLink.tsx';

/** The way of a packet as numbered cards; the canvas carries the same numbers. */
export function StepCards({ answer }: { readonly answer: Answer }) {
  return (
    <ol
      aria-label="Steps"
      className="grid min-w-0 flex-1 grid-cols-[repeat(auto-fill,minmax(13.5rem,1fr))] content-start gap-2.5"
    >
      {answer.steps.map((step, index) => (
        <StepCard key={`${index}-${step.action}`} step={step} number={index + 1} answer={answer} />
      ))}
    </ol>
  );
}

interface StepCardProps {
  readonly step: Step;
  readonly number: number;
  readonly answer: Answer;
}

function StepCard({ step, number, answer }: StepCardProps) {
  const signal = stepSignal(step, answer);
  const [place] = step.at;
  return (
    <li
      onPointerEnter={() => selectionStore.getState().hover(place ?? null)}
      onPointerLeave={() => selectionStore.getState().hover(null)}
      className={classes(
        'flex min-w-0 flex-col gap-1.5 rounded-node border bg-page p-2.5 text-13',
        step.outcome === 'blocked' ? 'border-blocked' : 'border-line',
      )}
    >
      <h4 className="flex items-center gap-2 font-semibold">
        <span className={signal ? signals[signal].text : 'text-muted'}>
          <span className="flex h-5 min-w-5 items-center justify-center rounded-full bg-current px-1 text-12">
            <span className="text-card">{number}</span>
          </span>
        </span>
        {actionTitles[step.action]}
        {step.outcome === 'blocked' || step.outcome === 'depends' ? (
          <SignalWord signal={step.outcome} className="ml-auto font-medium text-12" />
        ) : null}
      </h4>
      <p className="break-words">
        <ReasonText sentence={step.says} />
      </p>
      <Details details={step.details} />
      {step.rules.length > 0 ? (
        <ul className="mt-auto flex flex-col gap-0.5 pt-0.5">
          {step.rules.map((rule) => (
            <li key={rule} className="leading-tight">
              <RuleLink id={rule} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

const shownDetails = 2;

function Details({ details }: { readonly details: readonly Sentence[] }) {
  const [isOpen, setOpen] = useState(false);
  if (details.length === 0) return null;
  const shown = isOpen ? details : details.slice(0, shownDetails);
  const rest = details.length - shownDetails;
  return (
    <ul className="flex flex-col gap-1 text-12 text-muted">
      {shown.map((detail, index) => (
        <li key={index} className="break-words">
          <ReasonText sentence={detail} />
        </li>
      ))}
      {rest > 0 ? (
        <li>
          <AriaButton
            onPress={() => setOpen(!isOpen)}
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
