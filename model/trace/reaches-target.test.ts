import { expect, test } from 'vitest';
import type { PathKind, Verdict } from './answer.ts';
import { reachesTarget } from './reaches-target.ts';

test.each<[Verdict, PathKind | null, boolean | null]>([
  ['reachable', 'privateEndpoint', true],
  ['misdirected', 'public', true],
  ['misdirected', 'serviceEndpoint', true],
  ['misdirected', 'private', false],
  ['misdirected', 'privateEndpoint', false],
  ['blocked', null, false],
  ['depends', 'public', null],
  ['notModelled', null, null],
])('%s over %s: %s', (verdict, path, reaches) => {
  expect(reachesTarget({ verdict, path })).toBe(reaches);
});
