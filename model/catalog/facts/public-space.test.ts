import { describe, expect, it } from 'vitest';
import { toIpSet } from '../../address/ip-set.ts';
import { parsePrefix } from '../../address/prefix.ts';
import { publicCoverOf } from './public-space.ts';

describe('public addresses in a set', () => {
  it.each([
    [[], 'none'],
    [['10.0.0.0/8', '168.63.129.16/32'], 'none'],
    [['20.50.0.0/16'], 'some'],
    [['0.0.0.0/1'], 'some'],
    [['0.0.0.0/1', '128.0.0.0/1'], 'all'],
  ])('%o: %s', (texts, cover) => {
    expect(publicCoverOf(toIpSet(texts.flatMap((text) => parsePrefix(text) ?? [])))).toBe(cover);
  });
});
