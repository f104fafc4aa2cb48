/** For our own bugs only: throws when a thing that cannot be is. Wrong input is a Problem instead. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Reachboard bug: ${message}`);
}

/** Ends an exhaustive switch: the compiler complains when a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`Reachboard bug: unexpected ${JSON.stringify(value)}`);
}
