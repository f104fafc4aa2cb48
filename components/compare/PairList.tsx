'use client';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import type { PairSide } from '../../model/index.ts';
import { openPair, type PairKey } from '../../store/compare-session.ts';
import { cellWords } from '../answers/cell-words.ts';
import { Button } from '../ui/Button.tsx';
import { SignalWord } from '../ui/SignalWord.tsx';
import { signalOf } from '../ui/signals.ts';
import { classes, focusRingInside } from '../ui/styles.ts';
import { otherFields } from './compare-words.ts';
import { JudgementWord } from './JudgementWord.tsx';
import type { PairRow } from './pair-rows.ts';

/** What the list takes; beside an opened pair it keeps to one narrow column. */
export interface PairListProps {
  readonly rows: readonly PairRow[];
  readonly opened: PairKey | null;
  readonly isNarrow: boolean;
}

/** More rows than this are drawn on demand only. */
const atOnce = 200;

/** Pairs, one a row; arrows go from row to row and open each. */
export function PairList({ rows, opened, isNarrow }: PairListProps) {
  const [most, setMost] = useState(atOnce);
  const shown = rows.slice(0, most);
  const selected = opened ? [`${opened.source} ${opened.destination}`] : [];
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      <ListBox
        aria-label={rows[0]?.pair.judged === 'same' ? 'Pairs that are the same' : 'Pairs that differ'}
        items={shown.map((row) => ({ ...row, id: row.key }))}
        dependencies={[isNarrow]}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          const row = rows.find((one) => one.key === key);
          if (row) openPair({ source: row.pair.source, destination: row.pair.destination });
        }}
        className="divide-y divide-line border-line border-b outline-none"
      >
        {(row) => <Row row={row} isNarrow={isNarrow} />}
      </ListBox>
      {rows.length > most ? (
        <Button kind="quiet" className="m-2" onPress={() => setMost(most + atOnce)}>
          Show {Math.min(atOnce, rows.length - most)} more of {rows.length - most}
        </Button>
      ) : null}
    </div>
  );
}

function Row({ row, isNarrow }: { readonly row: PairRow; readonly isNarrow: boolean }) {
  const { pair, from, to } = row;
  return (
    <ListBoxItem
      id={row.key}
      textValue={`${from} to ${to}, ${pair.judged}`}
      className={classes(
        'flex min-h-8 cursor-default items-center gap-x-3 px-3 py-1 text-13 data-selected:bg-accent/12 data-hovered:bg-ink/4',
        focusRingInside,
      )}
    >
      <JudgementWord judged={pair.judged} className="w-20 shrink-0" />
      <Text
        slot="label"
        className={classes(
          'flex min-w-0 flex-wrap items-center gap-x-1.5 font-medium',
          isNarrow ? 'flex-1' : 'w-52 shrink-0 @5xl:w-72',
        )}
      >
        <span className="min-w-0 break-words">{from}</span>
        <ArrowRight size={12} role="img" aria-label="to" className="shrink-0 text-muted" />
        <span className="min-w-0 break-words">{to}</span>
      </Text>
      {isNarrow ? null : (
        <Text slot="description" className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-0.5">
          <Side side={pair.before} />
          <ArrowRight size={12} role="img" aria-label="becomes" className="shrink-0 text-muted" />
          <Side side={pair.after} />
          <span className="text-12 text-muted">{otherFields(pair)}</span>
        </Text>
      )}
    </ListBoxItem>
  );
}

function Side({ side }: { readonly side: PairSide | null }) {
  if (!side) return <span className="text-muted">Not there</span>;
  return <SignalWord signal={signalOf(side.verdict, side.path)}>{cellWords(side)}</SignalWord>;
}
