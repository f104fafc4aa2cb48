'use client';
import { ClipboardCopy } from 'lucide-react';
import { useState } from 'react';
import { type Design, find, type KindName } from '../../model/index.ts';
import { shownDesign, useDocument } from '../../store/document-store.ts';
import { showDialog, useLayout } from '../../store/layout-store.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { copyTextToClipboard } from '../commands/clipboard.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { Table } from '../ui/Table.tsx';
import { type Cells, toCsv, toMarkdown } from '../ui/table-text.ts';
import { KindTable } from './KindTable.tsx';
import { allCellsOf, cellsOf, kindsIn } from './kind-tables.ts';

const everything = '';

/** The design as sortable tables, one for each kind, that edit the same things and copy as text. */
export function TablesDialog() {
  const isOpen = useLayout(({ dialog }) => dialog === 'tables');
  return isOpen ? <OpenTables /> : null;
}

function OpenTables() {
  const design = useDocument(shownDesign);
  const isReadOnly = useDocument((state) => state.readOnly);
  const counts = kindsIn(design);
  const [chosen, setChosen] = useState<KindName | null>(() => selectedKind(design));
  const kind = counts.some((one) => one.kind === chosen) ? chosen : null;
  const cells = kind ? cellsOf(design, kind) : allCellsOf(design);
  return (
    <Dialog
      title="Tables"
      size="full"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) showDialog(null);
      }}
    >
      <div className="flex flex-wrap items-end gap-2 pb-3">
        <Select
          label="Show"
          className="w-72"
          value={kind ?? everything}
          onChange={(id) => setChosen(id === everything ? null : (id as KindName))}
          options={[
            { id: everything, label: `Everything (${cells.length - 1})` },
            ...counts.map(({ kind: id, title, count }) => ({ id, label: `${title} (${count})` })),
          ]}
        />
        <span className="flex-1" />
        <Button onPress={() => copyTextToClipboard(toCsv(cells), 'Table copied as CSV')}>
          <ClipboardCopy size={14} aria-hidden /> Copy as CSV
        </Button>
        <Button onPress={() => copyTextToClipboard(toMarkdown(cells), 'Table copied as Markdown')}>
          Copy as Markdown
        </Button>
      </div>
      <div className="max-h-[64vh] overflow-auto">
        {kind ? (
          <KindTable key={kind} design={design} kind={kind} isReadOnly={isReadOnly} />
        ) : (
          <EverythingTable cells={cells} />
        )}
      </div>
    </Dialog>
  );
}

/** The kind that is selected, where it is one; the table to begin with. */
function selectedKind(design: Design): KindName | null {
  const kinds = new Set(selectionStore.getState().selected.map((id) => find(design, id)?.kind));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : null;
}

function EverythingTable({ cells }: { readonly cells: Cells }) {
  const [head = [], ...rows] = cells;
  return (
    <Table
      label="Everything in the design"
      columns={head.map((title, index) => ({
        id: title,
        title,
        text: (row: readonly string[]) => row[index] ?? '',
        mono: title === 'Summary',
      }))}
      rows={rows}
      idOf={(row) => `${rows.indexOf(row)}`}
    />
  );
}
