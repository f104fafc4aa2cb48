/** Ends the evaluation of one value; the value's own boundary turns it into a Problem, nothing else is lost. */
export function fault(says: string): never {
  throw { fault: says } satisfies Fault;
}

/** Why a value could not be worked out, as half a sentence. */
export interface Fault {
  readonly fault: string;
}

/** What a caught error says. A stack that ran out is the template's fault: it nests without end. */
export function faultText(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'fault' in error) return String(error.fault);
  if (error instanceof RangeError) return 'it nests too deeply';
  return `it could not be worked out (${error instanceof Error ? error.message : 'no reason given'})`;
}
