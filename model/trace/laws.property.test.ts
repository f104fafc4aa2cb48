import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePrefix, printPrefix } from '../address/prefix.ts';
import type { Design } from '../document/design.ts';
import { usualDefaults } from '../document/document.ts';
import type { Party, Question } from '../document/question.ts';
import type { ResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import { rulebook } from '../rulebook.ts';
import { citedBy } from '../scenarios/scenario.ts';
import type { Answer } from './answer.ts';
import { printTrace } from './print-trace.ts';
import { type Choice, choices, drawNetwork, questions } from './random-network.test-helper.ts';
import { trace } from './trace.ts';

const runs = { numRuns: 300 };
const known = new Set(rulebook.map(({ id }) => id));

function ask(design: Design, question: Question): Answer {
  return trace(compile(design, usualDefaults), question);
}

/** What must not change when only names, order or spelling do. */
function gist({ verdict, path, layer, source, initiators, dns, blockers }: Answer) {
  return {
    verdict,
    path,
    layer,
    source,
    initiators,
    dns: dns?.answer ?? null,
    blockers: blockers.map((blocker) => `${blocker.layer} ${blocker.rule}`),
  };
}

const renameParty = (party: Party, rename: (id: string) => string): Party =>
  'resource' in party ? { resource: rename(party.resource) as ResourceId } : party;

const halves = (text: string): readonly string[] => {
  const prefix = parsePrefix(text);
  if (!prefix || prefix.length === 32 || prefix.length === 0) return [text];
  const length = prefix.length + 1;
  const upper = prefix.base + 2 ** (32 - length);
  return [
    printPrefix({ base: prefix.base, length }),
    printPrefix({ base: upper as typeof prefix.base, length }),
  ];
};

/** The choice with some of its NSG rules changed. */
const withRules = (c: Choice, change: (rules: Choice['nsgA']) => Choice['nsgA']): Choice => ({
  ...c,
  nsgA: change(c.nsgA),
  nsgB: change(c.nsgB),
});

describe('laws of the trace', () => {
  test('ids and the order of records change nothing', () => {
    fc.assert(
      fc.property(choices, questions, (c, question) => {
        const design = drawNetwork(c);
        const rename = (id: string): string =>
          id in design.resources ? `z${[...id].reverse().join('')}` : id;
        const renamed = JSON.parse(
          JSON.stringify(Object.entries(design.resources).reverse()),
          (key, value) =>
            typeof value === 'string' && key !== 'name' && key !== 'kind' ? rename(value) : value,
        ) as [string, unknown][];
        const other = { resources: Object.fromEntries(renamed) } as unknown as Design;
        const renamedQuestion = {
          ...question,
          from: renameParty(question.from, rename),
          to: renameParty(question.to, rename),
        };
        expect(gist(ask(other, renamedQuestion))).toEqual(gist(ask(design, question)));
      }),
      runs,
    );
  });

  test('a prefix in two halves is the prefix', () => {
    fc.assert(
      fc.property(choices, questions, (c, question) => {
        const split: Choice = {
          ...withRules(c, (rules) =>
            rules.map((rule) => ({
              ...rule,
              sources: rule.sources.flatMap(halves) as never,
              destinations: rule.destinations.flatMap(halves) as never,
            })),
          ),
          routesA: c.routesA.flatMap((route) =>
            halves(route.prefix).map((prefix) => ({ ...route, prefix })),
          ) as never,
        };
        expect(gist(ask(drawNetwork(split), question))).toEqual(gist(ask(drawNetwork(c), question)));
      }),
      runs,
    );
  });

  test('a rule in the shadow of another changes nothing', () => {
    fc.assert(
      fc.property(choices, questions, (c, question) => {
        const shadowed = withRules(c, (rules) => [
          ...rules,
          ...rules.map((rule) => ({
            ...rule,
            access: rule.access === 'Allow' ? ('Deny' as const) : ('Allow' as const),
          })),
        ]);
        expect(gist(ask(drawNetwork(shadowed), question))).toEqual(gist(ask(drawNetwork(c), question)));
      }),
      runs,
    );
  });

  test('a wider permission takes no way away', () => {
    fc.assert(
      fc.property(choices, questions, (c, question) => {
        const before = ask(drawNetwork(c), question);
        fc.pre(before.verdict === 'reachable' || before.verdict === 'misdirected');
        const wider = withRules(c, (rules) =>
          rules.map((rule) => (rule.access === 'Allow' ? { ...rule, sources: ['*'], ports: '*' } : rule)),
        );
        const network = compile(drawNetwork(wider), usualDefaults);
        const after = ask(drawNetwork(wider), question);
        expect(after.verdict, printTrace(network, after)).toBe(before.verdict);
      }),
      runs,
    );
  });
});

describe('every answer', () => {
  test('ends, in words that agree with each other', () => {
    fc.assert(
      fc.property(choices, questions, (c, question) => {
        const design = drawNetwork(c);
        const answer = ask(design, question);
        const { verdict, layer, source, path, blockers, diedAt, hops } = answer;
        const told = printTrace(compile(design, usualDefaults), answer);
        expect(
          [...citedBy(answer)].filter((rule) => !known.has(rule)),
          told,
        ).toEqual([]);
        expect(layer === null, told).toBe(verdict === 'reachable' || verdict === 'notModelled');
        if (verdict === 'blocked') expect(blockers.length, told).toBeGreaterThan(0);
        if (verdict === 'blocked' || verdict === 'notModelled') expect(source, told).toBeNull();
        if (verdict === 'reachable' || verdict === 'misdirected') {
          expect(source, told).not.toBeNull();
          expect(path, told).not.toBeNull();
          expect(
            blockers.filter((blocker) => blocker.layer !== 'dns'),
            told,
          ).toEqual([]);
        }
        if (verdict !== 'blocked') expect(diedAt, told).toBeNull();
        expect(
          hops
            .flatMap(({ from, to, along }) => [from, to, ...along])
            .filter((id) => !(id in design.resources)),
          told,
        ).toEqual([]);
        expect(
          hops.slice(1).every(({ from }, index) => hops[index]?.to === from),
          `${told}\n${JSON.stringify(hops)}`,
        ).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
