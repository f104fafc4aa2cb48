import type { ResourceId } from '../ids.ts';

/** A piece of a sentence: plain text, the name of a resource, an address or other code, or a rule. */
export type SentencePart =
  | string
  | { readonly resource: ResourceId; readonly name: string }
  | { readonly code: string }
  | { readonly rule: string };

/** Text with links: printed by panels, goldens and reports alike. */
export type Sentence = readonly SentencePart[];

/** Template tag: say`${name(vm)} asks ${code('10.0.0.4')}`; nested sentences are spliced in. */
export function say(
  texts: TemplateStringsArray,
  ...values: readonly (SentencePart | Sentence | number)[]
): Sentence {
  const parts: SentencePart[] = [];
  texts.forEach((text, index) => {
    if (text) parts.push(text);
    const value = values[index];
    if (value === undefined) return;
    if (Array.isArray(value)) parts.push(...(value as Sentence));
    else parts.push(typeof value === 'number' ? `${value}` : (value as SentencePart));
  });
  return parts;
}

/** The name of a resource as a link to it. */
export function nameOf(resource: { readonly id: ResourceId; readonly name: string }): SentencePart {
  return { resource: resource.id, name: resource.name };
}

/** An address, prefix, port or other machine text. */
export function code(text: string): SentencePart {
  return { code: text };
}

/** An address as a sentence names it; a prefix stands for any one address of it. */
export function addressText(text: string): Sentence {
  return text.includes('/') ? say`an address of ${code(text)}` : say`${code(text)}`;
}

/** The sentence as plain text. */
export function printSentence(sentence: Sentence): string {
  return sentence
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('name' in part) return part.name;
      return 'code' in part ? part.code : part.rule;
    })
    .join('');
}

/** The sentence with a capital in front; names and codes stay as they are. */
export function startUpper([first, ...rest]: Sentence): Sentence {
  if (typeof first !== 'string') return first === undefined ? [] : [first, ...rest];
  return [`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...rest];
}

/** The sentence without its full stop, to be spliced into another one. */
export function withoutStop(sentence: Sentence): Sentence {
  const last = sentence.at(-1);
  return typeof last === 'string' && last.endsWith('.')
    ? [...sentence.slice(0, -1), last.slice(0, -1)]
    : sentence;
}

/** Addresses or other machine texts of which one will do: `a, b or c`. */
export function anyOf(texts: readonly string[]): Sentence {
  return listOf(texts.map(code), 'or');
}

/** Joins sentences into a list: `a, b and c`. */
export function listOf(items: readonly (SentencePart | Sentence)[], last = 'and'): Sentence {
  return items.flatMap((item, index) => {
    const parts: Sentence = Array.isArray(item) ? (item as Sentence) : [item as SentencePart];
    if (index === 0) return parts;
    return [index === items.length - 1 ? ` ${last} ` : ', ', ...parts];
  });
}

/** A reason as a whole sentence: a capital where it starts with a word of ours, a full stop where none stands. */
export function wholeSentence(sentence: Sentence): Sentence {
  const begun = startUpper(sentence);
  const last = begun.at(-1);
  const isEnded = last === undefined || (typeof last === 'string' && /[.:?!]\s*$/.test(last));
  return isEnded ? begun : [...begun, '.'];
}
