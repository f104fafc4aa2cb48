import { describe, expect, it } from 'vitest';
import { subnetKeepsItsPrefixWhileInUse } from './subnet-keeps-its-prefix-while-in-use.ts';

describe('a subnet', () => {
  it.each([
    ['10.0.1.0/24', 1, '10.0.1.0/25', true],
    ['10.0.1.0/24', 0, '10.0.1.0/25', false],
    ['10.0.1.0/24', 3, ' 10.0.1.0/24', false],
  ])('of %s with %d users that becomes %s is refused: %s', (prefix, users, next, refused) => {
    expect(subnetKeepsItsPrefixWhileInUse.isRefused({ prefix, users }, { prefix: next })).toBe(refused);
  });
});
