import { describe, expect, it, test } from 'vitest';
import { emptyDesign, newDocument } from '../model/index.ts';
import { comparedVariants } from './compare-session.ts';

const document = (...ids: readonly string[]) => ({
  ...newDocument('Test', 'x'),
  variants: ids.map((id) => ({ id, name: id, design: emptyDesign })),
});
const names = (ids: readonly string[], shown: string, against: string | null) => {
  const found = comparedVariants({ document: document(...ids), variant: shown }, against);
  return found && [found.before.id, found.after.id];
};

describe('the variants that are compared', () => {
  it.each<[string, string | null, readonly string[]]>([
    ['a', null, ['a', 'b']],
    ['b', null, ['a', 'b']],
    ['c', null, ['b', 'c']],
    ['a', 'c', ['a', 'c']],
    ['c', 'a', ['a', 'c']],
    ['b', 'b', ['a', 'b']],
    ['b', 'gone', ['a', 'b']],
  ])('%s against %s', (shown, against, expected) => {
    expect(names(['a', 'b', 'c'], shown, against)).toEqual(expected);
  });

  test('one variant has nothing to be compared with', () => {
    expect(names(['a'], 'a', null)).toBeNull();
  });
});
