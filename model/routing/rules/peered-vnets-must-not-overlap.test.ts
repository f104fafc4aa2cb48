import { describe, expect, it } from 'vitest';
import { prefix } from '../routes.test-helper.ts';
import { peeredVnetsMustNotOverlap } from './peered-vnets-must-not-overlap.ts';

describe('ranges of two VNets', () => {
  it.each<[string, readonly string[], readonly string[], boolean]>([
    ['apart', ['10.0.0.0/16'], ['10.1.0.0/16'], false],
    ['the same', ['10.0.0.0/16'], ['10.0.0.0/16'], true],
    ['one inside the other', ['10.0.0.0/8'], ['192.168.0.0/24', '10.1.0.0/16'], true],
  ])('%s', (_name, left, right, overlap) => {
    expect(peeredVnetsMustNotOverlap.overlap(left.map(prefix), right.map(prefix))).toBe(overlap);
  });
});
