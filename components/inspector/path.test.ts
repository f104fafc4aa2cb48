import { describe, expect, it } from 'vitest';
import { readPath, standsAt, writePath } from './path.ts';

const settings = { prefix: '10.0.0.0/24', rules: [{ name: 'a' }, { name: 'b' }] };

describe('paths', () => {
  it('reads and writes inside rows and leaves the rest alone', () => {
    const next = writePath(settings, ['rules', 1, 'name'], 'c') as typeof settings;
    expect(readPath(next, ['rules', 1, 'name'])).toBe('c');
    expect(next.rules[0]).toBe(settings.rules[0]);
    expect(settings.rules[1]?.name).toBe('b');
  });

  it('reads nothing where the way ends early', () => {
    expect(readPath(settings, ['rules', 7, 'name'])).toBeUndefined();
    expect(readPath(settings, ['prefix', 'x', 'y'])).toBeUndefined();
  });

  it.each([
    ['settings.rules.1.name', ['rules', 1, 'name'], true, true],
    ['settings.rules[1].name', ['rules', 1, 'name'], false, true],
    ['settings.rules[1].name', ['rules'], true, true],
    ['settings.rules[1].name', ['rules'], false, false],
    ['settings.rulesets', ['rules'], true, false],
  ])('%s stands at %j (under: %s): %s', (field, path, under, expected) => {
    expect(standsAt(field as string, path as (string | number)[], under as boolean)).toBe(expected);
  });
});
