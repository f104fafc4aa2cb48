import { describe, expect, it } from 'vitest';
import { injectedServicesBehaveLikeMachines } from './injected-services-behave-like-machines.ts';

describe('what holds an address', () => {
  it.each<[string, string, boolean]>([
    ['a managed instance', 'injected', true],
    ['a private endpoint', 'privateEndpoint', false],
  ])('%s', (_name, kind, injected) => {
    expect(injectedServicesBehaveLikeMachines.isInjected({ kind })).toBe(injected);
  });
});
