import type { IpSet } from '../address/ip-set.ts';
import type { PublicCover } from '../catalog/facts/public-space.ts';
import type { ServiceTag } from '../catalog/facts/service-tag-names.ts';
import type { ResourceId } from '../ids.ts';

/** One side of a rule, read: any address, a set of them, tags and application security groups. */
export interface RuleSide {
  readonly any: boolean;
  readonly addresses: IpSet;
  readonly publicCover: PublicCover;
  readonly tags: readonly ServiceTag[];
  readonly groups: readonly ResourceId[];
}
