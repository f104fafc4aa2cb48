import { describe, expect, it } from 'vitest';
import { answersNeedNoRuleOfTheirOwn } from './answers-need-no-rule-of-their-own.ts';

describe('a packet', () => {
  it.each<[string, boolean, boolean]>([
    ['that opens a connection', false, true],
    ['that answers', true, false],
  ])('%s', (_name, isReply, asks) => {
    expect(answersNeedNoRuleOfTheirOwn.asks({ isReply })).toBe(asks);
  });
});
