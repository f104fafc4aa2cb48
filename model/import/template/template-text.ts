import type { Expression } from '../../arm/expression.ts';
import { parseExpression } from '../../arm/parse-expression.ts';
import { fault } from './fault.ts';

/** The literal text that a text of a template stands for: only one that also ends in a bracket is escaped, as Azure reads it. */
export function unescapeText(text: string): string {
  return text.startsWith('[[') && text.endsWith(']') ? text.slice(1) : text;
}

/** The expression between the brackets of a text; a fault where it cannot be read. */
export function expressionIn(text: string): Expression {
  const read = parseExpression(text.slice(1, -1));
  return 'says' in read ? fault(read.says) : read.expression;
}
