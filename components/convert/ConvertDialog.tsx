'use client';
import { useEffect, useMemo, useState } from 'react';
import {
  type ConvertInput,
  type ConvertPart,
  type ConvertTarget,
  convertTargetEntry,
  convertTargets,
  freeVariantName,
  printSentence,
  type ResourceId,
  usualParts,
  variantOf,
} from '../../model/index.ts';
import { convertJob, makeConversion, previewConversion, useConversion } from '../../store/convert-session.ts';
import { useDocument } from '../../store/document-store.ts';
import { isStale } from '../../store/live-job.ts';
import { newId } from '../../store/new-id.ts';
import { canvasPort } from '../canvas/canvas-port.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/toast-queue.ts';
import { ConvertPreview } from './ConvertPreview.tsx';
import { anyHome, homeOptions, readHome } from './convert-choices.ts';
import { PartChoices } from './PartChoices.tsx';
import { ServiceChoices } from './ServiceChoices.tsx';

/** The dialog and its menu are gone by then. */
const closeMs = 250;

/** What the dialog starts from; null is every service. */
export interface ConvertDialogProps {
  readonly services: readonly ResourceId[] | null;
  readonly onClose: () => void;
}

/** Makes another of the three designs of a topology: Private Link, service endpoints or public, with a preview of what that changes for whom. */
export function ConvertDialog({ services: atFirst, onClose }: ConvertDialogProps) {
  const document = useDocument((state) => state.document);
  const shown = useDocument((state) => state.variant);
  const { design, name: shownName } = variantOf(document, shown);
  const [to, setTo] = useState<ConvertTarget>('privateEndpoint');
  const [services, setServices] = useState(atFirst);
  const [home, setHome] = useState(anyHome);
  const [chosenParts, setChosenParts] = useState<readonly ConvertPart[] | null>(null);
  const [isCopy, setIsCopy] = useState(true);
  const [ownName, setOwnName] = useState<string | null>(null);
  const [copyId] = useState(newId);
  const entry = convertTargetEntry(to);
  const homes = useMemo(() => homeOptions(design), [design]);
  const parts = useMemo(() => chosenParts ?? usualParts(to), [chosenParts, to]);
  const name = ownName ?? freeVariantName(document, entry.variantName);

  const place = useMemo(
    () => ({ variant: shown, copy: isCopy ? { id: copyId, name } : null }),
    [shown, isCopy, copyId, name],
  );
  const request = useMemo(
    (): ConvertInput => ({ to, services, parts, ...readHome(home) }),
    [to, services, parts, home],
  );
  // The name of the copy changes nothing in the conversion.
  const job = useMemo(
    () =>
      convertJob(document, { variant: shown, copy: isCopy ? { id: copyId, name: 'New' } : null }, request),
    [document, shown, isCopy, copyId, request],
  );
  useEffect(() => previewConversion(job), [job]);
  useEffect(() => () => previewConversion(null), []);
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
        <div className="flex min-w-0 flex-col gap-5">
          <div className="flex flex-col gap-2">
            <SegmentedControl
              label="Convert to"
              value={to}
              onChange={(id) => {
                setTo(id as ConvertTarget);
                setChosenParts(null);
              }}
              options={convertTargets.map(({ target, title }) => ({ id: target, label: title }))}
            />
            <p className="text-muted">{entry.says}</p>
          </div>
          <div className="flex flex-col gap-2">
            <SegmentedControl
              label="Where the change goes"
              value={isCopy ? 'copy' : 'shown'}
              onChange={(id) => setIsCopy(id === 'copy')}
              options={[
                { id: 'copy', label: 'Into a new variant' },
                { id: 'shown', label: `Into “${shownName}”` },
              ]}
            />
            {isCopy ? <TextField label="Name of the variant" value={name} onChange={setOwnName} /> : null}
          </div>
          <ServiceChoices
            design={design}
            defaults={document.defaults}
            to={to}
            services={services ?? state.output?.services ?? null}
            onChange={setServices}
          />
          {to === 'privateEndpoint' ? (
            <Select
              label="Subnet for new private endpoints"
              options={homes}
              value={home}
              onChange={setHome}
            />
          ) : null}
          <PartChoices entry={entry} parts={parts} onChange={setChosenParts} />
        </div>
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
