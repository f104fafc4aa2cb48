import { describe, expect, it } from 'vitest';
import { applianceMustForward } from './appliance-must-forward.ts';

describe('an appliance', () => {
  it.each<[string, boolean]>([
    ['IP forwarding on', true],
    ['IP forwarding off', false],
  ])('%s', (_name, ipForwarding) => {
    expect(applianceMustForward.passes({ ipForwarding })).toBe(ipForwarding);
  });
});
