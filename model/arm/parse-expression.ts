import { callOf, type Expression, literalOf } from './expression.ts';

/** An expression, or why a text is none. */
export type ParsedExpression = { readonly expression: Expression } | { readonly says: string };

/** Deeper than any template of Azure nests: a hostile text must not exhaust the stack. */
const deepest = 250;

/**
 * Reads an expression of a template without its brackets, such as `concat('a', parameters('b'))`. Calls stay calls: what they mean is found
 * out afterwards. Never throws.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions (read 2026-11-29)
 */
export function parseExpression(text: string): ParsedExpression {
  const cursor: Cursor = { text, at: 0, depth: 0 };
  try {
    const expression = readExpression(cursor);
    skipBlanks(cursor);
    return cursor.at < text.length ? unexpected(cursor) : { expression };
  } catch (error) {
    return { says: isStop(error) ? error.stop : 'the expression cannot be read' };
  }
}

interface Cursor {
  readonly text: string;
  at: number;
  depth: number;
}

interface Stop {
  readonly stop: string;
}

function isStop(error: unknown): error is Stop {
  return typeof error === 'object' && error !== null && 'stop' in error;
}

function stop(says: string): never {
  throw { stop: says } satisfies Stop;
}

function readExpression(cursor: Cursor): Expression {
  cursor.depth += 1;
  if (cursor.depth > deepest) stop(`the expression nests more than ${deepest} levels deep`);
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
    ? stop('the expression ends too early: a closing bracket or quote is missing')
    : // Counted from one, the bracket in front included.
      stop(`the expression cannot be read from "${rest}" on (character ${cursor.at + 2})`);
}
