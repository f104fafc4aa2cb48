import { useStore } from 'zustand';
import { type ExportFile, type ResourceId, variantOf } from '../model/index.ts';
import { analysisStore } from './analysis-store.ts';
import { documentStore } from './document-store.ts';
import type { Exported, ExportRequest, Format } from './exchange-jobs.ts';
import { createLiveJob, type LiveJobState } from './live-job.ts';
import { pictureFonts } from './picture.ts';
import { runExchange } from './run-exchange.ts';

/** What a person chooses about an export. */
export interface ExportChoices {
  readonly format: string;
  /** Every variant, the shown one, or of the shown one only what is selected. */
  readonly scope: 'all' | 'shown' | 'selection';
  readonly theme: 'light' | 'dark';
  readonly scale: number;
  readonly withAnswer: boolean;
  readonly legend: boolean;
}

const preview = createLiveJob<ExportRequest, Exported>((input, options) =>
  runExchange('exportDocument', input, options),
);
const picture = createLiveJob<ExportRequest, Exported>((input, options) =>
  runExchange('exportDocument', input, options),
);

let formats: Promise<readonly Format[]> | null = null;

/** Every format there is, in the order of the dialog; asked of the worker once. */
export function loadFormats(): Promise<readonly Format[]> {
  formats ??= runExchange('formats', null).catch((error: unknown) => {
    formats = null;
    throw error;
  });
  return formats;
}

/** Makes the files that are looked at, again with every change; null ends the work and forgets. Pages that no page shows are looked at as the picture on the first of them. */
export function previewExport(request: ExportRequest | null, look: Format['preview'] = 'text'): void {
  preview.see(request);
  picture.see(
    request && look === 'binary'
      ? { ...request, format: 'svg', variants: request.variants.slice(0, 1) }
      : null,
  );
}

/** The picture that stands for files that cannot be looked at, in a component; null where there is none. */
export function useStandInPicture(): ExportFile | null {
  return useStore(picture.store, ({ output }) => output?.files[0] ?? null);
}

/** Reads what is made of the export that is looked at in a component. */
export function useExport<T>(selector: (state: LiveJobState<ExportRequest, Exported>) => T): T {
  return useStore(preview.store, selector);
}

/** What is exported by these choices of the document on the screen. */
export async function exportRequest(
  choices: ExportChoices,
  selection: readonly ResourceId[],
): Promise<ExportRequest> {
  const { document, variant } = documentStore.getState();
  const { answer } = analysisStore.getState();
  const { format, scope, theme, scale, withAnswer, legend } = choices;
  // A picture without its fonts is still a picture, in the fonts of whoever opens it.
  const fonts = await pictureFonts().catch(() => []);
  return {
    format,
    document,
    variants: scope === 'all' ? document.variants : [variantOf(document, variant)],
    ...(scope === 'selection' ? { selection } : {}),
    theme,
    scale,
    answer: withAnswer ? answer : null,
    legend,
    day: new Date().toISOString().slice(0, 10),
    fonts,
  };
}

/** Makes the files of an export once, without a preview. */
export async function exportNow(choices: ExportChoices, selection: readonly ResourceId[]): Promise<Exported> {
  return runExchange('exportDocument', await exportRequest(choices, selection));
}
