'use client';
import { Fragment } from 'react';
import { Button } from 'react-aria-components';
import type { Sentence, SentencePart } from '../../model/index.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { classes, focusRing } from '../ui/styles.ts';
import { RuleLink } from './RuleLink.tsx';

/** Prints a Sentence: names select things on the canvas, rules open the rulebook. */
export function ReasonText({ sentence }: { readonly sentence: Sentence }) {
  return sentence.map((part, index) => (
    <Fragment key={index}>
      <Part part={part} />
    </Fragment>
  ));
}

function Part({ part }: { readonly part: SentencePart }) {
  if (typeof part === 'string') return part;
  if ('code' in part)
    return (
      <code className="break-words font-mono text-[0.92em] text-ink">
        <Breakable text={part.code} />
      </code>
    );
  if ('rule' in part) return <RuleLink id={part.rule} />;
  return (
    <Button
      onPress={() => selectionStore.getState().focusResource(part.resource)}
      className={classes(
        'inline rounded-control font-medium text-ink underline decoration-line underline-offset-2 data-hovered:text-accent data-hovered:decoration-accent',
        focusRing,
      )}
    >
      {part.name}
    </Button>
  );
}

/** Long host names break behind their dots, not in the middle of a word. */
function Breakable({ text }: { readonly text: string }) {
  return text.split(/(?<=\.)(?=[a-z])/i).map((piece, index) => (
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {piece}
    </Fragment>
  ));
}
