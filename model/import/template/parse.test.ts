import { describe, expect, test } from 'vitest';
import type { Expression } from '../../arm/expression.ts';
import { isExpression } from '../../catalog/arm-text.ts';
import { faultText } from './fault.ts';
import { parseTemplateJson } from './parse-json.ts';
import { inside, printPath } from './path.ts';
import { printExpression } from './print-expression.ts';
import { expressionIn, unescapeText } from './template-text.ts';

describe('JSON as templates write it', () => {
  test.each([
    ['{"a":[1,2.5,-3e2,true,false,null,"x"]}', { a: [1, 2.5, -300, true, false, null, 'x'] }],
    ['\ufeff { "a" : 1 , }', { a: 1 }],
    ['[1,2,]', [1, 2]],
    ['{// one\n"a":/* two */1}', { a: 1 }],
    ['{"a":"two\nlines"}', { a: 'two\nlines' }],
    ["{'a':'it''", undefined],
    ["{'a':'x'}", { a: 'x' }],
    ['{a:1,b-c:2}', { a: 1, 'b-c': 2 }],
    [String.raw`"\u00e9\n\"\\\/"`, 'é\n"\\/'],
    ['{"a":1,"a":2}', { a: 2 }],
    ['"http://x"', 'http://x'],
  ])('%j', (text, value) => {
    const parsed = parseTemplateJson(text);
    expect(parsed.ok ? parsed.root : undefined).toEqual(value);
  });

  test('a key named __proto__ stays a key', () => {
    const parsed = parseTemplateJson('{"__proto__":{"polluted":true},"constructor":1}');
    const root = parsed.ok ? (parsed.root as Record<string, unknown>) : {};
    expect(Object.keys(root)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(root)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each([
    ['{"a":1\n"b":2}', 2, 1, 'a comma or a closing } is missing'],
    ['{"a":1', 1, 7, 'a comma or a closing } is missing'],
    ['', 1, 1, 'the text ends before the JSON does'],
    ['{"a" 1}', 1, 6, 'a colon is missing behind the key "a"'],
    ['{"a":"x}', 1, 6, 'a text has no closing quote'],
    ['{"a":nul}', 1, 6, '"nul" is no value of JSON'],
    ['{} x', 1, 4, 'there is more text behind the end of the JSON'],
    ['/* x', 1, 1, 'a comment has no end (*/)'],
    ['["\\u12"]', 1, 3, 'four hexadecimal digits belong behind \\u'],
  ])('%j is refused with its place', (text, line, column, says) => {
    const parsed = parseTemplateJson(text);
    expect(parsed.ok ? 'read' : [parsed.place.line, parsed.place.column, parsed.says]).toEqual([
      line,
      column,
      says,
    ]);
  });

  test('a hundred thousand brackets are refused, not run into', () => {
    const parsed = parseTemplateJson('['.repeat(100_000));
    expect(parsed.ok ? '' : parsed.says).toBe('it nests more than 400 levels deep');
  });

  test('a value is found again by its path', () => {
    const parsed = parseTemplateJson(
      '{\n  "resources": [\n    { "name": "a" },\n    { "name": "b" }\n  ]\n}',
    );
    const path = inside(null, 'resources', 1, 'name');
    expect(printPath(path)).toBe('resources[1].name');
    expect(parsed.ok ? parsed.placeOf(path) : undefined).toEqual({ line: 4, column: 15 });
  });
});

describe('expressions', () => {
  test.each([
    ['[a]', true],
    ['[[a]', false],
    ['[a] b', false],
    ['a', false],
    ['[]', true],
  ])('is %s an expression: %s', (text, is) => {
    expect(isExpression(text)).toBe(is);
  });

  test.each([
    ['[[a]', '[a]'],
    ['[[a] b', '[[a] b'],
    ['[a] b', '[a] b'],
  ])('the literal text %s means %s', (text, meant) => {
    expect(unescapeText(text)).toBe(meant);
  });

  test.each([
    "concat('it''s', 1)",
    "parameters('a').b[0].c",
    "variables('x')[parameters('i')]",
    'null()',
    'ns.fn(true(), createArray())',
    "reference('a')['b-c']",
    'add(-5, 3)',
  ])('%s is printed as it was read', (text) => {
    expect(printExpression(expressionIn(`[${text}]`))).toBe(text);
  });

  test('blanks and line breaks between the words do not matter', () => {
    expect(printExpression(expressionIn("[ concat (\n 'a' ,\r\n 'b' ) . c [ 0 ] ]"))).toBe(
      "concat('a', 'b').c[0]",
    );
  });

  test.each([
    ['[true]', 'ends too early'],
    ["[concat('a']", 'ends too early'],
    ["[concat('a' 'b')]", 'cannot be read from "\'b\')" on'],
    ["['a' and 'b']", 'cannot be read from "and'],
    ['[]', 'ends too early'],
    [`[${'f('.repeat(1000)}]`, 'nests more than 250 levels'],
    ["['unclosed]", 'cannot be read from "\'unclosed" on'],
  ])('%s is refused', (text, says) => {
    expect(attempt(() => expressionIn(text))).toContain(says);
  });

  test('an expression that grows without end is refused when it is printed', () => {
    let expression: Expression = { kind: 'value', value: 'x' };
    for (let step = 0; step < 40; step += 1)
      expression = { kind: 'call', name: 'f', args: [expression, expression] };
    expect(attempt(() => printExpression(expression))).toContain('longer than 20000');
  });
});

function attempt(work: () => unknown): string {
  try {
    work();
    return 'nothing is wrong';
  } catch (error) {
    return faultText(error);
  }
}
