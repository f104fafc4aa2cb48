import { expect, it } from 'vitest';
import { appsInAnEnvironmentStandInItsSubnet } from './apps-in-an-environment-stand-in-its-subnet.ts';

it.each<[string, string | null, boolean]>([
  ['an app of an environment', 'ase-1', true],
  ['an app of a shared plan', null, false],
])('%s', (_name, environment, stands) => {
  expect(appsInAnEnvironmentStandInItsSubnet.stands({ environment })).toBe(stands);
});
