import { describe, expect, it } from 'vitest';
import { everyNsgOnTheWayMustAllow } from './every-nsg-on-the-way-must-allow.ts';

describe('several NSGs together', () => {
  it.each([
    [[], 'Allow'],
    [['Allow', 'Allow'], 'Allow'],
    [['Allow', 'Deny'], 'Deny'],
    [['depends', 'Deny'], 'Deny'],
    [['depends', 'Allow'], 'depends'],
  ] as const)('%o is %s', (decisions, together) => {
    expect(everyNsgOnTheWayMustAllow.together(decisions)).toBe(together);
  });
});
