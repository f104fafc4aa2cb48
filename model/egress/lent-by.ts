import { code, listOf, type Sentence, say } from '../explain/sentence.ts';
import type { AddressLender, Egress, EgressMethod } from './egress.ts';

/** A way out with the public addresses of another resource: the one it has, one of several, or one that is not drawn. */
export function lentBy(method: EgressMethod, lender: AddressLender, noun: Sentence, rule: string): Egress {
  const [only, ...more] = lender.publicIps;
  const address = only !== undefined && more.length === 0 ? only : null;
  const shown = listOf(
    lender.publicIps.map((ip) => code(ip)),
    'or',
  );
  return {
    method,
    address,
    candidates: lender.publicIps,
    by: lender.id,
    says:
      only === undefined
        ? say`It goes out by ${noun}, whose public address is not in the drawing`
        : say`It goes out by ${noun} with ${shown}`,
    because: [rule],
  };
}
