import type { ArmName } from '../../catalog/arm-resource.ts';

/** A value of a resource's body as every template language can say it. */
export type Value = ObjectValue | ListValue | Expression;

/** An object with its properties in order. */
export interface ObjectValue {
  readonly kind: 'object';
  readonly entries: readonly (readonly [key: string, value: Value])[];
}

/** A list of values. */
export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
}

/** A single value: a literal, or something that the deployment works out. */
export type Expression =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'flag'; readonly flag: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'item'; readonly of: Expression; readonly index: Expression }
  /** Texts one behind the other. */
  | { readonly kind: 'join'; readonly parts: readonly Expression[] }
  /** The id of a resource, deployed here or not. */
  | { readonly kind: 'id'; readonly of: ArmName }
  /** What Azure says of a deployed resource under `properties`. */
  | { readonly kind: 'state'; readonly of: ArmName };

/** A literal text. */
export function textValue(text: string): Expression {
  return { kind: 'text', text };
}

/** A call of a template function. */
export function callOf(name: string, ...args: readonly Expression[]): Expression {
  return { kind: 'call', name, args };
}

/** Every expression in a value, the inner ones included. */
export function expressionsIn(value: Value): readonly Expression[] {
  switch (value.kind) {
    case 'object':
      return value.entries.flatMap(([, inner]) => expressionsIn(inner));
    case 'list':
      return value.items.flatMap(expressionsIn);
    case 'call':
      return [value, ...value.args.flatMap(expressionsIn)];
    case 'member':
      return [value, ...expressionsIn(value.of)];
    case 'item':
      return [value, ...expressionsIn(value.of), ...expressionsIn(value.index)];
    case 'join':
      return [value, ...value.parts.flatMap(expressionsIn)];
    default:
      return [value];
  }
}

/** Joins texts; literals that meet become one, and a join of one text is that text. */
export function join(parts: readonly Expression[]): Expression {
  const flat: Expression[] = [];
  for (const part of parts.flatMap((one) => (one.kind === 'join' ? one.parts : [one]))) {
    const before = flat.at(-1);
    if (part.kind === 'text' && before?.kind === 'text') {
      flat[flat.length - 1] = textValue(before.text + part.text);
    } else if (part.kind !== 'text' || part.text !== '') flat.push(part);
  }
  const [first, ...more] = flat;
  if (!first) return textValue('');
  return more.length === 0 && first.kind === 'text' ? first : { kind: 'join', parts: flat };
}
