import { describe, expect, it } from 'vitest';
import { managedInstancePublicEndpointIsASwitch } from './managed-instance-public-endpoint-is-a-switch.ts';

describe('the public data endpoint', () => {
  it.each<[string, number, boolean, boolean]>([
    ['on, its port', 3342, true, true],
    ['off, its port', 3342, false, false],
    ['on, the private port', 1433, true, false],
  ])('%s', (_name, port, publicDataEndpoint, answers) => {
    const { means, answers: does } = managedInstancePublicEndpointIsASwitch;
    expect(means(port) && does({ publicDataEndpoint })).toBe(answers);
  });
});
