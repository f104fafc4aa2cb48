import type { Question } from '../../model/index.ts';
import { documentStore } from '../../store/document-store.ts';
import { setLayout } from '../../store/layout-store.ts';
import { selectionStore } from '../../store/selection-store.ts';

/** Opens the trace: of this question, in this variant, where they are named. */
export function showTrace({ question, variant }: { question?: Question; variant?: string } = {}): void {
  if (variant !== undefined) documentStore.getState().showVariant(variant);
  const { ask, showPanel } = selectionStore.getState();
  if (question) ask(question);
  showPanel('trace');
  setLayout({ answersOpen: true });
}
