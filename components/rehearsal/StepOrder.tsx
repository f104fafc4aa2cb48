'use client';
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { printSentence, type Rehearsal, type StepJudgement } from '../../model/index.ts';
import { orderByHand } from '../../store/rehearsal-session.ts';
import { announce } from '../ui/announce.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { movedBy, reordered } from '../ui/reorder.ts';
import { classes, focusRing, focusRingInside } from '../ui/styles.ts';
import { CountMarks } from './CountMarks.tsx';

/** What the list of steps is drawn from. */
export interface StepOrderProps {
  readonly rehearsal: Rehearsal;
  readonly order: readonly string[];
  readonly judgements: readonly StepJudgement[];
  readonly chosen: string | null;
  readonly onChoose: (step: string) => void;
}

interface StepRow {
  readonly id: string;
  readonly number: number;
  readonly says: readonly string[];
  readonly judgement: StepJudgement | undefined;
}

/** The steps in their order: chosen by a press, moved by dragging, by the arrows of a row, or by Alt and the arrow keys. */
export function StepOrder({ rehearsal, order, judgements, chosen, onChoose }: StepOrderProps) {
  const rows = order.map((id, index): StepRow => {
    const step = rehearsal.steps.find((one) => one.id === id);
    const judgement = judgements.find((one) => one.step === id);
    return { id, number: index + 1, says: step?.says.map(printSentence) ?? [], judgement };
  });
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) =>
      orderByHand(reordered(order, keys, String(target.key), target.dropPosition === 'after')),
  });
  const move = (id: string, by: -1 | 1) => {
    const next = movedBy(order, id, by);
    if (next === order) return;
    orderByHand(next);
    announce(`Now step ${next.indexOf(id) + 1} of ${next.length}.`);
  };
  return (
    // Alt and an arrow would only move the focus otherwise.
    <div
      onKeyDownCapture={(event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
        if (!event.altKey || by === null || chosen === null) return;
        event.preventDefault();
        event.stopPropagation();
        move(chosen, by);
      }}
    >
      <GridList
        aria-label="Steps of the plan"
        items={rows}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : [...keys];
          if (id !== undefined) onChoose(String(id));
        }}
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[order, judgements, rehearsal]}
        className="flex flex-col divide-y divide-line rounded-node border border-line outline-none"
      >
        {(row) => <Row row={row} last={order.length} onMove={move} />}
      </GridList>
    </div>
  );
}

interface RowProps {
  readonly row: StepRow;
  readonly last: number;
  readonly onMove: (id: string, by: -1 | 1) => void;
}

function Row({ row, last, onMove }: RowProps) {
  const { id, number, says, judgement } = row;
  const title = says.join('; ');
  return (
    <GridListItem
      id={id}
      textValue={`${number} ${title}`}
      className={classes(
        'flex cursor-default items-start gap-1.5 px-1.5 py-1.5 text-13 text-ink data-dragging:opacity-50 data-hovered:bg-ink/6 data-selected:bg-accent/12',
        focusRingInside,
      )}
    >
      <Button
        slot="drag"
        aria-label={`Drag step ${number}`}
        className={classes(
          'flex h-6 w-4 shrink-0 cursor-grab items-center rounded-control text-muted',
          focusRing,
        )}
      >
        <GripVertical size={12} aria-hidden />
      </Button>
      <span className="w-6 shrink-0 pt-0.5 text-right text-12 text-muted tabular-nums">{number}</span>
      <div className="flex min-w-0 flex-1 flex-col gap-0.5 pt-0.5">
        {says.map((one) => (
          <span key={one} className="break-words leading-snug">
            {one}
          </span>
        ))}
        {judgement ? <CountMarks judgement={judgement} /> : null}
      </div>
      <IconButton
        label={`Move step ${number} up`}
        size="small"
        isDisabled={number === 1}
        icon={<ArrowUp size={14} aria-hidden />}
        onPress={({ target }) => {
          onMove(id, -1);
          keepKeyboard(target);
        }}
      />
      <IconButton
        label={`Move step ${number} down`}
        size="small"
        isDisabled={number === last}
        icon={<ArrowDown size={14} aria-hidden />}
        onPress={({ target }) => {
          onMove(id, 1);
          keepKeyboard(target);
        }}
      />
    </GridListItem>
  );
}

/** At an end of the list the pressed arrow goes off, and the keyboard with it: the other arrow of the row takes it. */
function keepKeyboard(pressed: Element): void {
  requestAnimationFrame(() => {
    if (!pressed.matches(':disabled')) return;
    const other = pressed.parentElement?.querySelector<HTMLElement>('button:not(:disabled, [slot="drag"])');
    other?.focus();
  });
}
