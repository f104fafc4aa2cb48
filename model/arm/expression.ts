/** What stands between the brackets of `[...]` in a template, as a tree. */
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
