import { describe, expect, it } from 'vitest';
import { beginningOf, lookOf, sizeText } from './export-words.ts';

describe('lookOf', () => {
  it.each([
    ['image/svg+xml', '<svg/>', 'picture'],
    ['image/png', new Uint8Array(1), 'picture'],
    ['text/markdown', '# x', 'text'],
    ['application/xml', '<x/>', 'text'],
    ['application/vnd.jgraph.mxfile', '<mxfile/>', 'none'],
    ['application/pdf', new Uint8Array(1), 'none'],
  ])('%s', (type, content, expected) => expect(lookOf({ type, content })).toBe(expected));
});

describe('sizeText', () => {
  it.each([
    ['é', '2 bytes'],
    ['x'.repeat(2000), '2 KB'],
    [new Uint8Array(3_500_000), '3.3 MB'],
  ])('%#', (content, expected) => expect(sizeText({ content })).toBe(expected));
});

describe('beginningOf', () => {
  it('shows a short text whole', () => expect(beginningOf('a\nb')).toEqual({ shown: 'a\nb', left: 0 }));

  it('counts the lines that it leaves out, and cuts long ones', () => {
    const { shown, left } = beginningOf(`${'x'.repeat(500)}\n${'y\n'.repeat(1000)}`);
    expect(left).toBe(602);
    expect(shown.split('\n')[0]).toBe(`${'x'.repeat(400)} …`);
  });
});
