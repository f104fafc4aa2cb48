import { describe, expect, it } from 'vitest';
import { proxyAsksABackendThatAnswers } from './proxy-asks-a-backend-that-answers.ts';

const up = { name: 'up', answers: true };
const down = { name: 'down', answers: false };

describe('the backend that a proxy asks', () => {
  it.each([
    ['the first that answers', [down, up], up],
    ['the first one where none answers', [down], down],
    ['nobody where there is none', [], undefined],
  ])('%s', (_name, backends, chosen) => {
    expect(proxyAsksABackendThatAnswers.choose(backends)).toBe(chosen);
  });
});
