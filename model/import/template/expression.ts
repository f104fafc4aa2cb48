import { fault } from './fault.ts';

/** What stands between the brackets of `[...]`, as a tree. */
export type Expression =
  | { readonly kind: 'value'; readonly value: null | boolean | number | string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'access'; readonly of: Expression; readonly key: Expression }
  /** What could not be read as an expression, as it stood. */
  | { readonly kind: 'raw'; readonly text: string };

/** A call of a function. */
export function callOf(name: string, args: readonly Expression[]): Expression {
  return { kind: 'call', name, args };
}

/** A number, text, yes or no, or nothing. */
export function literalOf(value: null | boolean | number | string): Expression {
  return { kind: 'value', value };
}

/** Longer texts are refused: an expression that doubles with every variable would fill the memory. */
const longest = 20_000;

/** The expression as ARM writes it, without the brackets; a fault where it is longer than 20,000 characters. */
export function printExpression(expression: Expression): string {
  const parts: string[] = [];
  let length = 0;
  const put = (text: string): void => {
    length += text.length;
    if (length > longest) fault(`the expression is longer than ${longest} characters`);
    parts.push(text);
  };
  const print = (node: Expression): void => {
    if (node.kind === 'raw') put(node.text.replace(/^\[|\]$/g, ''));
    else if (node.kind === 'value') put(printLiteral(node.value));
    else if (node.kind === 'access') {
      print(node.of);
      const { key } = node;
      if (key.kind === 'value' && typeof key.value === 'string' && /^[A-Za-z_]\w*$/.test(key.value))
        put(`.${key.value}`);
      else {
        put('[');
        print(key);
        put(']');
      }
    } else {
      put(`${node.name}(`);
      node.args.forEach((arg, index) => {
        if (index > 0) put(', ');
        print(arg);
      });
      put(')');
    }
  };
  print(expression);
  return parts.join('');
}

function printLiteral(value: null | boolean | number | string): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'number') return `${value}`;
  return `${value}()`;
}
