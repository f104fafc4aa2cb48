import { expect, test } from 'vitest';
import { say, type Verdict } from '../../model/index.ts';
import { blockersTitle, spokenAnswer } from './answer-words.ts';

test('who listens hears the verdict, and the reason where something is in the way', () => {
  const spoken = (verdict: Verdict, reason: string) =>
    spokenAnswer('vm', 'sql', { verdict, path: null, says: say`${reason}` });
  expect(spoken('blocked', 'Blocked. The rule denies it.')).toBe('vm to sql: Blocked. The rule denies it.');
  expect(spoken('reachable', 'Reachable. It arrives.')).toBe('vm to sql: Reachable.');
});

test.each<[Verdict, string]>([
  ['blocked', 'What stops it'],
  ['misdirected', 'What leads it elsewhere'],
  ['depends', 'What may stand in the way'],
  ['notModelled', 'What may stand in the way'],
  ['reachable', 'What does not stop it'],
])('what is in the way of a %s call is called "%s"', (verdict, title) => {
  expect(blockersTitle(verdict)).toBe(title);
});
