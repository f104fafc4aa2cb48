import { flushSync } from 'react-dom';
import { wantsLessMotion } from '../ui/less-motion.ts';

/** One turn of the event loop: React Flow takes over its nodes after the page was drawn. */
const settleMs = 24;

/**
 * Changes what is shown with a short fade: what both pictures have stays still, what comes or goes fades. At once
 * where less motion is wanted or the browser cannot.
 */
export function showSmoothly(change: () => void): void {
  if (wantsLessMotion() || typeof document.startViewTransition !== 'function') {
    change();
    return;
  }
  const transition = document.startViewTransition(async () => {
    flushSync(change);
    await new Promise((resolve) => setTimeout(resolve, settleMs));
  });
  // A second flip ends the first one early: no fault.
  transition.ready.catch(() => {});
  transition.finished.catch(() => {});
}
