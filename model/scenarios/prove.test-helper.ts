import { describe, expect, it, test } from 'vitest';
import { printTrace } from '../trace/print-trace.ts';
import {
  type Asked,
  answerTo,
  citedBy,
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
            cites: asked.cites.filter((rule) => citedBy(answer).has(rule)),
          };
          expect(seen, printTrace(network, answer)).toMatchObject(expectedOf(asked));
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

function expectedOf({ answer, through = [], past = [], blockers, cites }: Asked) {
  return { ...answer, through, past, cites, ...(blockers ? { blockers } : {}) };
}
