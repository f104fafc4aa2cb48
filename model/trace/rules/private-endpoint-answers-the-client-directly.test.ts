import { describe, expect, it } from 'vitest';
import { privateEndpointAnswersTheClientDirectly } from './private-endpoint-answers-the-client-directly.ts';

describe('appliances on the way to an endpoint', () => {
  it.each<[string, readonly boolean[], boolean]>([
    ['none', [], false],
    ['one that hides the source', [true], false],
    ['one that keeps it', [false], true],
  ])('%s', (_name, translations, past) => {
    const passed = translations.map((translated) => ({ translated }));
    expect(privateEndpointAnswersTheClientDirectly.goesPast(passed) !== null).toBe(past);
  });
});
