'use client';
import { Route } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Document, variantOf } from '../../model/index.ts';
import { useDocument } from '../../store/document-store.ts';
import { showDialog, useLayout } from '../../store/layout-store.ts';
import {
  cancelRehearsal,
  endRehearsal,
  startRehearsal,
  useRehearsal,
} from '../../store/rehearsal-session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import { Select } from '../ui/Select.tsx';
import { RehearsalResult } from './RehearsalResult.tsx';

/** Rehearses the way from one variant to another: which order of single changes interrupts nobody. */
export function RehearsalDialog() {
  const isOpen = useLayout(({ dialog }) => dialog === 'rehearsal');
  return isOpen ? <OpenRehearsal /> : null;
}

function OpenRehearsal() {
  const document = useDocument((state) => state.document);
  useEffect(() => endRehearsal, []);
  return (
    <Dialog
      title="Rehearse a migration"
      size="full"
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) showDialog(null);
      }}
    >
      {document.variants.length < 2 ? <OneVariantOnly /> : <Rehearse document={document} />}
    </Dialog>
  );
}

function OneVariantOnly() {
  return (
    <EmptyState
      title="There is nothing to migrate to"
      icon={<Route size={20} aria-hidden className="text-muted" />}
    >
      A rehearsal leads from one variant of the design to another. Duplicate this variant, or convert its
      services to Private Link into a new variant, then come back.
    </EmptyState>
  );
}

/** From the first variant, to the one that is on the screen or the next one. */
function endsAtFirst({ variants }: Document, shown: string): { readonly from: string; readonly to: string } {
  const ids = variants.map(({ id }) => id);
  const [first = ''] = ids;
  const to = shown !== first && ids.includes(shown) ? shown : (ids[1] ?? first);
  return { from: first, to };
}

function Rehearse({ document }: { readonly document: Document }) {
  const shown = useDocument((state) => state.variant);
  const [ends, setEnds] = useState(() => endsAtFirst(document, shown));
  const phase = useRehearsal((state) => state.phase);
  const failure = useRehearsal((state) => state.failure);
  const options = document.variants.map(({ id, name }) => ({ id, label: name }));
  const [from, to] = [variantOf(document, ends.from), variantOf(document, ends.to)];
  const choose = (next: Partial<typeof ends>) => {
    endRehearsal();
    setEnds({ ...ends, ...next });
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label="From"
          className="w-56"
          options={options}
          value={ends.from}
          onChange={(id) => choose(id === ends.to ? { from: id, to: ends.from } : { from: id })}
        />
        <Select
          label="To"
          className="w-56"
          options={options}
          value={ends.to}
          onChange={(id) => choose(id === ends.from ? { to: id, from: ends.to } : { to: id })}
        />
        {phase === 'running' ? (
          <Button onPress={cancelRehearsal}>Cancel</Button>
        ) : (
          <Button
            kind={phase === 'done' ? 'plain' : 'primary'}
            onPress={() =>
              startRehearsal({ before: from.design, after: to.design, defaults: document.defaults })
            }
          >
            {phase === 'done' ? 'Rehearse again' : 'Rehearse'}
          </Button>
        )}
      </div>
      {phase === 'idle' ? (
        <p className="max-w-prose text-muted">
          The difference becomes single changes. Orders are tried until one interrupts nobody who works in
          both variants, or until it is proved that none does.
        </p>
      ) : null}
      {phase === 'cancelled' ? <p role="status">Cancelled. Nothing was changed.</p> : null}
      {phase === 'failed' && failure ? (
        <p role="alert" className="text-blocked">
          The rehearsal stopped: {failure}
        </p>
      ) : null}
      {phase === 'running' ? <Progress /> : null}
      {phase === 'done' ? <RehearsalResult title={document.title} from={from.name} to={to.name} /> : null}
    </div>
  );
}

function Progress() {
  const progress = useRehearsal((state) => state.progress);
  const words = progress ? `${progress.done} of at most ${progress.total} stages` : 'Asking every client';
  return <ProgressLine label="Rehearsing" progress={progress} words={words} />;
}
