import type * as z from 'zod';
import { checkDocument, type Suite } from '../../model/engine.ts';
import { type Document, printSentence, sayExpectation } from '../../model/index.ts';
import { printJunit } from '../junit.ts';
import type { checkOutput } from '../output-schemas.ts';
import { printJson } from '../plain.ts';
import type { Verb } from '../verb.ts';
import { writeFile } from '../write-files.ts';

/** Every expectation of a document, in every variant and every step that shows one. */
export const checkVerb: Verb = {
  name: 'check',
  usage: 'check FILE [--junit FILE]',
  says: 'Do the expectations that are pinned in the file hold, in every variant and every step of the presentation.',
  run({ document, variant }, given) {
    const suites = checkDocument(document).filter(
      (suite) => given.variant === null || (suite.kind === 'variant' && suite.id === variant.id),
    );
    const plain = toCheckOutput(document, suites);
    if (given.junit !== null) writeFile(given.junit, printJunit(plain, document.title));
    const { fails, undecided } = plain.counts;
    return {
      text: given.json ? printJson(plain) : printCheck(plain, given.file),
      asExpected: fails === 0 && undecided === 0 && plain.unreadable === 0,
    };
  },
};

type Plain = z.output<typeof checkOutput>;

function toCheckOutput(document: Document, suites: readonly Suite[]): Plain {
  const variantNames = new Map(document.variants.map(({ id, name }) => [id, name]));
  const outcomes = suites.flatMap(({ results }) => results.map(({ outcome }) => outcome));
  const count = (wanted: string) => outcomes.filter((one) => one === wanted).length;
  return {
    suites: suites.map(({ kind, name, variant, design, results }) => ({
      kind,
      name,
      variant: variantNames.get(variant) ?? variant,
      expectations: results.map(({ expectation, outcome, says, answer }) => ({
        id: expectation.id,
        expects: printSentence(sayExpectation(design, expectation)),
        outcome,
        says: printSentence(says),
        verdict: answer.verdict,
        path: answer.path,
      })),
    })),
    counts: { holds: count('holds'), fails: count('fails'), undecided: count('undecided') },
    unreadable: document.setAside.filter(({ path }) => path.includes('expectations')).length,
  };
}

function printCheck({ suites, counts, unreadable }: Plain, file: string): string {
  const { holds, fails, undecided } = counts;
  const total = holds + fails + undecided;
  const lost = unreadable > 0 ? [`${unreadable} of the expectations could not be read.`] : [];
  if (total === 0)
    return [...lost, `${file} has no expectations. Pin an answer in the designer to expect it.`].join('\n');
  const lines = suites.flatMap(({ name, expectations }) => [
    name,
    ...expectations.flatMap(({ outcome, expects, says }) => [
      `  ${outcome.padEnd(9)}  ${expects}`,
      ...(outcome === 'holds' ? [] : [`             ${says}`]),
    ]),
  ]);
  return [
    ...lines,
    ...lost,
    `${holds} of ${total} hold, ${fails} ${fails === 1 ? 'fails' : 'fail'}, ${undecided} undecided.`,
  ].join('\n');
}
