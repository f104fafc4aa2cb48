'use client';
import { cancelReading, readAgain, useImportForm, useMerge, useReading } from '../../store/import-session.ts';
import { showDialog } from '../../store/layout-store.ts';
import { isStale } from '../../store/live-job.ts';
import { bicepOf } from '../../store/tell-apart.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { JobCover } from '../ui/JobCover.tsx';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import { ImportReport } from './ImportReport.tsx';
import { ImportSource } from './ImportSource.tsx';
import { BicepHow, ImportStart } from './ImportStart.tsx';
import { stepWords } from './import-words.ts';
import { chooseForImport, useImport } from './use-import.ts';

/** Reads what comes from Azure and shows what was read, before anything is replaced. */
export function ImportDialog() {
  const work = useImport();
  const files = useImportForm((state) => state.files);
  const state = useReading((one) => one);
  const bicep = bicepOf(files);
  const imported = bicep || state.failure ? null : state.output;
  const isFresh = imported !== null && !isStale(state);
  const isStart = files.length === 0;
  const isMerged = useMerge((merge) => merge.output !== null && !isStale(merge));
  const isReady = isFresh && !work.isTaking && (work.target !== 'merge' || isMerged);
  const isNothing = isFresh && imported.document === null;
  return (
    <Dialog
      title="Import from Azure"
      size={isStart || bicep ? 'wide' : 'full'}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) showDialog(null);
      }}
      footer={
        <>
          <Button onPress={() => showDialog(null)}>Cancel</Button>
          {isStart ? null : bicep || isNothing ? (
            <Button kind="primary" onPress={() => void chooseForImport()}>
              Choose other files
            </Button>
          ) : (
            <Button kind="primary" isDisabled={!isReady} onPress={() => void work.take()}>
              Import
            </Button>
          )}
        </>
      }
    >
      {isStart ? <ImportStart onChoose={() => void chooseForImport()} /> : null}
      {bicep ? <BicepHow {...bicep} /> : null}
      {isStart || bicep ? null : (
        <div className="flex h-[66vh] gap-6 max-md:h-auto max-md:flex-col">
          <div className="w-72 shrink-0 overflow-y-auto pr-1 max-md:w-full">
            <ImportSource
              imported={imported}
              target={work.target}
              onTarget={work.setTarget}
              onChoose={() => void chooseForImport()}
            />
          </div>
          <div className="flex min-h-80 min-w-0 flex-1 flex-col gap-3">
            {work.isTaking ? (
              <Working
                label="Importing"
                progress={work.progress}
                doing="Placing everything"
                onCancel={work.cancelTaking}
              />
            ) : (
              <Reading />
            )}
            {imported ? (
              <JobCover stale={!isFresh} failure={null} className="flex min-h-0 flex-1 flex-col">
                <ImportReport imported={imported} />
              </JobCover>
            ) : null}
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** How far the reading is, or why it ended. */
function Reading() {
  const isCancelled = useImportForm((form) => form.isCancelled);
  const state = useReading((one) => one);
  if (isCancelled)
    return (
      <p role="status" className="flex items-center gap-3 text-muted">
        Cancelled. Nothing was changed. <Button onPress={() => readAgain()}>Read again</Button>
      </p>
    );
  if (state.failure)
    return (
      <p role="alert" className="flex items-center gap-3 text-blocked">
        {`The reading stopped: ${state.failure}`} <Button onPress={() => readAgain()}>Read again</Button>
      </p>
    );
  if (state.input === null || (state.output && !isStale(state))) return null;
  return (
    <Working
      label="Reading"
      progress={state.progress}
      doing={stepWords(state.progress)}
      onCancel={() => cancelReading()}
    />
  );
}

interface WorkingProps {
  readonly label: string;
  readonly doing: string;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly onCancel: () => void;
}

function Working({ label, doing, progress, onCancel }: WorkingProps) {
  return (
    <div className="flex items-center gap-3">
      <ProgressLine label={label} className="flex-1" progress={progress} words={doing} />
      <Button size="small" onPress={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
