import { describe, expect, it } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import { printSentence } from '../explain/sentence.ts';
import { compile } from '../network/compile.ts';
import { draw } from '../scenarios/draw.ts';
import { drawBlobEndpoint, drawVnetA } from '../scenarios/reachability/landscape.ts';
import { trace } from './trace.ts';

function askWith(version: string | null, to: { readonly address: string } | 'st1', spaces = '10.0.0.0/16') {
  const d = draw();
  const { vnet, data } = drawVnetA(d);
  d.set('virtualNetwork', vnet, { addressSpaces: spaces.split(', ') });
  drawBlobEndpoint(d, data, '10.0.2.5', [vnet]);
  if (version !== null) d.rest('pe-st1' as never, { '/properties/ipVersionType': version });
  const target = to === 'st1' ? { resource: to as never } : to;
  return trace(compile(d.design(), usualDefaults), {
    from: { resource: 'vm-app' as never },
    to: target,
    port: null,
    protocol: null,
  });
}

describe('IPv6 on the way', () => {
  it.each([
    ['IPv4', 'reachable', false],
    ['DualStack', 'reachable', true],
    ['IPv6', 'notModelled', false],
    [null, 'reachable', false],
  ] as const)('of an endpoint with %s: %s', (version, verdict, assumed) => {
    const answer = askWith(version, 'st1');
    expect(answer.verdict).toBe(verdict);
    const texts = answer.assumptions.map(({ says }) => printSentence(says));
    expect(texts.some((text) => text.startsWith('pe-st1 has IPv6 as well'))).toBe(assumed);
    if (verdict === 'notModelled') expect(printSentence(answer.says)).toContain('IPv6 is not modelled');
  });

  it('of a VNet is told', () => {
    const answer = askWith(null, 'st1', '10.0.0.0/16, fd00:db8::/48');
    expect(answer.verdict).toBe('reachable');
  });

  it('as an end of a question is refused in words', () => {
    const answer = askWith(null, { address: '2001:db8::1' });
    expect(answer.verdict).toBe('notModelled');
    expect(printSentence(answer.says)).toContain('2001:db8::1 is an IPv6 address, and IPv6 is not modelled');
  });
});
