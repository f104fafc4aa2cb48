import { expect } from 'vitest';
import type { Design } from '../document/design.ts';
import type { Party, Question } from '../document/question.ts';
import type { ResourceId } from '../ids.ts';
import type { Network } from '../network/network.ts';
import { rulebook } from '../rulebook.ts';
import { citedBy } from '../scenarios/scenario.ts';
import type { Answer } from './answer.ts';
import { printTrace } from './print-trace.ts';

const known = new Set(rulebook.map(({ id }) => id));

/** What must not change when only names, order or spelling do. */
export function gist({ verdict, path, layer, source, initiators, dns, blockers }: Answer) {
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

/** Another id for every resource of a design; what is no id stays. */
export function newIds(design: Design): (id: string) => string {
  return (id) => (id in design.resources ? `z${[...id].reverse().join('')}` : id);
}

/** The same design with other ids, its records in the opposite order. */
export function renamed(design: Design): Design {
  const rename = newIds(design);
  const records = JSON.parse(JSON.stringify(Object.entries(design.resources).reverse()), (key, value) =>
    typeof value === 'string' && key !== 'name' && key !== 'kind' ? rename(value) : value,
  ) as [string, unknown][];
  return { resources: Object.fromEntries(records) } as unknown as Design;
}

/** The same question to the design of `renamed`. */
export function renamedQuestion(design: Design, question: Question): Question {
  const rename = newIds(design);
  const party = (one: Party): Party =>
    'resource' in one ? { resource: rename(one.resource) as ResourceId } : one;
  return { ...question, from: party(question.from), to: party(question.to) };
}

/** Every part of an answer says the same as every other part, cites rules of the rulebook and names things that exist. */
export function expectWordsToAgree(design: Design, network: Network, answer: Answer): void {
  const { verdict, layer, source, path, blockers, diedAt, hops } = answer;
  const told = printTrace(network, answer);
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
    hops.flatMap(({ from, to, along }) => [from, to, ...along]).filter((id) => !(id in design.resources)),
    told,
  ).toEqual([]);
  expect(
    hops.slice(1).every(({ from }, index) => hops[index]?.to === from),
    `${told}\n${JSON.stringify(hops)}`,
  ).toBe(true);
}
