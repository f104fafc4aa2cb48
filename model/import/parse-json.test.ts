import { describe, expect, test } from 'vitest';
import { printSentence } from '../explain/sentence.ts';
import { parseJson } from './parse-json.ts';

describe('parseJson', () => {
  const read: readonly (readonly [string, string, unknown])[] = [
    ['strict JSON', '{"a":[1,2]}', { a: [1, 2] }],
    ['a byte order mark', '\uFEFF{"a":1}', { a: 1 }],
    ['line comments', '{ // why\n "a": 1 }', { a: 1 }],
    ['block comments', '{ /* why, } */ "a": 1 }', { a: 1 }],
    ['trailing commas', '{ "a": [1, 2, ], }', { a: [1, 2] }],
    ['a trailing comma before a comment', '[1, // last\n]', [1]],
    ['texts over several lines', '{"a":"one\ntwo"}', { a: 'one\ntwo' }],
    ['what looks like a comment in a text', '{"a":"https://x/*y*/",}', { a: 'https://x/*y*/' }],
    ['an escaped quote before a comment', '{"a":"\\"" /* x */}', { a: '"' }],
    ['single quotes and bare keys', "{a: 'b'}", { a: 'b' }],
  ];
  test.each(read)('reads %s', (_, text, value) => {
    expect(parseJson(text)).toEqual({ value });
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['a cut file', '{"a":', /cut off/],
    ['a cut comment', '{"a":1} /* open', /comment has no end.*line 1, column 9/],
    ['endless nesting', `${'['.repeat(5000)}`, /200 levels/],
    ['a huge file', ' '.repeat(21 * 1024 * 1024), /too large: 21 MB/],
  ];
  test.each(refused)('refuses %s in words', (_, text, words) => {
    const result = parseJson(text);
    expect('problem' in result && printSentence(result.problem.says)).toMatch(words);
  });
});
