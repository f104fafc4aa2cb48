import { describe, expect, it } from 'vitest';
import { privateNamesAreInTheirZoneAlone } from './private-names-are-in-their-zone-alone.ts';

describe('names of a private cluster', () => {
  it.each<[string, { publicly?: 'privateAddress' | 'nothing' }, boolean]>([
    ['the private name', { publicly: 'nothing' }, false],
    ['the public name of a private cluster', { publicly: 'privateAddress' }, true],
    ['the name of a public one', {}, true],
  ])('%s', (_name, name, isPublic) => {
    expect(privateNamesAreInTheirZoneAlone.isPublic(name)).toBe(isPublic);
  });
});
