'use client';
import { EyeOff, GitCompareArrows, GripVertical, MessageCircleQuestion, NotebookText } from 'lucide-react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { PresenterStep } from '../../model/index.ts';
import { stopPresenting } from '../../store/presenter.ts';
import { presenterStore } from '../../store/presenter-store.ts';
import { reordered } from '../ui/reorder.ts';
import { classes, focusRing, focusRingInside } from '../ui/styles.ts';
import { StepMenu } from './StepMenu.tsx';
import { goTo, record } from './stage-actions.ts';
import { moveStep, orderSteps } from './step-edits.ts';
import { useSteps } from './use-steps.ts';
import { showView } from './view-now.ts';

/** The steps in their order: chosen by a press, moved by dragging, by Alt and the arrow keys, or by the menu. */
export function StepList({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { steps, step } = useSteps();
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: isReadOnly,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder({ keys, target }) {
      const order = steps.map(({ id }) => id);
      orderSteps(reordered(order, keys, String(target.key), target.dropPosition === 'after'));
    },
  });
  return (
    // Alt and an arrow would only move the focus otherwise.
    <div
      onKeyDownCapture={(event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
        if (!event.altKey || by === null || !step || isReadOnly) return;
        event.preventDefault();
        event.stopPropagation();
        moveStep(step.id, by);
      }}
    >
      <GridList
        aria-label="Steps"
        items={steps}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={step ? [step.id] : []}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : [...keys];
          choose(steps.find((one) => one.id === id));
        }}
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[steps, isReadOnly]}
        className="flex flex-col gap-0.5 p-1.5 outline-none"
      >
        {(one) => <Row step={one} number={steps.indexOf(one) + 1} isReadOnly={isReadOnly} />}
      </GridList>
    </div>
  );
}

/** Goes to the step on the stage; else shows its view, or its own design where it has one. */
function choose(step: PresenterStep | undefined): void {
  if (!step) return;
  const { mode, step: current } = presenterStore.getState();
  if (mode === 'presenting') {
    if (step.id !== current) goTo(step.id);
    return;
  }
  if (step.change) {
    record(step.id);
    return;
  }
  if (mode === 'recording') stopPresenting();
  showView(step);
}

function Row(props: { readonly step: PresenterStep; readonly number: number; readonly isReadOnly: boolean }) {
  const { step, number, isReadOnly } = props;
  const title = step.title || `Step ${number}`;
  return (
    <GridListItem
      id={step.id}
      textValue={title}
      className={classes(
        'group flex min-h-8 cursor-default items-center gap-1 rounded-control py-1 pr-0.5 pl-1 text-13 text-ink data-dragging:opacity-50 data-drop-target:bg-accent/12 data-hovered:bg-ink/6 data-selected:bg-accent/12',
        focusRingInside,
      )}
    >
      {isReadOnly ? null : (
        <Button
          slot="drag"
          aria-label={`Move ${title}`}
          className={classes(
            'flex h-6 w-4 shrink-0 cursor-grab items-center rounded-control text-muted',
            focusRing,
          )}
        >
          <GripVertical size={12} aria-hidden />
        </Button>
      )}
      <span className="w-5 shrink-0 text-right text-12 text-muted tabular-nums">{number}</span>
      <span className="min-w-0 flex-1 break-words pl-1 leading-snug">{title}</span>
      <Marks step={step} />
      <StepMenu step={step} number={number} isReadOnly={isReadOnly} />
    </GridListItem>
  );
}

/** What a step holds beside its view. */
function Marks({ step }: { readonly step: PresenterStep }) {
  const marks = [
    step.change ? { words: 'Changes the design', icon: GitCompareArrows } : null,
    step.question && !step.hidesAnswer ? { words: 'Asks a question', icon: MessageCircleQuestion } : null,
    step.question && step.hidesAnswer ? { words: 'Asks, and hides the answer', icon: EyeOff } : null,
    step.notes ? { words: 'Has notes', icon: NotebookText } : null,
  ];
  return (
    <span className="flex shrink-0 gap-0.5 text-muted">
      {marks.map((mark) =>
        mark ? (
          <span key={mark.words} role="img" title={mark.words} aria-label={mark.words}>
            <mark.icon size={12} aria-hidden />
          </span>
        ) : null,
      )}
    </span>
  );
}
