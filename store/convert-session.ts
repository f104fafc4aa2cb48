import { useStore } from 'zustand';
import {
  apply,
  type ConvertInput,
  type Document,
  duplicateVariant,
  isEmptyChange,
  problem,
  say,
} from '../model/index.ts';
import { applyEdit, documentStore, type EditOutcome } from './document-store.ts';
import type { Converted, JobInput } from './jobs.ts';
import { createLiveJob } from './live-job.ts';
import { runJob } from './run-job.ts';

/** Where a conversion goes: a variant that is there, or a new copy of it. */
export interface ConvertPlace {
  readonly variant: string;
  readonly copy: { readonly id: string; readonly name: string } | null;
}

const conversion = createLiveJob((input: JobInput<'convert'>, options) => runJob('convert', input, options));

/** Works out a conversion beside the page, again with every change; null ends it. */
export function previewConversion(input: JobInput<'convert'> | null): void {
  conversion.see(input);
}

/** Reads the conversion that is looked at in a component. */
export function useConversion<T>(selector: (state: ReturnType<typeof conversion.store.getState>) => T): T {
  return useStore(conversion.store, selector);
}

/** What a conversion is worked out for: the document in which its variant stands. */
export function convertJob(
  document: Document,
  place: ConvertPlace,
  request: ConvertInput,
): JobInput<'convert'> {
  return { document: withCopy(document, place), variant: place.copy?.id ?? place.variant, request };
}

/** Makes a conversion as one step, as it was worked out for a document; another document is not touched. */
export function makeConversion(
  label: string,
  seen: Document,
  place: ConvertPlace,
  converted: Converted,
): EditOutcome {
  const outcome = applyEdit(label, (document) => {
    if (document === seen) return { document: convertedDocument(document, place, converted), problems: [] };
    const says = say`The design changed meanwhile. Look at what the conversion would do now.`;
    return { document, problems: [problem('convert/changed-meanwhile', 'error', says)] };
  });
  if (place.copy && outcome.document !== seen) documentStore.getState().showVariant(place.copy.id);
  return outcome;
}

/** The document with the change of a conversion; the same one where there is nothing to change. */
export function convertedDocument(
  document: Document,
  place: ConvertPlace,
  { change, canvas }: Pick<Converted, 'change' | 'canvas'>,
): Document {
  if (isEmptyChange(change)) return document;
  const target = place.copy?.id ?? place.variant;
  const base = withCopy(document, place);
  const variants = base.variants.map((one) =>
    one.id === target ? { ...one, design: apply(change, one.design) } : one,
  );
  return { ...base, variants, canvas };
}

function withCopy(document: Document, { variant, copy }: ConvertPlace): Document {
  if (!copy) return document;
  return duplicateVariant(document, [], { id: variant, copy: copy.id, name: copy.name }).document;
}
