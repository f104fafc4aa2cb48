import { describe, expect, it } from 'vitest';
import { compareCells, toCsv, toMarkdown } from './table-text.ts';

describe('toCsv', () => {
  it.each([
    [
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      'a,b\r\n1,2',
    ],
    [[['say "x"', 'a,b']], '"say ""x""","a,b"'],
    [[['=1+1', '@x', '-']], "'=1+1,'@x,'-"],
  ])('prints %j', (cells, expected) => expect(toCsv(cells)).toBe(expected));
});

describe('toMarkdown', () => {
  it('keeps bars and line breaks inside their cell', () => {
    expect(
      toMarkdown([
        ['Name', 'Note'],
        ['a|b', 'one\ntwo'],
      ]),
    ).toBe('| Name | Note |\n| --- | --- |\n| a\\|b | one two |');
  });
});

describe('compareCells', () => {
  it('sorts numbers by value and empty cells last', () => {
    expect(['vm-10', '', 'vm-2'].sort(compareCells)).toEqual(['vm-2', 'vm-10', '']);
  });
});
