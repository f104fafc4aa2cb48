import { parsePorts } from '../../address/port-set.ts';

/** The ports at which rules begin to match, or stop. */
export function edgesOf(rules: readonly { readonly ports: string }[]): readonly number[] {
  return rules.flatMap(({ ports }) =>
    (parsePorts(ports)?.ranges ?? []).flatMap(([first, last]) => [first, last + 1]),
  );
}
