import { anyOf, code, type Sentence, say } from '../explain/sentence.ts';
import type { Remedy } from './admission.ts';
import type { PublicCaller } from './caller.ts';

/** The caller's address in words. */
export function addressOf({ address, candidates = [], standsFor }: PublicCaller): Sentence {
  if (standsFor !== undefined) return [standsFor];
  if (address !== null) return [code(address)];
  if (candidates.length === 0) return say`the public address of the caller, which is not known`;
  return anyOf(candidates);
}

/** Admitting every address that the caller may show; none where no address is known. */
export function admittingAddresses({ address, candidates = [] }: PublicCaller): readonly Remedy[] {
  const known = address === null ? candidates : [address];
  return known.map((each) => ({ kind: 'admitAddress', address: each }));
}

/** Letting the caller in by its subnet: the service endpoint there and a rule for it; nothing where no subnet is known. */
export function admittingSubnet({ subnet }: PublicCaller): readonly Remedy[] {
  if (!subnet) return [];
  return [
    { kind: 'enableServiceEndpoint', subnet: subnet.id },
    { kind: 'admitSubnet', subnet: subnet.id },
  ];
}
