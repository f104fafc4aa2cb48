import { describe, expect, it } from 'vitest';
import { id } from '../routes.test-helper.ts';
import { vnetsNeedALink } from './vnets-need-a-link.ts';

describe('another VNet', () => {
  it.each<[string, string, boolean]>([
    ['a peer', 'vnet-b', true],
    ['the own one', 'vnet-a', true],
    ['a stranger', 'vnet-c', false],
  ])('%s', (_name, other, joined) => {
    expect(vnetsNeedALink.joins(id('vnet-a'), [id('vnet-b')], id(other))).toBe(joined);
  });
});
