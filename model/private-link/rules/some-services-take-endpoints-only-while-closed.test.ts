import { expect, it } from 'vitest';
import { someServicesTakeEndpointsOnlyWhileClosed } from './some-services-take-endpoints-only-while-closed.ts';

it.each<[string, boolean, boolean, boolean]>([
  ['an environment that is open', true, true, false],
  ['an environment that is closed', true, false, true],
  ['another service that is open', false, true, true],
])('%s', (_name, onlyWhileClosed, isOpen, accepts) => {
  expect(someServicesTakeEndpointsOnlyWhileClosed.accepts({ onlyWhileClosed, isOpen })).toBe(accepts);
});
