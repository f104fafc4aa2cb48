import { printSentence, say } from '../../../model/index.ts';
import { documentStore } from '../../../store/document-store.ts';
import { layoutStore } from '../../../store/layout-store.ts';
import {
  closeSplit,
  openSplit,
  otherVariant,
  setOnlyDifferences,
  splitStore,
} from '../../../store/split-store.ts';
import { announce } from '../../ui/announce.ts';
import { toast } from '../../ui/toast-queue.ts';
import { canvasPort } from '../canvas-port.ts';

/** Below this width of the window two canvases need the room of the left panel. */
const roomy = 1600;
let hasTakenRail = false;

/** Puts a second variant beside the shown one, or takes it away; with one variant says how to make another. */
export function toggleSplit(other?: string): void {
  const { document, variant } = documentStore.getState();
  if (splitStore.getState().panes) {
    closeSplit();
    if (hasTakenRail) layoutStore.setState({ railOpen: true });
    hasTakenRail = false;
    announce('One canvas again.');
    keepKeyboard();
    return;
  }
  if (!openSplit(document, variant, other)) {
    toast(printSentence(say`This design has one variant, so there is nothing to compare. ${howToGetOne}`));
    return;
  }
  hasTakenRail = window.innerWidth < roomy && layoutStore.getState().railOpen;
  if (hasTakenRail) layoutStore.setState({ railOpen: false });
  const beside = document.variants.find(({ id }) => id === otherVariant(splitStore.getState(), variant));
  announce(`Side by side with ${beside?.name ?? 'another variant'}. F6 goes to the other one.`);
  keepKeyboard();
}

/** The canvas that had the keyboard may hold the other variant now; the shown one goes on with it. */
function keepKeyboard(): void {
  if (!window.document.activeElement?.hasAttribute('data-canvas')) return;
  requestAnimationFrame(() => canvasPort()?.focus());
}

const howToGetOne = 'Duplicate the variant first, then change the second one.';

/** Dims what both variants hold alike, or no longer; puts them side by side first where they are not. */
export function toggleOnlyDifferences(): void {
  if (!splitStore.getState().panes) toggleSplit();
  const { panes, onlyDifferences } = splitStore.getState();
  if (!panes) return;
  setOnlyDifferences(!onlyDifferences);
  announce(onlyDifferences ? 'Everything is shown alike.' : 'What is alike is dimmed.');
}

/** Gives the keyboard to the other pane, whose variant then is the shown one. */
export function goToOtherPane(): boolean {
  const { variant, showVariant } = documentStore.getState();
  const other = otherVariant(splitStore.getState(), variant);
  if (other === null) return false;
  showVariant(other);
  // The other canvas takes over with the next rendering.
  requestAnimationFrame(() => canvasPort()?.focus());
  return true;
}
