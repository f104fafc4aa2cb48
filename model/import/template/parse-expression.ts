import { callOf, type Expression, literalOf } from './expression.ts';
import { fault } from './fault.ts';

/** The literal text that a text of a template stands for: only one that also ends in a bracket is escaped, as Azure reads it. */
export function unescapeText(text: string): string {
  return text.startsWith('[[') && text.endsWith(']') ? text.slice(1) : text;
}

interface Cursor {
  readonly text: string;
  at: number;
  depth: number;
}

const deepest = 250;

/** Reads an expression with its brackets; a fault where it is none. */
export function parseExpression(text: string): Expression {
  const cursor: Cursor = { text: text.slice(1, -1), at: 0, depth: 0 };
  const expression = readExpression(cursor);
  skipBlanks(cursor);
  if (cursor.at < cursor.text.length) unexpected(cursor);
  return expression;
}

function readExpression(cursor: Cursor): Expression {
  cursor.depth += 1;
  if (cursor.depth > deepest) fault(`the expression nests more than ${deepest} levels deep`);
  const expression = readAccesses(cursor, readPrimary(cursor));
  cursor.depth -= 1;
  return expression;
}

function readAccesses(cursor: Cursor, start: Expression): Expression {
  let expression = start;
  for (;;) {
    skipBlanks(cursor);
    if (take(cursor, '.')) {
      skipBlanks(cursor);
      const name = match(cursor, /[A-Za-z_$][\w$-]*/y);
      if (name === undefined) return unexpected(cursor);
      expression = { kind: 'access', of: expression, key: literalOf(name) };
    } else if (take(cursor, '[')) {
      const key = readExpression(cursor);
      skipBlanks(cursor);
      if (!take(cursor, ']')) return unexpected(cursor);
      expression = { kind: 'access', of: expression, key };
    } else return expression;
  }
}

function readPrimary(cursor: Cursor): Expression {
  skipBlanks(cursor);
  const text = match(cursor, /'(?:[^']|'')*'/y);
  if (text !== undefined) return literalOf(text.slice(1, -1).replaceAll("''", "'"));
  const number = match(cursor, /[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
  if (number !== undefined) return literalOf(Number(number));
  const name = match(cursor, /[A-Za-z_$][\w$]*(?:\s*\.\s*[A-Za-z_$][\w$]*)*/y);
  if (name === undefined) return unexpected(cursor);
  skipBlanks(cursor);
  if (!take(cursor, '(')) return unexpected(cursor);
  const args: Expression[] = [];
  skipBlanks(cursor);
  if (take(cursor, ')')) return callOf(name.replace(/\s+/g, ''), args);
  for (;;) {
    args.push(readExpression(cursor));
    skipBlanks(cursor);
    if (take(cursor, ')')) return callOf(name.replace(/\s+/g, ''), args);
    if (!take(cursor, ',')) return unexpected(cursor);
  }
}

function skipBlanks(cursor: Cursor): void {
  match(cursor, /\s+/y);
}

function match(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found !== undefined) cursor.at += found.length;
  return found;
}

function take(cursor: Cursor, char: string): boolean {
  if (cursor.text[cursor.at] !== char) return false;
  cursor.at += 1;
  return true;
}

function unexpected(cursor: Cursor): never {
  const rest = cursor.text.slice(cursor.at, cursor.at + 20);
  return rest === ''
    ? fault('the expression ends too early: a closing bracket or quote is missing')
    : fault(`the expression cannot be read from "${rest}" on (character ${cursor.at + 2})`);
}
