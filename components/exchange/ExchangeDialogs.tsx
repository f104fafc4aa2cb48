'use client';
import { lazy, Suspense } from 'react';
import { showDialog, useLayout } from '../../store/layout-store.ts';
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
  return (
    <Suspense fallback={null}>
      {dialog === 'export' ? <ExportDialog /> : null}
      {dialog === 'import' ? <ImportDialog /> : null}
    </Suspense>
  );
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
