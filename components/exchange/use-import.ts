'use client';
import { useEffect, useRef, useState } from 'react';
import { chooseFiles } from '../../store/files.ts';
import { endImport, mergeNow, readNow, useReading } from '../../store/import-session.ts';
import { layoutStore, setLayout, showDialog } from '../../store/layout-store.ts';
import { isStale } from '../../store/live-job.ts';
import { reasonOf } from '../../store/reason-of.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { openMade } from '../../store/session.ts';
import { type ImportTarget, takeImport } from '../../store/take-import.ts';
import { takeFiles, takeText } from '../../store/take-in.ts';
import { canvasPort } from '../canvas/canvas-port.ts';
import { toast } from '../ui/toast-queue.ts';
import { mergeHeadline, shortHeadline } from './import-words.ts';

/** The dialog is gone by then, and the canvas has drawn what came. */
const shownMs = 300;

/** What the dialog does: choosing, pasting, taking; and how far that is. */
export function useImport() {
  const [target, setTarget] = useState<ImportTarget>('new');
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [isTaking, setTaking] = useState(false);
  const taking = useRef<AbortController | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    document.addEventListener('paste', onPaste, { signal: gone.signal });
    return () => {
      gone.abort();
      taking.current?.abort();
      // What is shown next may be the same dialog: React takes it away and puts it back once while developing.
      if (layoutStore.getState().dialog !== 'import') endImport();
    };
  }, []);
  useOwnDesign();

  const take = async () => {
    const imported = readNow();
    if (!imported?.document) return;
    const mine = new AbortController();
    taking.current = mine;
    const merge = target === 'merge' ? mergeNow() : null;
    const words = merge ? mergeHeadline(merge.result) : shortHeadline(imported.report);
    setTaking(true);
    setProgress(null);
    try {
      const taken = await takeImport(imported, target, {
        signal: mine.signal,
        onProgress: (done, total) => setProgress({ done, total }),
      });
      if ('failed' in taken) toast(taken.failed);
      else finish(words, taken.back, target);
    } catch (error) {
      if (!mine.signal.aborted) toast(reasonOf(error));
    } finally {
      setTaking(false);
    }
  };
  return { target, setTarget, take, isTaking, progress, cancelTaking: () => taking.current?.abort() };
}

/** Lets the person choose files for the dialog. */
export async function chooseForImport(): Promise<void> {
  try {
    const { files, handle } = await chooseFiles();
    const outcome = await takeFiles(files, handle);
    if (typeof outcome === 'object') toast(outcome.failed);
  } catch (error) {
    toast(reasonOf(error));
  }
}

/** A design of ours is opened rather than imported: there is nothing to decide. */
function useOwnDesign(): void {
  const own = useReading((state) => (!isStale(state) && state.output?.isOwn ? state.output : null));
  const isOpening = useRef(false);
  useEffect(() => {
    if (!own?.document || isOpening.current) return;
    isOpening.current = true;
    void openMade(own.document, own.roles[0]?.name || own.document.title, own.problems).then(() => {
      showDialog(null);
      endImport();
    });
  }, [own]);
}

function finish(words: string, back: (() => void) | null, target: ImportTarget): void {
  showDialog(null);
  endImport();
  if (target !== 'merge') {
    // The answers offer the first question; after a merge the one that is asked goes on.
    setLayout({ answersOpen: true });
    selectionStore.getState().clear();
    selectionStore.getState().ask(null);
    selectionStore.getState().showPanel('trace');
  }
  toast(words, back ? { label: target === 'new' ? 'Go back' : 'Undo', run: back } : undefined);
  setTimeout(() => {
    canvasPort()?.fit();
    canvasPort()?.focus();
  }, shownMs);
}

function onPaste(event: ClipboardEvent): void {
  const isField = event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (isField || text.trim() === '') return;
  event.preventDefault();
  takeText(text);
}
