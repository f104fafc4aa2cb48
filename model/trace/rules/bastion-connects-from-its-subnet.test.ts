import { describe, expect, it } from 'vitest';
import { bastionConnectsFromItsSubnet } from './bastion-connects-from-its-subnet.ts';

describe('Bastion', () => {
  it.each<[string, 'private' | 'service' | 'public', number, boolean]>([
    ['SSH to a machine', 'private', 22, true],
    ['RDP to a machine', 'private', 3389, true],
    ['HTTPS to a machine', 'private', 443, false],
    ['a public address', 'public', 22, false],
  ])('%s', (_name, destination, port, opens) => {
    expect(bastionConnectsFromItsSubnet.opens(destination, port)).toBe(opens);
  });
});
