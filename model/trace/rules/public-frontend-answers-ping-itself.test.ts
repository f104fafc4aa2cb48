import { describe, expect, it } from 'vitest';
import { publicFrontendAnswersPingItself } from './public-frontend-answers-ping-itself.ts';

describe('ping to a public frontend', () => {
  it.each([
    ['a rule and a healthy machine', 1, 1, true],
    ['no rule', 0, 2, false],
    ['no healthy machine', 2, 0, false],
  ])('%s', (_name, rules, healthy, answers) => {
    expect(publicFrontendAnswersPingItself.answers({ rules, healthy })).toBe(answers);
  });
});
