import { expect, it } from 'vitest';
import { apply } from '../document/difference.ts';
import { isEqual } from '../document/equal.ts';
import { planChanges } from '../rehearse/plan-changes.ts';
import { stepsOf } from '../rehearse/planned-change.ts';
import { printPlan } from '../rehearse/print-plan.ts';
import { rehearse } from '../rehearse/rehearse.ts';
import { documentOfWorkshop } from './workshop.ts';
import { workshops } from './workshops.ts';

const silent = { progress: () => {} };

/** Every two variants of a workshop that follow each other, there and back. */
const ways = workshops.flatMap((workshop) => {
  const document = documentOfWorkshop(workshop);
  return document.variants.slice(1).flatMap((next, index) => {
    const before = document.variants[index] as typeof next;
    return [
      [`${workshop.slug}: ${before.name} to ${next.name}`, document, before, next] as const,
      [`${workshop.slug}: ${next.name} to ${before.name}`, document, next, before] as const,
    ];
  });
});

it.each(ways)('%s has an order that interrupts nobody and ends there', (_, document, from, to) => {
  const { found, judgements } = rehearse(from.design, to.design, document.defaults, silent);
  expect(found.outcome).toBe('safe');
  expect(judgements.filter(({ interrupted }) => interrupted > 0)).toEqual([]);
  const steps = stepsOf(planChanges(from.design, to.design));
  const end = found.order
    .flatMap((id) => steps.find((step) => step.id === id)?.changes ?? [])
    .reduce((design, { change }) => apply(change, design), from.design);
  expect(isEqual(end, to.design)).toBe(true);
});

it('prints the way of the first workshop to Private Link', async () => {
  const way = ways.find(([name]) => name === 'from-public-to-private: Service endpoint to Private endpoint');
  if (!way) throw new Error('The workshop has lost its variants.');
  const [, document, from, to] = way;
  const rehearsal = rehearse(from.design, to.design, document.defaults, silent);
  const told = printPlan(rehearsal, { title: document.title, from: from.name, to: to.name, byHand: false });
  await expect(told).toMatchFileSnapshot('expected/from-public-to-private/plan-to-private-endpoint.md');
});
