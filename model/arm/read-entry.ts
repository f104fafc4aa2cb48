import type { ArmResource } from '../catalog/arm-resource.ts';
import type { ResourceId } from '../ids.ts';

/** What became of one resource of a file. */
export interface ReadEntry {
  readonly arm: ArmResource;
  /** The thing of the design that it is, or is a part of; absent where it became none. */
  readonly resource?: ResourceId;
  /** `own`: a thing; `part`: folded into one; `generic`: kept as a box; `group`: a resource group, which things carry as a field. */
  readonly became: 'own' | 'part' | 'generic' | 'group';
  /** Paths of the body that nobody models: kept. */
  readonly kept: readonly string[];
  /** Paths at which the design now says something else than the file. */
  readonly changed: readonly string[];
}
