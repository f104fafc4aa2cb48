import { invariant } from '../explain/invariant.ts';
import type { Sentence } from '../explain/sentence.ts';
import type { Admission, Assumed, Remedy } from './admission.ts';
import type { Caller } from './caller.ts';
import type { ServiceFirewall } from './service-firewall.ts';

/** What one rule has to say about a caller: a decision, or null where it has no opinion. */
export type Decide = (firewall: ServiceFirewall, caller: Caller) => Admission | null;

/** Makes an admission in one line. */
export function decision(
  admitted: Admission['admitted'],
  rule: string,
  evidence: Sentence,
  more: {
    readonly because?: readonly string[];
    readonly remedies?: readonly Remedy[];
    readonly assumes?: readonly Assumed[];
  } = {},
): Admission {
  return {
    admitted,
    rule,
    evidence,
    because: [rule, ...(more.because ?? [])],
    remedies: more.remedies ?? [],
    assumes: more.assumes ?? [],
  };
}

/** The answer of the first rule with an opinion. */
export function firstOpinion(
  decides: readonly Decide[],
  firewall: ServiceFirewall,
  caller: Caller,
): Admission {
  for (const decide of decides) {
    const found = decide(firewall, caller);
    if (found) return found;
  }
  invariant(false, 'the last rule of a firewall always decides');
}
