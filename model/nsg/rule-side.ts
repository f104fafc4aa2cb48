import type { IpSet } from '../address/ip-set.ts';
import type { ServiceTag } from '../catalog/facts/service-tag-names.ts';

/** How much of the public address space something covers. */
export type Cover = 'all' | 'some' | 'none';

/** One side of a rule, read: any address, a set of them, and tags. */
export interface RuleSide {
  readonly any: boolean;
  readonly addresses: IpSet;
  readonly publicCover: Cover;
  readonly tags: readonly ServiceTag[];
}
