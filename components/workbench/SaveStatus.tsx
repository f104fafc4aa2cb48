'use client';
import { keptDocument, useDocument } from '../../store/document-store.ts';
import { useSession } from '../../store/session-store.ts';

const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Whether the design is safe, in two words: in this browser, and in its file. */
export function SaveStatus() {
  const saveState = useSession((state) => state.saveState);
  const role = useSession((state) => state.role);
  const isFileBehind = useFileIsBehind();
  const words =
    role === 'reader'
      ? 'Read only'
      : saveState.kind === 'saved'
        ? `Saved ${clock.format(saveState.at)}`
        : saveState.kind === 'saving'
          ? 'Saving'
          : saveState.kind === 'failed'
            ? 'Not saved'
            : '';
  return (
    <span
      data-save-state={saveState.kind}
      title={isFileBehind ? 'Saved in this browser; the file is older.' : 'Saved in this browser.'}
      className={`shrink-0 whitespace-nowrap text-12 tabular-nums ${saveState.kind === 'failed' ? 'font-semibold text-blocked' : 'text-muted'}`}
    >
      {words}
      {isFileBehind && words ? ', file older' : ''}
    </span>
  );
}

function useFileIsBehind(): boolean {
  const file = useSession((state) => state.file);
  const document = useDocument(keptDocument);
  return file !== null && file.document !== document;
}
