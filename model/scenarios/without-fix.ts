import type { Network } from '../network/network.ts';
import type { Blocker } from '../trace/answer.ts';

/** A kind of blocker for which no single edit of the design is the remedy, and why. */
export interface WithoutFix {
  readonly rule: string;
  readonly because: string;
  /** Left out: always; else only where this holds. */
  readonly when?: (network: Network, blocker: Blocker) => boolean;
}
