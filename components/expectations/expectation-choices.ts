import type { Expectation } from '../../model/index.ts';

/** What can be expected of a question, without the question. */
export type Wanted = Pick<Expectation, 'must' | 'path' | 'dns'>;

/** One choice of the pin menu. */
export interface ExpectationChoice {
  readonly id: string;
  readonly label: string;
  readonly wanted: Wanted;
}

/** What can be expected, the plain ones first. */
export const expectationChoices: readonly ExpectationChoice[] = [
  { id: 'reach', label: 'Must reach', wanted: { must: 'reach', path: null, dns: null } },
  { id: 'not-reach', label: 'Must not reach', wanted: { must: 'notReach', path: null, dns: null } },
  { id: 'privately', label: 'Must reach privately', wanted: { must: 'reach', path: 'privately', dns: null } },
  {
    id: 'by-name',
    label: 'Must reach, by a name that gives a private address',
    wanted: { must: 'reach', path: null, dns: 'private' },
  },
  {
    id: 'never-publicly',
    label: 'Must not reach at its public address',
    wanted: { must: 'notReach', path: 'public', dns: null },
  },
];

/** The choice that an expectation is; null for one that came another way, such as from a file. */
export function choiceOf({ must, path, dns }: Wanted): ExpectationChoice | null {
  return (
    expectationChoices.find(
      ({ wanted }) => wanted.must === must && wanted.path === path && wanted.dns === dns,
    ) ?? null
  );
}
