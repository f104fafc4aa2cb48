/** How sure the project is of a fact: what Microsoft writes, what follows from it, what a lab saw, or neither. */
export type Confidence = 'documented' | 'derived' | 'lab' | 'unverified';

/** The head that every Azure behaviour shares: what the trace cites and the rulebook prints. */
export interface AzureRule {
  /** `<room>/<file name>`; unique. */
  readonly id: string;
  /** The behaviour in one sentence. */
  readonly says: string;
  /** Address of the page that states it. */
  readonly source: string;
  /** The date of the version of the page that was read, ISO. */
  readonly checkedOn: string;
  /** The keys of the project's fact collection that it rests on, such as `ROUTE-16`. */
  readonly facts: readonly string[];
  readonly confidence: Confidence;
}

/** Declares a rule; keeps literal types and fills in the usual confidence. */
export function defineRule<
  const R extends Omit<AzureRule, 'confidence'> & { readonly confidence?: Confidence },
>(rule: R): R & { readonly confidence: Confidence } {
  return { ...rule, confidence: rule.confidence ?? 'documented' };
}
