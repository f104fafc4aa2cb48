import { lint } from '../../model/engine.ts';
import { printSentence } from '../../model/index.ts';
import { nameIn, printJson } from '../plain.ts';
import type { Verb } from '../verb.ts';

/** What is wrong or risky in a design. */
export const findingsVerb: Verb = {
  name: 'findings',
  usage: 'findings FILE',
  says: 'What is wrong or risky, why, and what would mend it.',
  run(loaded, given) {
    const findings = lint(loaded.network).map(({ rule, severity, at, says, fix }) => ({
      rule,
      severity,
      at: at.map((id) => nameIn(loaded, id)),
      says: printSentence(says),
      ...(fix ? { fix: printSentence(fix.says) } : {}),
    }));
    if (given.json) return { text: printJson({ variant: loaded.variant.name, findings }), asExpected: true };
    if (findings.length === 0) return { text: 'No findings.', asExpected: true };
    const lines = findings.map(
      (one) =>
        `${one.severity.padEnd(8)} ${one.says} [${one.rule}]${one.fix ? `\n         fix: ${one.fix}` : ''}`,
    );
    return { text: lines.join('\n'), asExpected: true };
  },
};
