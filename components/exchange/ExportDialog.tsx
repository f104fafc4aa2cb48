'use client';
import { ClipboardCopy, Download } from 'lucide-react';
import { useState } from 'react';
import type { ExportFile } from '../../model/index.ts';
import type { Exported } from '../../store/exchange-jobs.ts';
import { useExport } from '../../store/export-session.ts';
import { showDialog } from '../../store/layout-store.ts';
import { isStale } from '../../store/live-job.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { JobCover } from '../ui/JobCover.tsx';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { ExportChoicesRow } from './ExportChoicesRow.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { lookOf } from './export-words.ts';
import { copyFile, saveFiles } from './save-files.ts';
import { type ExportForm, useExportForm, useFormats } from './use-export.ts';

/** Saves or copies the design in a format that others read, with a preview of exactly that. */
export function ExportDialog() {
  const { formats, failure } = useFormats();
  const form = useExportForm(formats);
  const state = useExport((one) => one);
  // What was made before belongs to other choices: a failure stands alone.
  const exported = state.failure ? null : state.output;
  const [look, setLook] = useState<string | null>(null);
  const file = exported?.files.find(({ name }) => name === look) ?? exported?.files[0] ?? null;
  const isFresh = exported !== null && !isStale(state);
  return (
    <Dialog
      title="Export"
      size="full"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) showDialog(null);
      }}
      footer={
        <Footer
          exported={isFresh ? exported : null}
          file={isFresh ? file : null}
          format={form.format?.title ?? ''}
        />
      }
    >
      {failure ? (
        <EmptyState title="The formats could not be loaded">
          {failure} Check the connection, then load the page again.
        </EmptyState>
      ) : null}
      <div className="flex h-[66vh] gap-5 max-md:h-auto max-md:flex-col">
        <div className="w-60 shrink-0 overflow-y-auto max-md:w-full">
          <RadioList
            label="Format"
            hideLabel
            isTerse
            value={form.format?.id ?? ''}
            onChange={(format) => form.choose({ format })}
            options={formats.map(({ id, title, says }) => ({ id, label: title, says }))}
          />
        </div>
        <div className="flex min-h-80 min-w-0 flex-1 flex-col gap-3">
          <ExportChoicesRow form={form} />
          <Under form={form} />
          <JobCover
            stale={exported !== null && !isFresh}
            failure={null}
            className="flex min-h-0 flex-1 flex-col"
          >
            {exported && file ? <ExportPreview files={exported.files} file={file} onLook={setLook} /> : null}
            {exported && !file ? <Nothing /> : null}
          </JobCover>
        </div>
      </div>
    </Dialog>
  );
}

/** How far the files are, or why there are none. */
function Under({ form }: { readonly form: ExportForm }) {
  const state = useExport((one) => one);
  if (form.isCancelled)
    return (
      <p role="status" className="flex items-center gap-3 text-muted">
        Cancelled. <Button onPress={() => form.choose({})}>Make the preview</Button>
      </p>
    );
  if (state.failure)
    return (
      <p role="alert" className="text-blocked">
        {`This could not be made: ${state.failure}`}
      </p>
    );
  if (state.input === null || (state.output && !isStale(state))) return null;
  const { progress } = state;
  const words = progress ? `${progress.done} of ${progress.total}` : 'Making the files';
  return (
    <div className="flex items-center gap-3">
      <ProgressLine label="Export" className="flex-1" progress={progress} words={words} />
      <Button size="small" onPress={form.cancel}>
        Cancel
      </Button>
    </div>
  );
}

function Nothing() {
  return (
    <EmptyState title="There is nothing to export in this format">
      Draw something first, or choose another format.
    </EmptyState>
  );
}

function Footer({
  exported,
  file,
  format,
}: {
  readonly exported: Exported | null;
  readonly file: ExportFile | null;
  readonly format: string;
}) {
  const count = exported?.files.length ?? 0;
  return (
    <>
      {file && lookOf(file) === 'none' && typeof file.content !== 'string' ? null : (
        <Button isDisabled={!file} onPress={() => void (file && copyFile(file))}>
          <ClipboardCopy size={14} aria-hidden /> Copy
        </Button>
      )}
      <Button
        kind="primary"
        isDisabled={count === 0}
        onPress={() => {
          if (exported) saveFiles(exported, format);
        }}
      >
        <Download size={14} aria-hidden /> {count > 1 ? `Download ${count} files as zip` : 'Download'}
      </Button>
    </>
  );
}
