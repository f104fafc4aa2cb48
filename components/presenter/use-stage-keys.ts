import { useEffect } from 'react';
import { presenterStore } from '../../store/presenter-store.ts';
import { runStageAction } from './stage-actions.ts';
import { stageActionOf } from './stage-keys.ts';

/** The keyboard of the presentation: it comes before that of the canvas and of the page. */
export function useStageKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

function onKey(event: KeyboardEvent): void {
  const { mode, editing, black } = presenterStore.getState();
  if (mode !== 'presenting' || event.isComposing || isBusy(event.target)) return;
  const isButton = event.target instanceof Element && event.target.closest('button, a, [role="button"]');
  if (isButton && (event.key === ' ' || event.key === 'Enter')) return;
  const action = stageActionOf(event, editing);
  if (action) {
    take(event);
    // Any key brings the light back.
    if (black && action !== 'leave') presenterStore.setState({ black: false });
    else runStageAction(action);
    return;
  }
  // A letter that means something on the canvas must not change it unseen.
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!editing && isPlain && (/^[a-z0-9/]$/i.test(event.key) || event.key === 'Delete')) take(event);
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Text fields, menus and dialogs keep their keys. */
function isBusy(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]'))
    return true;
  return [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]')].some(
    (one) => !one.closest('[role="region"]'),
  );
}
