import { expect, test } from 'vitest';
import { whileUsed } from './while-used.ts';

test('the first one starts it, the last one stops it, and the next one starts it again', () => {
  const told: string[] = [];
  const use = whileUsed(() => {
    told.push('start');
    return () => told.push('stop');
  });
  const [leave, leaveToo] = [use(), use()];
  expect(told).toEqual(['start']);
  leave();
  expect(told).toEqual(['start']);
  leaveToo();
  expect(told).toEqual(['start', 'stop']);
  use()();
  expect(told).toEqual(['start', 'stop', 'start', 'stop']);
});
