import { expect, test } from 'vitest';
import { zoneAnswersBeforeItsRecord } from './zone-answers-before-its-record.ts';

test('an address that is lost is told, one that changes is not', () => {
  expect(zoneAnswersBeforeItsRecord.happens('public', 'nxdomain')).toBe(true);
  expect(zoneAnswersBeforeItsRecord.happens('public', 'private')).toBe(false);
  expect(zoneAnswersBeforeItsRecord.happens('nxdomain', 'nxdomain')).toBe(false);
});
