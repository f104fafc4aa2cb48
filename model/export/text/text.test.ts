import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { csvCell, csvText } from './csv.ts';
import { mdCode, mdSentence, mdTable, mdText } from './markdown.ts';
import { mermaidComment, mermaidLabel } from './mermaid.ts';
import { plainLine } from './plain-line.ts';
import { psComment, psString } from './powershell.ts';

const anything = fc.string({ unit: 'binary', maxLength: 40 });

describe('CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['a\r\nb', '"a\r\nb"'],
    ['=1+1', "'=1+1"],
    ['-1', "'-1"],
    ['+x', "'+x"],
    ['@x', "'@x"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t=1"],
    ['\rx', '"\'\rx"'],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    ['10.0.0.0/16', '10.0.0.0/16'],
  ])('%j becomes %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test('begins with a byte order mark and ends its lines as the RFC says', () => {
    const columns = [{ title: 'A' }, { title: 'B' }];
    const text = csvText({ id: 't', title: 'T', columns, rows: [['1', [{ code: 'x,y' }]]], none: '' });
    expect(text).toBe('\ufeffA,B\r\n1,"x,y"\r\n');
  });

  test('no text is a formula, and every text comes back', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const cell = csvCell(text);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(read === text || read === `'${text}`).toBe(true);
        expect(read).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

describe('Markdown', () => {
  it.each([
    ['vnet-hub', 'vnet-hub'],
    ['a_b*c', 'a\\_b\\*c'],
    ['<b>&amp;', '&lt;b&gt;&amp;amp;'],
    ['[x](y)', '\\[x\\](y)'],
    ['https://x.y', 'https:&#47;&#47;x.y'],
    ['# x', '\\# x'],
    ['1. x', '1\\. x'],
    ['10.0.0.4', '10.0.0.4'],
    ['a\nb', 'a b'],
    ['a | b', 'a \\| b'],
  ])('%j becomes %j', (text, printed) => {
    expect(mdText(text)).toBe(printed);
  });

  test('code stands in a fence that the text cannot close', () => {
    expect(mdCode('a')).toBe('`a`');
    expect(mdCode('a ` b')).toBe('``a ` b``');
    expect(mdCode('``')).toBe('``` `` ```');
    expect(mdCode('a\n\nb')).toBe('`a b`');
  });

  test('a sentence keeps its spaces, and a pipe in code ends no cell', () => {
    const line = mdSentence(['Ask ', { code: 'a|b' }, ' of ', { resource: 'x' as never, name: '*' }, '.']);
    expect(line).toBe('Ask `a|b` of \\*.');
    expect(mdTable(['H'], [[line]])).toBe('| H |\n| --- |\n| Ask `a\\|b` of \\*. |');
  });
});

describe('Mermaid', () => {
  it.each([
    [['vnet-hub', '10.0.0.0/16'], '"vnet-hub<br/>10.0.0.0/16"'],
    [['a "b" <c>'], '"a #34;b#34; #60;c#62;"'],
    [['# 1; `x` &amp;'], '"#35; 1#59; #96;x#96; #38;amp#59;"'],
    [['- list'], '"#45; list"'],
    [['1. list'], '"#49;. list"'],
    [['10.0.0.4'], '"10.0.0.4"'],
    [[''], '"#8203;"'],
  ])('%j becomes %s', (lines, label) => {
    expect(mermaidLabel(lines)).toBe(label);
  });

  test('no label ends early, and no comment becomes a directive', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(mermaidLabel([text])).toMatch(/^"[^"<>`\n]*"$/);
        expect(mermaidComment(text)).toMatch(/^%% [^\n{}%]*$/);
      }),
    );
  });
});

test('in PowerShell, a text stays inside its quotes and a comment on its line', () => {
  expect(psString("O'Brien’s")).toBe("'O''Brien’’s'");
  fc.assert(
    fc.property(anything, (text) => {
      expect(psString(text)).toMatch(/^'(?:[^'‘’‚‛\r\n]|['‘’‚‛]{2})*'$/);
      expect(psComment(text)).toMatch(/^# [^\r\n\u2028\u2029\u0085]*$/);
    }),
  );
});

test('a line shows everything and turns nothing round', () => {
  expect(plainLine(' a\r\n\tb\u202ec\u0000\ud800 ')).toBe('a b\ufffdc\ufffd\ufffd');
});
