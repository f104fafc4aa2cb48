import { type Json, type JsonObject, parseArmId } from './arm-resource.ts';
import { at } from './read-json.ts';

/** A text as a body holds it: one that begins with a bracket would be taken for an expression. */
export function literal(text: string): string {
  return text.startsWith('[') ? `[${text}` : text;
}

/** Is it a text that a deployment works out? One bracket begins it and one ends it; two begin a text that only looks like one. */
export function isExpression(value: Json | undefined): boolean {
  return typeof value === 'string' && /^\[(?!\[).*\]$/s.test(value);
}

/** The text that a value of a body stands for; undefined for an expression, whose value only a deployment knows. */
export function plain(value: Json | undefined): string | undefined {
  if (typeof value !== 'string' || isExpression(value)) return undefined;
  return value.startsWith('[[') ? value.slice(1) : value;
}

/** The plain text at a path of keys. */
export function plainAt(value: Json | undefined, ...path: readonly (string | number)[]): string | undefined {
  return plain(at(value, ...path));
}

/** The plain texts of the list at a path; a single text counts as a list of one. */
export function plainsAt(value: Json | undefined, ...path: readonly (string | number)[]): readonly string[] {
  const found = at(value, ...path);
  const list = Array.isArray(found) ? found : [found];
  return list.flatMap((one) => plain(one) ?? []).filter((text) => text !== '');
}

/** An id in a file's own words, an expression as well; undefined for none, and for a parameter, which only its own deployment knows. */
export function idInFile(value: Json | undefined): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  return /^\[parameters\('[^']*'\)\]$/.test(value) ? undefined : value;
}

/** An object, or undefined where nothing is in it: bodies say nothing twice. */
export function unlessEmpty(body: JsonObject): JsonObject | undefined {
  return Object.keys(body).length === 0 ? undefined : body;
}

/** A list, or undefined where nothing is in it. */
export function unlessNone<T extends Json>(list: readonly T[]): T[] | undefined {
  return list.length === 0 ? undefined : [...list];
}

/** A word from any text that may stand in an ARM name. */
export function nameWord(text: string): string {
  const word = text.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '');
  return word.slice(0, 60).replace(/-+$/, '') || 'x';
}

/** A word from any text by which a part is remembered: different texts give different words. */
export function partWord(text: string): string {
  return [...text]
    .map((char) => (/[A-Za-z0-9.@*_-]/.test(char) ? char : `~${(char.codePointAt(0) ?? 0).toString(16)}.`))
    .join('');
}

/** The words of a list, a second one of the same with its number behind it. */
export function numbered(words: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return words.map((word) => {
    const key = word.toLowerCase();
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? word : `${word}-${count}`;
  });
}

/** The name in an id, such as `vnet-hub/snet-data`; empty where the text is no id. */
export function nameInId(id: unknown): string {
  return parseArmId(id)?.name ?? '';
}

/** A lowerCamelCase word for a parameter that belongs to a thing of this name. */
export function parameterWord(name: string, ending: string): string {
  const [first = '', ...others] = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const word = [
    first.charAt(0).toLowerCase() + first.slice(1),
    ...others.map((one) => one.charAt(0).toUpperCase() + one.slice(1)),
  ]
    .join('')
    .replace(/^\d+/, '');
  return word === '' ? ending.charAt(0).toLowerCase() + ending.slice(1) : `${word}${ending}`;
}

/** Is it the id of a subscription or tenant as Azure writes it, and no name that a drawing gave it? */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
