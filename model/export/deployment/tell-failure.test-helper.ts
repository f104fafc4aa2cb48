import type fc from 'fast-check';

/** Fails with the seed and the reason: a random design printed whole is pages long. */
export function tellFailure<T>({ failed, seed, counterexamplePath, errorInstance }: fc.RunDetails<T>): void {
  const says = errorInstance instanceof Error ? errorInstance.message : '';
  if (failed) throw new Error(`seed ${seed}, path ${counterexamplePath}: ${says}`, { cause: errorInstance });
}
