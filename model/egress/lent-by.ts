import { onlyOne } from '../address/only-one.ts';
import { anyOf, type Sentence, say } from '../explain/sentence.ts';
import type { AddressLender, Egress, EgressMethod } from './egress.ts';

/** A way out with the public addresses of another resource: the one it has, one of several, or one that is not drawn. */
export function lentBy(method: EgressMethod, lender: AddressLender, noun: Sentence, rule: string): Egress {
  return {
    method,
    address: onlyOne(lender.publicIps),
    candidates: lender.publicIps,
    by: lender.id,
    says:
      lender.publicIps.length === 0
        ? say`The call goes out by ${noun}, whose public address is not in the drawing`
        : say`The call goes out by ${noun}, with the public address ${anyOf(lender.publicIps)}`,
    because: [rule],
  };
}
