import { documentStore } from './document-store.ts';
import { closeSplit, panesAfter, splitStore } from './split-store.ts';

/** Keeps the panes in step with the document and the shown variant; returns the way to stop. */
export function followVariants(): () => void {
  return documentStore.subscribe(({ document, variant }, before) => {
    const { panes } = splitStore.getState();
    if (!panes || (document === before.document && variant === before.variant)) return;
    const next = panesAfter(panes, before.variant, variant, document.variants);
    if (next === null) closeSplit();
    else if (next !== panes) splitStore.setState({ panes: next });
  });
}
