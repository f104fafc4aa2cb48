'use client';
import { Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import { find, partyResource, questionBetween, type ResourceId } from '../../model/index.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { writeClipboard } from '../../store/clipboard.ts';
import { shownDesign, useDocument } from '../../store/document-store.ts';
import { selectionStore, useSelection } from '../../store/selection-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { Menu, MenuItem, MenuTrigger } from '../ui/Menu.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Select } from '../ui/Select.tsx';
import { type Signal, signals } from '../ui/signals.ts';
import { type Cells, toCsv, toMarkdown } from '../ui/table-text.ts';
import { toast } from '../ui/toast-queue.ts';
import { printCount } from './answer-words.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import { matrixTable, tally, viewOf } from './matrix-view.ts';
import { StaleCover } from './StaleCover.tsx';
import { showTrace } from './show-trace.ts';

const anything = 'any';

function counted(pairs: number): string {
  return pairs === 1 ? '1 pair' : `${printCount(pairs)} pairs`;
}

/** Everybody against everybody: verdict and way of each pair; a press opens its trace. */
export function MatrixPanel() {
  const design = useDocument(shownDesign);
  const matrix = useAnalysis((state) => state.matrix);
  const asked = useSelection((state) => state.asked);
  const ends = useSelection((state) => state.matrixEnds);
  const { narrowMatrix } = selectionStore.getState();
  const [signal, setSignal] = useState<Signal | null>(null);
  const view = useMemo(
    () => matrix && viewOf(matrix, design, { ...ends, signal }),
    [matrix, design, ends, signal],
  );
  const counts = useMemo(() => (matrix ? tally(matrix) : []), [matrix]);
  if (!matrix || !view) return <NoMatrix />;
  if (counts.length === 0)
    return (
      <EmptyState title="Nobody to ask yet">
        Add a machine or an app, and something that it should reach: a service, another machine, a site.
      </EmptyState>
    );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const options = counts.map(({ signal: id, count }) => ({
    id,
    label: `${signals[id].word} (${count})`,
    icon: <Glyph path={signals[id].glyph} size={14} className={signals[id].text} />,
  }));
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-2 px-3 py-2">
        <SearchField
          label="From"
          value={find(design, ends.source)?.name ?? ends.from}
          onChange={(from) => narrowMatrix({ ...ends, source: null, from })}
          className="w-40"
        />
        <SearchField
          label="To"
          value={find(design, ends.destination)?.name ?? ends.to}
          onChange={(to) => narrowMatrix({ ...ends, destination: null, to })}
          className="w-40"
        />
        <Select
          label="Filter by verdict and way"
          hideLabel
          options={[{ id: anything, label: 'Any verdict and way' }, ...options]}
          value={signal ?? anything}
          onChange={(id) => setSignal(id === anything ? null : (id as Signal))}
          className="w-52"
        />
        <p className="text-12 text-muted">
          {view.count === total ? counted(total) : `${printCount(view.count)} of ${counted(total)}`}
        </p>
        <Progress />
        <span className="ml-auto">
          <CopyMenu table={() => matrixTable(view)} />
        </span>
      </div>
      {view.count === 0 ? (
        <EmptyState
          title="No pair fits"
          action={
            <Button
              onPress={() => {
                narrowMatrix({});
                setSignal(null);
              }}
            >
              Show all pairs
            </Button>
          }
        />
      ) : (
        <StaleCover part="matrix" className="flex min-h-0 flex-1 flex-col">
          <MatrixGrid
            view={view}
            asked={{ from: asked && partyResource(asked.from), to: asked && partyResource(asked.to) }}
            onOpen={openTrace}
          />
        </StaleCover>
      )}
    </div>
  );
}

/** The trace of a pair, with the ports of the matrix. */
function openTrace(source: ResourceId, destination: ResourceId): void {
  showTrace({ question: questionBetween(source, destination) });
}

function NoMatrix() {
  const failure = useAnalysis((state) => state.failures.matrix ?? state.failures.compile);
  if (failure) return <EmptyState title="The matrix could not be computed">{failure}</EmptyState>;
  return (
    <EmptyState title="Tracing every pair">
      <Progress />
    </EmptyState>
  );
}

function Progress() {
  const progress = useAnalysis((state) => state.progress);
  if (!progress) return null;
  return (
    <p className="text-12 text-muted tabular-nums">
      {progress.done} of {progress.total} sources traced
    </p>
  );
}

function CopyMenu({ table }: { readonly table: () => Cells }) {
  const copy = async (text: string, form: string) => {
    const isCopied = await writeClipboard(text);
    toast(isCopied ? `Copied as ${form}` : 'The browser does not let this page write to the clipboard.');
  };
  return (
    <MenuTrigger>
      <Button kind="quiet" size="small">
        <Copy size={12} aria-hidden />
        Copy
      </Button>
      <Menu aria-label="Copy the matrix">
        <MenuItem onAction={() => copy(toCsv(table()), 'CSV')}>As CSV, for a spreadsheet</MenuItem>
        <MenuItem onAction={() => copy(toMarkdown(table()), 'Markdown')}>As a Markdown table</MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
