'use client';
import { printSentence, type ResourceId } from '../../model/index.ts';
import { makeConversion, useConversion } from '../../store/convert-session.ts';
import { isStale } from '../../store/live-job.ts';
import { canvasPort } from '../canvas/canvas-port.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/toast-queue.ts';
import { ConvertChoices } from './ConvertChoices.tsx';
import { ConvertPreview } from './ConvertPreview.tsx';
import { useConvertForm } from './use-convert-form.ts';

/** The dialog and its menu are gone by then. */
const closeMs = 250;

/** What the dialog starts from; null is every service. */
export interface ConvertDialogProps {
  readonly services: readonly ResourceId[] | null;
  readonly onClose: () => void;
}

/** Makes another of the three designs of a topology: Private Link, service endpoints or public, with a preview of what that changes for whom. */
export function ConvertDialog({ services: atFirst, onClose }: ConvertDialogProps) {
  const form = useConvertForm(atFirst);
  const { document, design, shownName, entry, isCopy, name, place } = form;
  const state = useConversion((one) => one);
  const output = isStale(state) ? null : state.output;
  const canMake = output !== null && output.parts.length > 0;

  const make = () => {
    if (!output) return;
    const title = `Convert: ${entry.title}`;
    const outcome = makeConversion(title, document, place, output);
    const refusal = outcome.problems.find(({ severity }) => severity === 'error');
    if (refusal) return toast(printSentence(refusal.says));
    onClose();
    showResult();
    toast(
      isCopy ? `“${name}” is made and shown. X flips back to “${shownName}”.` : `Converted “${shownName}”.`,
    );
  };

  return (
    <Dialog
      title="Convert services"
      size="wide"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={!canMake} onPress={make}>
            Convert
          </Button>
        </>
      }
    >
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        <ConvertChoices form={form} usual={state.output?.services ?? null} />
        <ConvertPreview state={state} before={design} entry={entry} />
      </div>
    </Dialog>
  );
}

/** What was made may stand outside of the view; the dialog gives the keyboard back first, the canvas takes it then. */
function showResult(): void {
  setTimeout(() => {
    canvasPort()?.fit();
    canvasPort()?.focus();
  }, closeMs);
}
