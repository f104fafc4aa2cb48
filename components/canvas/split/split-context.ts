import { createContext, useContext, useMemo } from 'react';
import { type ChangedResource, changedResources, type Document, variantOf } from '../../../model/index.ts';
import { useDocument } from '../../../store/document-store.ts';
import { useSplit } from '../../../store/split-store.ts';
import { usePane } from '../pane.ts';
import { boxesIn, linesIn } from '../use-arrangement.ts';
import { marksOf, type PaneMarks } from './marks.ts';

/** What leads from the variant on the left to the one on the right; empty with one canvas. */
export const ChangesContext = createContext<readonly ChangedResource[]>([]);

const none: readonly ChangedResource[] = [];

/** Compares the two variants on the screen, once for both panes. */
export function useChanges(): readonly ChangedResource[] {
  const document = useDocument((state) => state.document);
  const panes = useSplit((state) => state.panes);
  const [left, right] = panes
    ? [variantOf(document, panes.left).design, variantOf(document, panes.right).design]
    : [null, null];
  return useMemo(() => (left && right ? changedResources(left, right) : none), [left, right]);
}

/** What this pane shows of the difference; null with one canvas. */
export function usePaneMarks(): PaneMarks | null {
  const { side, variant } = usePane();
  const changes = useContext(ChangesContext);
  const document = useDocument((state) => state.document);
  const panes = useSplit((state) => state.panes);
  const other = panes && side !== 'only' ? panes[side === 'left' ? 'right' : 'left'] : null;
  return useMemo(
    () =>
      other === null || side === 'only'
        ? null
        : marksOf(side, changes, contentOf(document, variant), contentOf(document, other)),
    [side, changes, document, variant, other],
  );
}

function contentOf(document: Document, variant: string) {
  const boxes = boxesIn(document, variant);
  return { boxes, lines: linesIn(document, variant, boxes) };
}
