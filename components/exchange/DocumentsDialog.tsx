'use client';
import { CopyPlus, FilePlus2, FolderOpen, Pencil, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { DocumentRecord } from '../../store/database.ts';
import { layoutStore, showDialog, useLayout } from '../../store/layout-store.ts';
import {
  bringBack,
  duplicateDocument,
  listDocuments,
  removeDocument,
  renameDocument,
} from '../../store/library.ts';
import { openStored, startEmpty } from '../../store/session.ts';
import { useSession } from '../../store/session-store.ts';
import { openFile } from '../../store/take-in.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { classes, focusRing } from '../ui/styles.ts';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/toast-queue.ts';

/** The designs kept in this browser: open, new, rename, duplicate, delete with a way back. */
export function DocumentsDialog() {
  const isOpen = useLayout(({ dialog }) => dialog === 'documents');
  return isOpen ? <OpenDocuments /> : null;
}

function close(): void {
  showDialog(null);
}

/** What was opened may be read in a dialog of its own, which took the place of this one. */
function closeUnlessReading(): void {
  if (layoutStore.getState().dialog === 'documents') close();
}

function OpenDocuments() {
  const [documents, setDocuments] = useState<readonly DocumentRecord[] | null>(null);
  const openId = useSession((state) => state.documentId);
  const refresh = useCallback(async () => setDocuments(await listDocuments()), []);
  useEffect(() => {
    void refresh();
  }, [refresh]);

  return (
    <Dialog
      title="Designs in this browser"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
      footer={<FooterButtons />}
    >
      {documents === null ? <p className="text-muted">Reading what this browser keeps.</p> : null}
      {documents?.length === 0 ? (
        <EmptyState title="No designs here yet">
          A design is kept in this browser from its first change on.
        </EmptyState>
      ) : null}
      <ul className="flex flex-col">
        {documents?.map((record) => (
          <li key={record.id} className="flex items-center gap-1 border-line border-b py-1 last:border-b-0">
            <DocumentLine record={record} isOpen={record.id === openId} onChanged={refresh} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface LineProps {
  readonly record: DocumentRecord;
  readonly isOpen: boolean;
  readonly onChanged: () => Promise<void>;
}

function DocumentLine({ record, isOpen, onChanged }: LineProps) {
  const [isRenaming, setRenaming] = useState(false);
  const { id, title } = record;
  if (isRenaming) {
    return (
      <RenameLine
        title={title}
        onDone={async (next) => {
          setRenaming(false);
          if (next !== null) await renameDocument(id, next);
          await onChanged();
        }}
      />
    );
  }
  const icon = { size: 14, 'aria-hidden': true } as const;
  return (
    <>
      <AriaButton
        onPress={async () => {
          close();
          if (!isOpen) await openStored(id);
        }}
        className={classes(
          'flex min-h-9 min-w-0 flex-1 flex-col rounded-control px-2 py-1 text-left data-hovered:bg-ink/6',
          focusRing,
        )}
      >
        <span className="w-full truncate font-medium">{title}</span>
        <span className="text-12 text-muted">
          {isOpen ? 'Open in this tab, changed ' : 'Changed '}
          {whenWords(record.changedAt, Date.now())}
        </span>
      </AriaButton>
      <IconButton label={`Rename ${title}`} icon={<Pencil {...icon} />} onPress={() => setRenaming(true)} />
      <IconButton
        label={`Duplicate ${title}`}
        icon={<CopyPlus {...icon} />}
        onPress={() => duplicateDocument(id).then(onChanged)}
      />
      <IconButton
        label={`Delete ${title}`}
        icon={<Trash2 {...icon} />}
        onPress={() => removeWithUndo(record, onChanged)}
      />
    </>
  );
}

async function removeWithUndo({ id, title }: DocumentRecord, onChanged: () => Promise<void>): Promise<void> {
  await removeDocument(id);
  await onChanged();
  toast(`Deleted “${title}”`, { label: 'Undo', run: () => void bringBack(id).then(onChanged) });
}

function FooterButtons() {
  return (
    <>
      <Button onPress={() => showDialog('gallery')}>Start from an example</Button>
      <Button
        onPress={async () => {
          const outcome = await openFile();
          if (outcome === 'done') closeUnlessReading();
          else if (outcome !== 'cancelled') toast(outcome.failed);
        }}
      >
        <FolderOpen size={14} aria-hidden /> Open a file
      </Button>
      <Button
        kind="primary"
        onPress={async () => {
          close();
          await startEmpty();
        }}
      >
        <FilePlus2 size={14} aria-hidden /> New design
      </Button>
    </>
  );
}

function RenameLine({
  title,
  onDone,
}: {
  readonly title: string;
  readonly onDone: (title: string | null) => void;
}) {
  const [text, setText] = useState(title);
  const take = () => onDone(text.trim() === '' || text.trim() === title ? null : text.trim());
  return (
    <>
      <TextField
        label="Title"
        hideLabel
        autoFocus
        className="flex-1"
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          else if (event.key === 'Escape') onDone(null);
          else event.continuePropagation();
        }}
      />
      <Button onPress={take}>Rename</Button>
    </>
  );
}

/** When something happened, in words a person uses. */
function whenWords(at: number, now: number): string {
  const minutes = Math.round((now - at) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`;
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(
    at,
  );
}
