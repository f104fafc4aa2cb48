import type { Json } from './arm-resource.ts';
import { at, textsAt } from './read-json.ts';

/** A text of the design as a body says it: one that begins with a bracket gets a second one, or ARM would take it for an expression. */
export function armText(text: string): string {
  return text.startsWith('[') ? `[${text}` : text;
}

/** The text at a path as it is meant; undefined where there is none, where it is empty, and for an expression that only a deployment can work out. */
export function literalAt(
  value: Json | undefined,
  ...path: readonly (string | number)[]
): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' ? literalOf(found) : undefined;
}

/** The texts of the list at a path, without expressions; a single text counts as a list of one. */
export function literalsAt(
  value: Json | undefined,
  ...path: readonly (string | number)[]
): readonly string[] {
  return textsAt(value, ...path).flatMap((text) => literalOf(text) ?? []);
}

function literalOf(text: string): string | undefined {
  if (text === '') return undefined;
  if (!text.startsWith('[')) return text;
  return text.startsWith('[[') ? text.slice(1) : undefined;
}
