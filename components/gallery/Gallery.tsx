'use client';
import { CloudDownload, FilePlus2, FolderOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { layoutStore, paintedTheme, showDialog, useLayout } from '../../store/layout-store.ts';
import { startEmpty } from '../../store/session.ts';
import { useSession } from '../../store/session-store.ts';
import { openFile } from '../../store/take-in.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { classes, focusRing } from '../ui/styles.ts';
import { toast } from '../ui/toast-queue.ts';
import type { GalleryEntry } from './gallery-index.ts';
import { loadGallery, loadPicture, openEntry } from './load-gallery.ts';

/** Starting points with their pictures: shown on the first visit, and whenever asked for. */
export function Gallery() {
  const isFirst = useSession(({ phase }) => phase === 'none');
  const dialog = useLayout((state) => state.dialog);
  const isAsked = dialog === 'gallery';
  // One dialog at a time: leaving the import comes back here, for nothing was chosen yet.
  if (dialog === 'import' || (!isFirst && !isAsked)) return null;
  const leave = () => {
    if (isFirst) void startEmpty();
    showDialog(null);
  };
  return (
    <Dialog
      title={isFirst ? 'Draw a network, ask who reaches whom' : 'Start from an example'}
      size="wide"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) leave();
      }}
      footer={<GalleryFooter onLeave={leave} />}
    >
      <p className="pb-4 text-14 text-muted">
        Each example opens with a question already asked and answered. Change anything and watch the answer
        follow.
      </p>
      <GalleryGrid />
    </Dialog>
  );
}

function GalleryFooter({ onLeave }: { readonly onLeave: () => void }) {
  return (
    <>
      <Button
        onPress={async () => {
          const outcome = await openFile();
          // What was opened may be read in a dialog of its own, which took the place of this one.
          if (typeof outcome === 'object') toast(outcome.failed);
          else if (outcome === 'done' && layoutStore.getState().dialog === 'gallery') showDialog(null);
        }}
      >
        <FolderOpen size={14} aria-hidden /> Open a file
      </Button>
      <Button onPress={() => showDialog('import')}>
        <CloudDownload size={14} aria-hidden /> Import from Azure
      </Button>
      <Button
        kind="primary"
        onPress={() => {
          void startEmpty();
          onLeave();
        }}
      >
        <FilePlus2 size={14} aria-hidden /> Start empty
      </Button>
    </>
  );
}

function GalleryGrid() {
  const [entries, setEntries] = useState<readonly GalleryEntry[] | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  useEffect(() => {
    let isShown = true;
    loadGallery()
      .catch(() => [])
      .then((found) => {
        if (isShown) setEntries(found);
      });
    return () => {
      isShown = false;
    };
  }, []);
  // As high as it will be: the buttons below must not move under a finger.
  if (entries === null) return <p className="min-h-dvh text-muted">Loading the examples.</p>;
  if (entries.length === 0) {
    return (
      <EmptyState title="No examples here">
        This copy of Reachboard comes without examples. Start empty, or open a file.
      </EmptyState>
    );
  }
  const open = async (entry: GalleryEntry) => {
    setOpening(entry.slug);
    const failed = await openEntry(entry);
    setOpening(null);
    if (failed) toast(failed);
    else showDialog(null);
  };
  const shelves = [
    { title: 'Designs', entries: entries.filter(({ steps }) => steps === null) },
    { title: 'Workshops, presented step by step', entries: entries.filter(({ steps }) => steps !== null) },
  ].filter((shelf) => shelf.entries.length > 0);
  return (
    <div className="flex flex-col gap-6">
      {shelves.map((shelf) => (
        <section key={shelf.title} aria-label={shelf.title}>
          <h3 className="pb-2 font-semibold text-14 text-ink">{shelf.title}</h3>
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {shelf.entries.map((entry) => (
              <li key={entry.slug} className="flex">
                <GalleryCard
                  entry={entry}
                  isOpening={opening === entry.slug}
                  onOpen={() => void open(entry)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface CardProps {
  readonly entry: GalleryEntry;
  readonly isOpening: boolean;
  readonly onOpen: () => void;
}

function GalleryCard({ entry, isOpening, onOpen }: CardProps) {
  return (
    <AriaButton
      onPress={onOpen}
      isDisabled={isOpening}
      aria-label={`${entry.title}. ${entry.says}`}
      className={classes(
        'flex flex-1 flex-col overflow-hidden rounded-node border border-line bg-page text-left transition-colors duration-150 data-hovered:border-accent data-disabled:opacity-60',
        focusRing,
      )}
    >
      <Picture entry={entry} />
      <span className="flex flex-col gap-1 p-3">
        <span className="flex items-baseline justify-between gap-2">
          <span className="font-semibold text-14 text-ink">{entry.title}</span>
          {entry.steps === null ? null : (
            <span className="shrink-0 text-12 text-muted tabular-nums">{entry.steps} steps</span>
          )}
        </span>
        <span className="text-13 text-muted leading-snug">{entry.says}</span>
      </span>
    </AriaButton>
  );
}

/** The picture in the colours of the page; one that is not there leaves no hole. */
function Picture({ entry }: { readonly entry: GalleryEntry }) {
  const theme = useLayout((state) => paintedTheme(state.theme));
  const [url, setUrl] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    let made: string | null = null;
    let isShown = true;
    loadPicture(entry.slug, theme)
      .then((svg) => {
        if (!isShown) return;
        made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
        setUrl(made);
      })
      .catch(() => setMissing(true));
    return () => {
      isShown = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [entry.slug, theme]);
  if (isMissing) return null;
  return (
    <span className="relative block aspect-[16/10] w-full shrink-0 border-line border-b bg-page">
      {url ? (
        <img alt="" draggable={false} src={url} className="absolute inset-0 size-full object-contain p-2" />
      ) : null}
    </span>
  );
}
