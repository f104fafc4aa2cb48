import { describe, expect, it } from 'vitest';
import { mailPortMayBeClosed } from './mail-port-may-be-closed.ts';

describe('leaving Azure', () => {
  it.each([
    ['tcp', 25, true],
    ['udp', 25, false],
    ['tcp', 587, false],
  ] as const)('over %s %i depends on the subscription: %s', (protocol, port, depends) => {
    expect(mailPortMayBeClosed.dependsOnSubscription(protocol, port)).toBe(depends);
  });
});
