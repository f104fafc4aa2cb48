import { wantsLessMotion } from '../ui/less-motion.ts';

const moveMs = 160;

/** How long the view takes to move, in milliseconds; at once where less motion is wanted. */
export function motion(ms = moveMs): number {
  return wantsLessMotion() ? 0 : ms;
}
