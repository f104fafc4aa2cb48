import { code, say } from '../explain/sentence.ts';
import type { Network } from '../network/network.ts';
import type { Finding } from './finding.ts';
import { lintRules } from './rules.ts';

const order = { error: 0, warning: 1, note: 2 } as const;

/** Runs every rule; one that throws becomes a finding about itself, so that the others are still told. */
export function lint(network: Network): readonly Finding[] {
  return lintRules
    .flatMap(({ rule, severity }): readonly Finding[] => {
      try {
        return rule.check(network).map((fault) => ({ rule: rule.id, severity, ...fault }));
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return [
          {
            rule: rule.id,
            severity: 'note',
            at: [],
            says: say`The check ${code(rule.id)} failed on this design: ${message}`,
          },
        ];
      }
    })
    .sort((a, b) => order[a.severity] - order[b.severity]);
}
