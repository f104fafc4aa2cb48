import { describe, expect, it } from 'vitest';
import { namesInNetworkRulesNeedTheProxy } from './names-in-network-rules-need-the-proxy.ts';

describe('names in network rules', () => {
  it.each([
    [true, 'Standard', true],
    [false, 'Standard', false],
    [true, 'Basic', false],
  ])('proxy %s, tier %s: %s', (dnsProxy, tier, known) => {
    expect(namesInNetworkRulesNeedTheProxy.knowsNames({ dnsProxy, tier })).toBe(known);
  });
});
