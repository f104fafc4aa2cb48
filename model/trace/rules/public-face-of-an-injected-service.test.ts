import { expect, it } from 'vitest';
import { publicFaceOfAnInjectedService } from './public-face-of-an-injected-service.ts';

it.each<[string, boolean, 'public' | 'private', boolean]>([
  ['external, called from the internet', true, 'public', true],
  ['external, called at a private address', true, 'private', false],
  ['internal, called from the internet', false, 'public', false],
  ['internal, called at its private address', false, 'private', true],
])('%s', (_name, open, side, answers) => {
  expect(publicFaceOfAnInjectedService.answers({ open }, side)).toBe(answers);
});
