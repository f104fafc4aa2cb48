import { expect, it } from 'vitest';
import { internalNamesAreYoursToPublish } from './internal-names-are-yours-to-publish.ts';

it.each<['Internal' | 'External', boolean]>([
  ['Internal', false],
  ['External', true],
])('a service in %s mode', (mode, isPublic) => {
  expect(internalNamesAreYoursToPublish.isPublic(mode)).toBe(isPublic);
});
