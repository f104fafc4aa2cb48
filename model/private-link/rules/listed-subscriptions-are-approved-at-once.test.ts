import { describe, expect, it } from 'vitest';
import { listedSubscriptionsAreApprovedAtOnce } from './listed-subscriptions-are-approved-at-once.ts';

const { approves } = listedSubscriptionsAreApprovedAtOnce;

describe('the auto-approval list of a Private Link Service', () => {
  it.each([
    [['a'], 'a', true],
    [['a'], 'b', false],
    [['*'], 'b', true],
    [[], 'a', false],
  ])('%j approves %s: %s', (list, subscription, approved) => {
    expect(approves(list, subscription)).toBe(approved);
  });
});
