import type { ResourceId } from '../ids.ts';

/** One inbound rule of a profile; it allows, for none of them denies. */
export interface PerimeterRule {
  readonly name: string;
  readonly prefixes: readonly string[];
  /** Ids of subscriptions, without the path before them. */
  readonly subscriptions: readonly string[];
  readonly serviceTags: readonly string[];
}

/** The perimeter of which a service is a member, with the rules that count for it. */
export interface Perimeter {
  readonly id: ResourceId;
  readonly name: string;
  readonly profile: string;
  readonly mode: 'Learning' | 'Enforced' | 'Audit';
  readonly inbound: readonly PerimeterRule[];
  /** Names that its members may call outside the perimeter. */
  readonly outbound: readonly string[];
  /** How far perimeters are for this kind of service; null where no page says that one takes it. */
  readonly support: 'generallyAvailable' | 'preview' | null;
  /** Is all that it admits known? Not of a perimeter that a file only names, nor where perimeters are linked. */
  readonly isWhole: boolean;
}
