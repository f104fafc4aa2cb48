import { describe, expect, it } from 'vitest';
import { id } from '../routes.test-helper.ts';
import { peeringIsNotTransitive } from './peering-is-not-transitive.ts';

describe('peers of two VNets', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['a shared hub', ['hub'], ['hub', 'other'], ['hub']],
    ['none in common', ['hub'], ['other'], []],
  ])('%s', (_name, left, right, between) => {
    expect(peeringIsNotTransitive.between(left.map(id), right.map(id))).toEqual(between);
  });
});
