'use client';
import { lazy, Suspense, useEffect } from 'react';
import { layoutStore, showDialog, useLayout } from '../../store/layout-store.ts';
import { canvasPort } from '../canvas/canvas-port.ts';
import { Dialog } from '../ui/Dialog.tsx';

const ExportDialog = lazy(() =>
  import('./ExportDialog.tsx').then((found) => ({ default: found.ExportDialog }), notLoaded),
);
const ImportDialog = lazy(() =>
  import('./ImportDialog.tsx').then((found) => ({ default: found.ImportDialog }), notLoaded),
);

/** The two dialogs for files; their code is loaded when one is opened for the first time. */
export function ExchangeDialogs() {
  const dialog = useLayout((state) => state.dialog);
  useEffect(() => (dialog === 'export' || dialog === 'import' ? giveFocusBack : undefined), [dialog]);
  return (
    <Suspense fallback={null}>
      {dialog === 'export' ? <ExportDialog /> : null}
      {dialog === 'import' ? <ImportDialog /> : null}
    </Suspense>
  );
}

/** The dialog has given the keyboard back by then. */
const closedMs = 150;

/** What was opened by a drop or a key was pressed by nobody: the canvas takes the keyboard then. */
function giveFocusBack(): void {
  setTimeout(() => {
    if (document.activeElement === document.body && layoutStore.getState().dialog === null)
      canvasPort()?.focus();
  }, closedMs);
}

function notLoaded() {
  return { default: NotLoaded };
}

function NotLoaded() {
  return (
    <Dialog
      title="This part of the page could not be loaded"
      size="small"
      isText
      isOpen
      onOpenChange={() => showDialog(null)}
    >
      Check the connection, then load the page again. The design is safe in this browser.
    </Dialog>
  );
}
