import { callOf, type Expression, textValue } from './value.ts';

/**
 * Reads a template expression without its brackets, such as `concat('a', parameters('b'))`; undefined where it is none. Calls stay calls:
 * what they mean is found out afterwards.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions (read 2026-11-29)
 */
export function parseExpression(text: string): Expression | undefined {
  const tokens = readTokens(text);
  if (!tokens) return undefined;
  const state: Reading = { tokens, at: 0, depth: 0 };
  const read = readExpression(state);
  return read && state.at === tokens.length ? read : undefined;
}

interface Reading {
  readonly tokens: readonly string[];
  at: number;
  depth: number;
}

/** Deeper than any template that a person reads, and shallow enough for every stack. */
const deepest = 100;

function readTokens(text: string): readonly string[] | undefined {
  const tokens = text.match(/'(?:[^']|'')*'|-?\d+|[A-Za-z_][\w$]*|[()[\],.]|\S/g) ?? [];
  const isKnown = (token: string) => /^(?:'[\s\S]*'|-?\d+|[A-Za-z_].*|[()[\],.])$/.test(token);
  return tokens.every(isKnown) ? tokens : undefined;
}

function readExpression(state: Reading): Expression | undefined {
  if (state.depth > deepest) return undefined;
  state.depth += 1;
  let read = readStart(state);
  while (read && (state.tokens[state.at] === '.' || state.tokens[state.at] === '[')) {
    read = state.tokens[state.at] === '.' ? readMember(state, read) : readItem(state, read);
  }
  state.depth -= 1;
  return read;
}

function readStart(state: Reading): Expression | undefined {
  const token = state.tokens[state.at];
  if (token === undefined) return undefined;
  state.at += 1;
  if (token.startsWith("'")) return textValue(token.slice(1, -1).replaceAll("''", "'"));
  if (/^-?\d+$/.test(token)) return { kind: 'number', number: Number(token) };
  return /^[A-Za-z_]/.test(token) ? readCall(state, token) : undefined;
}

function readCall(state: Reading, first: string): Expression | undefined {
  let name = first;
  while (state.tokens[state.at] === '.') {
    name += `.${state.tokens[state.at + 1] ?? ''}`;
    state.at += 2;
  }
  if (state.tokens[state.at] !== '(') return undefined;
  state.at += 1;
  const args: Expression[] = [];
  while (state.tokens[state.at] !== ')') {
    if (args.length > 0) {
      if (state.tokens[state.at] !== ',') return undefined;
      state.at += 1;
    }
    const arg = readExpression(state);
    if (!arg) return undefined;
    args.push(arg);
  }
  state.at += 1;
  return callOf(name, ...args);
}

function readMember(state: Reading, of: Expression): Expression | undefined {
  const name = state.tokens[state.at + 1] ?? '';
  state.at += 2;
  return /^[A-Za-z_][\w$]*$/.test(name) ? { kind: 'member', of, name } : undefined;
}

function readItem(state: Reading, of: Expression): Expression | undefined {
  state.at += 1;
  const index = readExpression(state);
  if (!index || state.tokens[state.at] !== ']') return undefined;
  state.at += 1;
  return index.kind === 'text' && /^[A-Za-z_]\w*$/.test(index.text)
    ? { kind: 'member', of, name: index.text }
    : { kind: 'item', of, index };
}
