import { describe, expect, it } from 'vitest';
import { setOf } from '../nsg.test-helper.ts';
import { defaultRouteWidensTheVirtualNetworkTag } from './default-route-widens-the-virtual-network-tag.ts';

describe('how much of the internet the tag VirtualNetwork covers', () => {
  it.each([
    [['10.0.0.0/16', '168.63.129.16/32'], 'none'],
    [['10.0.0.0/16', '20.0.0.0/8'], 'some'],
    [['10.0.0.0/16', '0.0.0.0/0'], 'all'],
  ])('%o: %s', (texts, cover) => {
    expect(defaultRouteWidensTheVirtualNetworkTag.covers(setOf(...texts))).toBe(cover);
  });
});
