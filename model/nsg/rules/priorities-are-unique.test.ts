import { describe, expect, it } from 'vitest';
import { ruleWith } from '../nsg.test-helper.ts';
import { prioritiesAreUnique } from './priorities-are-unique.ts';

describe('numbers of rules', () => {
  const first = ruleWith({ name: 'first' });

  it('finds the second rule with a number', () => {
    const second = ruleWith({ name: 'second' });
    expect(prioritiesAreUnique.repeated([first, second])).toEqual([second]);
  });

  it('takes the same number in the other direction', () => {
    expect(prioritiesAreUnique.repeated([first, ruleWith({ direction: 'Outbound' })])).toEqual([]);
  });
});
