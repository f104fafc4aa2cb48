import { describe, expect, it } from 'vitest';
import { bastionConnectsFromItsSubnet } from './bastion-connects-from-its-subnet.ts';

describe('Bastion', () => {
  it.each<[string, 'machine' | 'elsewhere' | 'other', number, boolean | 'unknown']>([
    ['SSH to a machine', 'machine', 22, true],
    ['RDP to a machine', 'machine', 3389, true],
    ['HTTPS to a machine', 'machine', 443, false],
    ['SSH to a host of a site', 'elsewhere', 22, 'unknown'],
    ['a service or a public address', 'other', 22, false],
  ])('%s', (_name, destination, port, opens) => {
    expect(bastionConnectsFromItsSubnet.opens(destination, port)).toBe(opens);
  });
});
