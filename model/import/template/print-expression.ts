import type { Expression } from '../../arm/expression.ts';
import { fault } from './fault.ts';

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
