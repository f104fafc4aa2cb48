'use client';
import { useEffect, useState } from 'react';
import { type MergeResult, variantOf } from '../../model/index.ts';
import { useDocument } from '../../store/document-store.ts';
import type { Imported } from '../../store/exchange-jobs.ts';
import { previewMerge, useImportForm, useMerge } from '../../store/import-session.ts';
import { isStale } from '../../store/live-job.ts';
import { Switch } from '../ui/Switch.tsx';
import { mergeHeadline } from './import-words.ts';

/** What bringing the shown variant up to date would change, and whether what is gone goes. */
export function MergePreview({ imported }: { readonly imported: Imported | null }) {
  const document = useDocument((state) => state.document);
  const variant = useDocument((state) => state.variant);
  const sanitise = useImportForm((form) => form.sanitise);
  const [removeGone, setRemoveGone] = useState(false);
  const incoming = imported?.document ?? null;
  useEffect(() => {
    previewMerge(incoming && { document, variant, incoming, removeGone });
  }, [document, variant, incoming, removeGone]);
  useEffect(() => () => previewMerge(null), []);
  const state = useMerge((one) => one);
  const result = isStale(state) ? null : state.output;
  const gone = state.output?.gone ?? [];
  return (
    <div className="flex flex-col gap-2 rounded-control border border-line p-2.5">
      <p role="status" className="text-12 text-ink">
        {state.failure ?? (result ? mergeHeadline(result) : 'Comparing with what is there.')}
      </p>
      {sanitise ? (
        <p className="text-12 text-muted">
          Stand-ins are counted anew with each import: where things came or went since, one may stand for
          another thing than before. Import sanitised as a new design to be sure.
        </p>
      ) : null}
      <Names label="Brought up to date" names={namesIn(result, variant, 'updated')} />
      <Names label="New" names={namesIn(result, variant, 'added')} />
      {gone.length > 0 ? (
        <Switch
          label={gone.length === 1 ? 'Remove what is gone' : `Remove the ${gone.length} that are gone`}
          help={namesOf(gone.map(({ name }) => name))}
          isSelected={removeGone}
          onChange={setRemoveGone}
        />
      ) : null}
    </div>
  );
}

function Names({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="text-12 text-ink">
      <span className="text-muted">{`${label}: `}</span>
      <span className="wrap-anywhere">{namesOf(names)}</span>
    </p>
  );
}

/** What a merge touches, by name. */
function namesIn(result: MergeResult | null, variant: string, which: 'updated' | 'added'): readonly string[] {
  if (!result) return [];
  const { design } = variantOf(result.document, variant);
  return result[which].flatMap((id) => design.resources[id]?.name ?? []);
}

const mostNames = 5;

function namesOf(names: readonly string[]): string {
  const more = names.length - mostNames;
  return `${names.slice(0, mostNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
