import { describe, expect, it } from 'vitest';
import { replyWith } from '../reply.ts';
import { firstServerThatAnswers } from './first-server-that-answers.ts';

describe('the next server of a list', () => {
  it.each([
    ['timeout', true],
    ['nxdomain', false],
    ['servfail', false],
    ['address', false],
  ] as const)('after %s: %s', (result, goesOn) => {
    expect(firstServerThatAnswers.goesOn(replyWith('a.example', result))).toBe(goesOn);
  });
});
