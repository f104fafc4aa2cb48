'use client';
import { useEffect, useState } from 'react';
import { useAnalysis } from '../../store/analysis-store.ts';
import { useDocument } from '../../store/document-store.ts';
import type { Format } from '../../store/exchange-jobs.ts';
import { type ExportChoices, exportRequest, loadFormats, previewExport } from '../../store/export-session.ts';
import { layoutStore, paintedTheme } from '../../store/layout-store.ts';
import { reasonOf } from '../../store/reason-of.ts';
import { useSelection } from '../../store/selection-store.ts';

/** The formats once the worker told them; the reason where it could not. */
export function useFormats(): { readonly formats: readonly Format[]; readonly failure: string | null } {
  const [found, setFound] = useState<{ formats: readonly Format[]; failure: string | null }>({
    formats: [],
    failure: null,
  });
  useEffect(() => {
    let isShown = true;
    loadFormats().then(
      (formats) => {
        if (isShown) setFound({ formats, failure: null });
      },
      (error: unknown) => {
        if (isShown) setFound({ formats: [], failure: reasonOf(error) });
      },
    );
    return () => {
      isShown = false;
    };
  }, []);
  return found;
}

/** What was chosen last in this tab; a dialog that is opened again goes on from there. */
let last: Pick<ExportChoices, 'format' | 'scale' | 'withAnswer' | 'legend'> = {
  format: 'png',
  scale: 2,
  withAnswer: true,
  legend: true,
};

/** The choices of the dialog, and the files that follow them until it is closed or the work is ended. */
export function useExportForm(formats: readonly Format[]) {
  const selected = useSelection((state) => state.selected);
  const [choices, setChoices] = useState<ExportChoices>(() => ({
    ...last,
    scope: 'shown',
    theme: paintedTheme(layoutStore.getState().theme),
  }));
  const [isCancelled, setCancelled] = useState(false);
  const document = useDocument((state) => state.document);
  const variant = useDocument((state) => state.variant);
  const answer = useAnalysis((state) => state.answer);
  const format = formats.find(({ id }) => id === choices.format) ?? formats[0] ?? null;
  const scope = choices.scope === 'selection' && !format?.takesSelection ? 'shown' : choices.scope;

  useEffect(() => {
    if (!format || isCancelled) return;
    let isWanted = true;
    exportRequest({ ...choices, format: format.id, scope }, selected).then((request) => {
      if (isWanted) previewExport(request, format.preview);
    });
    return () => {
      isWanted = false;
    };
  }, [choices, format, scope, selected, document, variant, answer, isCancelled]);
  useEffect(() => () => previewExport(null), []);

  const choose = (change: Partial<ExportChoices>) => {
    const next = { ...choices, ...change };
    last = { format: next.format, scale: next.scale, withAnswer: next.withAnswer, legend: next.legend };
    setCancelled(false);
    setChoices(next);
  };
  const cancel = () => {
    previewExport(null);
    setCancelled(true);
  };
  return {
    choices,
    scope,
    choose,
    format,
    cancel,
    isCancelled,
    hasAnswer: answer !== null,
    selectedCount: selected.length,
    variants: document.variants,
    shownName: document.variants.find(({ id }) => id === variant)?.name ?? '',
    title: document.title,
  };
}

/** What the parts of the dialog share. */
export type ExportForm = ReturnType<typeof useExportForm>;
