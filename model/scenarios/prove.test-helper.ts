import { describe, expect, it, test } from 'vitest';
import { applyFix } from '../document/edits.ts';
import { printSentence } from '../explain/sentence.ts';
import { compile } from '../network/compile.ts';
import type { Blocker } from '../trace/answer.ts';
import { printTrace } from '../trace/print-trace.ts';
import {
  type Asked,
  answerTo,
  citedBy,
  documentOf,
  type LeftOut,
  networkOf,
  problemsOf,
  type Scenario,
} from './scenario.ts';

/** Turns a table of scenarios into tests; what the catalog cannot draw stands in it as skipped, with the reason. */
export function prove(group: string, scenarios: readonly Scenario[], leftOut: readonly LeftOut[] = []): void {
  describe(group, () => {
    describe.each(scenarios)('$id $says', (scenario) => {
      const network = networkOf(scenario);
      for (const asked of scenario.asks ?? []) {
        test(`${asked.from} -> ${asked.to}${asked.port === undefined ? '' : `:${asked.port}`}`, () => {
          const answer = answerTo(network, asked);
          const names = answer.hops.flatMap(({ from, to }) =>
            [from, to].map((id) => network.design.resources[id]?.name),
          );
          const seen = {
            ...answer,
            dns: answer.dns?.answer ?? null,
            blockers: answer.blockers.map(({ layer }) => layer),
            through: (asked.through ?? []).filter((name) => names.includes(name)),
            past: (asked.past ?? []).filter((name) => !names.includes(name)),
            assumes: (asked.assumes ?? []).filter((text) =>
              answer.assumptions.some(({ says }) => printSentence(says).includes(text)),
            ),
            cites: asked.cites.filter((rule) => citedBy(answer).has(rule)),
          };
          expect(seen, printTrace(network, answer)).toMatchObject(expectedOf(asked));
          for (const blocker of answer.blockers) proveFix(scenario, asked, blocker);
        });
      }
      if (scenario.problems) {
        test(`is reported as ${scenario.problems.join(', ')}`, () => {
          expect(problemsOf(scenario)).toEqual(expect.arrayContaining([...(scenario.problems ?? [])]));
        });
      }
    });
    for (const { id, because } of leftOut) it.skip(`${id}: ${because}`, () => {});
  });
}

function expectedOf({ answer, through = [], past = [], assumes = [], blockers, cites }: Asked) {
  return { ...answer, through, past, assumes, cites, ...(blockers ? { blockers } : {}) };
}

/** An offered fix is an edit that works, and what it is offered for is gone afterwards. */
function proveFix(scenario: Scenario, asked: Asked, { rule, at, fix }: Blocker): void {
  if (!fix) return;
  const { document, problems } = applyFix(documentOf(scenario), ['design'], fix);
  const what = printSentence(fix.says);
  expect(
    problems.filter(({ severity }) => severity === 'error').map(({ says }) => printSentence(says)),
    what,
  ).toEqual([]);
  const network = compile(document.variants[0]?.design ?? { resources: {} }, document.defaults);
  const left = answerTo(network, asked).blockers.filter((one) => one.rule === rule && one.at === at);
  expect(left, what).toEqual([]);
}
