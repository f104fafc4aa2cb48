import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePrefix, printPrefix } from '../address/prefix.ts';
import type { Design } from '../document/design.ts';
import { usualDefaults } from '../document/document.ts';
import type { Question } from '../document/question.ts';
import { compile } from '../network/compile.ts';
import type { Answer } from './answer.ts';
import { expectWordsToAgree, gist, renamed, renamedQuestion } from './laws.test-helper.ts';
import { printTrace } from './print-trace.ts';
import { type Choice, choices, drawNetwork, questions } from './random-network.test-helper.ts';
import { trace } from './trace.ts';

const runs = { numRuns: 300 };

function ask(design: Design, question: Question): Answer {
  return trace(compile(design, usualDefaults), question);
}

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
        expect(gist(ask(renamed(design), renamedQuestion(design, question)))).toEqual(
          gist(ask(design, question)),
        );
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
        expectWordsToAgree(design, compile(design, usualDefaults), answer);
      }),
      { numRuns: 1000 },
    );
  });
});
