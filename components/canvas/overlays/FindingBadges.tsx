'use client';
import type { Finding, ResourceId } from '../../../model/index.ts';
import { useAnalysis } from '../../../store/analysis-store.ts';
import { setLayout } from '../../../store/layout-store.ts';
import { isAnswerHidden, isOnStage, usePresenter } from '../../../store/presenter-store.ts';
import { selectionStore } from '../../../store/selection-store.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { usePane } from '../pane.ts';

/** The findings of one thing, counted: how many, and how grave the gravest is. */
export interface FindingCount {
  readonly count: number;
  readonly severity: Finding['severity'];
}

const counted = new WeakMap<readonly Finding[], ReadonlyMap<ResourceId, FindingCount>>();
const gravity: readonly Finding['severity'][] = ['note', 'warning', 'error'];

/** Counts findings by the first thing they name; the same list is counted once. */
function countFindings(findings: readonly Finding[]): ReadonlyMap<ResourceId, FindingCount> {
  const known = counted.get(findings);
  if (known) return known;
  const counts = new Map<ResourceId, FindingCount>();
  for (const { at, severity } of findings) {
    const [id] = at;
    if (!id) continue;
    const before = counts.get(id);
    const graver =
      before && gravity.indexOf(before.severity) > gravity.indexOf(severity) ? before.severity : severity;
    counts.set(id, { count: (before?.count ?? 0) + 1, severity: graver });
  }
  counted.set(findings, counts);
  return counts;
}

const looks: Readonly<Record<Finding['severity'], string>> = {
  error: 'border-blocked text-blocked',
  warning: 'border-public text-public',
  note: 'border-muted text-muted',
};

const sign = 'M12 4v10M12 19.5v.5';

/** The lint mark of a box: it opens the findings. Side by side there is none, for the findings are those of one variant. */
export function NodeMarks({ id }: { readonly id: ResourceId }) {
  const mark = useAnalysis((state) => countFindings(state.findings).get(id));
  const { side } = usePane();
  // On the stage they would be a second message, and give an answer away.
  const isSilent = usePresenter((state) => isOnStage(state) || isAnswerHidden(state));
  if (!mark || isSilent || side !== 'only') return null;
  const words = `${mark.count} ${mark.count === 1 ? 'finding' : 'findings'}`;
  return (
    <button
      type="button"
      tabIndex={-1}
      title={words}
      aria-label={words}
      className={`nodrag absolute -top-2.5 right-2 flex h-5 min-w-5 items-center justify-center gap-0.5 rounded-full border bg-card px-1 font-semibold text-12 group-data-[detail=far]/canvas:hidden group-data-[detail=none]/canvas:hidden ${looks[mark.severity]}`}
      onClick={(event) => {
        event.stopPropagation();
        selectionStore.getState().select([id]);
        selectionStore.getState().showPanel('findings');
        setLayout({ answersOpen: true });
      }}
    >
      <Glyph path={sign} size={12} />
      {mark.count > 1 ? mark.count : null}
    </button>
  );
}
