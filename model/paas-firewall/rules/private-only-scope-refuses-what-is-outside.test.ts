import { describe, expect, it } from 'vitest';
import { privateOnlyScopeRefusesWhatIsOutside as rule } from './private-only-scope-refuses-what-is-outside.ts';

describe('a private link scope', () => {
  it.each([
    ['PrivateOnly', true, true],
    ['PrivateOnly', false, false],
    ['Open', false, true],
    ['Open', true, true],
  ] as const)('in mode %s lets what is inside (%s) pass: %s', (mode, isInside, admits) => {
    expect(rule.admits({ mode, isInside })).toBe(admits);
  });

  it.each([
    ['pe-a', 'Open'],
    ['pe-b', 'PrivateOnly'],
    ['PE-C', 'Open'],
    ['pe', 'PrivateOnly'],
  ])('has its own mode for the connection of %s: %s', (endpoint, mode) => {
    const exclusions = ['pe-a', 'pe-c.1234'].map((connection) => ({ connection, mode: 'Open' as const }));
    expect(rule.modeAt('PrivateOnly', exclusions, endpoint)).toBe(mode);
  });
});
