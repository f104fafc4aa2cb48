import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';

/** The smallest change of settings that would let the caller in. */
export type Remedy =
  | { readonly kind: 'admitSubnet'; readonly subnet: ResourceId }
  | { readonly kind: 'enableServiceEndpoint'; readonly subnet: ResourceId }
  | { readonly kind: 'admitAddress'; readonly address: string }
  | { readonly kind: 'enablePublicAccess' }
  | {
      readonly kind: 'admitAtPerimeter';
      readonly perimeter: ResourceId;
      readonly profile: string;
      readonly address: string;
    }
  | { readonly kind: 'removeRule'; readonly name: string; readonly priority: number };

/** Something that a decision takes for granted. */
export interface Assumed {
  readonly kind: 'identity' | 'azure' | 'drawing';
  readonly says: Sentence;
}

/** Whether a service lets a caller in, and by which rule. */
export interface Admission {
  readonly admitted: 'yes' | 'no' | 'depends';
  /** Id of the Azure rule that decided. */
  readonly rule: string;
  /** The field values that matched. */
  readonly evidence: Sentence;
  /** Ids of every Azure rule it rests on, the deciding one first. */
  readonly because: readonly string[];
  readonly remedies: readonly Remedy[];
  /** What has to be so for the decision to hold. */
  readonly assumes: readonly Assumed[];
}
