import { expect, it } from 'vitest';
import { pullsAndReferencesFollowTheirOwnSwitches } from './pulls-and-references-follow-their-own-switches.ts';

it.each<[string, string | undefined]>([
  ['containerRegistry', 'pulling its image'],
  ['keyVault', 'Key Vault references'],
  ['sqlServer', undefined],
])('%s', (kind, what) => {
  expect(pullsAndReferencesFollowTheirOwnSwitches.errand(kind)?.what).toBe(what);
});
