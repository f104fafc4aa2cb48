import { useEffect } from 'react';
import { copyText } from '../../model/index.ts';
import { documentStore } from '../../store/document-store.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { flushSession } from '../../store/session.ts';
import { sessionStore } from '../../store/session-store.ts';
import { isAzureText, takeFiles, takeText } from '../../store/take-in.ts';
import { letGo } from '../canvas/canvas-state.ts';
import { paste } from '../canvas/clipboard-edits.ts';
import { removeSelected } from '../canvas/edits-at-hand.ts';
import { announce } from '../ui/announce.ts';
import { toast } from '../ui/toast-queue.ts';
import { runCommand } from './commands.ts';
import { type CommandId, commandOfPress } from './shortcuts.ts';

/** The browser's own clipboard events carry the text without asking for leave. */
const native: readonly CommandId[] = ['cut', 'copy', 'paste', 'pasteInPlace'];
let pastesInPlace = false;

/** Keys, clipboard, dropped files and leaving the page, for the whole workbench. */
export function usePageEvents(): void {
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    window.addEventListener('keydown', onKey, { signal });
    document.addEventListener('copy', (event) => onCopy(event, false), { signal });
    document.addEventListener('cut', (event) => onCopy(event, true), { signal });
    document.addEventListener('paste', onPaste, { signal });
    window.addEventListener('dragover', onDragOver, { signal });
    window.addEventListener('drop', onDrop, { signal });
    window.addEventListener('beforeunload', onLeave, { signal });
    return () => gone.abort();
  }, []);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isDialogOpen()) return;
  const where = placeOf(event.target);
  if (event.key === 'Escape' && where !== 'field') {
    const { tool, useTool } = selectionStore.getState();
    const held = letGo();
    if (tool !== 'select') useTool('select');
    if (held || tool !== 'select') event.preventDefault();
    return;
  }
  const id = commandOfPress(event, where);
  if (!id) return;
  pastesInPlace = id === 'pasteInPlace';
  if (native.includes(id)) return;
  // Even a command that cannot run now takes its key: Ctrl+S must not save the page.
  event.preventDefault();
  runCommand(id);
}

// Clipboard events go to where text was marked last, not to what has the keyboard: they ask for the latter.
function onCopy(event: ClipboardEvent, cuts: boolean): void {
  const { selected } = selectionStore.getState();
  if (isDialogOpen() || !showsSelection(document.activeElement) || selected.length === 0) return;
  // Text that somebody marked on the page is what is meant.
  if (!getSelection()?.isCollapsed) return;
  const { document: now, variant, readOnly } = documentStore.getState();
  event.clipboardData?.setData('text/plain', copyText(now, variant, selected));
  event.preventDefault();
  announce(selected.length === 1 ? 'Copied.' : `${selected.length} things copied.`);
  if (cuts && !readOnly) removeSelected();
}

function onPaste(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (isDialogOpen() || placeOf(document.activeElement) !== 'canvas' || !text) return;
  event.preventDefault();
  if (isAzureText(text)) takeText(text);
  else paste(text, pastesInPlace ? 'place' : 'pointer');
  pastesInPlace = false;
}

function onDragOver(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

async function onDrop(event: DragEvent): Promise<void> {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  const outcome = await takeFiles(files);
  if (typeof outcome === 'object') toast(outcome.failed);
}

function onLeave(event: BeforeUnloadEvent): void {
  const { kind } = sessionStore.getState().saveState;
  void flushSession();
  if (kind === 'failed') event.preventDefault();
}

/** Keys go to a text field, to the canvas (also when nothing has the focus), or to the page. */
function placeOf(target: EventTarget | null): 'field' | 'canvas' | 'page' {
  if (!(target instanceof HTMLElement)) return 'canvas';
  if (target.closest('input, textarea, select, [contenteditable="true"]')) return 'field';
  return target === document.body || target.hasAttribute('data-canvas') ? 'canvas' : 'page';
}

/** What is selected is copied where it is seen selected: on the canvas, and in the rows of the outline. */
function showsSelection(target: EventTarget | null): boolean {
  if (placeOf(target) === 'canvas') return true;
  return target instanceof HTMLElement && target.role === 'row' && target.closest('[data-outline]') !== null;
}

/** Menus and dialogs keep their keys; a message at the edge is no dialog, whatever its role. */
function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]')].some(
    (one) => !one.closest('[role="region"]'),
  );
}
