import { ipv4Pattern, ipv6Pattern } from './addresses.ts';
import { domainPattern, replaceDomain } from './domains.ts';
import { isAzureWord, isServiceLabel } from './kept-words.ts';
import type { Names } from './names.ts';

/** What a text is searched for, and what replaces each find. */
export interface Replacer {
  readonly names: Names;
  address(text: string): string;
  guid(text: string): string;
  /** Texts that stay whatever they look like: ids of a document. */
  readonly keeps?: ReadonlySet<string>;
}

/** An identifier of 32 hexadecimal digits in five groups. */
export const guidPattern = /(?<![\da-f])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\da-f])/gi;

/** A resource id inside a text; one that is the whole text may have spaces in its names. */
const idPattern = /\/(?:subscriptions|resourceGroups|providers)\/[^\s/'",;|]+(?:\/[^\s/'",;|]+)*/gi;
const wholeId = /^\/(?:subscriptions|resourceGroups|providers|[\w.]+\/subscriptions)\//i;
const emailPattern = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const urlPattern = /(?<=\b(?:https?|amqps?|sb|mongodb|wss?|ftps?):\/\/)[^\s'"/?#]+(?:[/?#][^\s'"]*)?/gi;
const typePattern = /\bMicrosoft(?:\.\w+)+(?:\/[\w$]+)*/gi;

/** A text in which nothing names anybody: ids, identifiers, addresses, domains, mails, and the names of things that are known. */
export function replaceText(text: string, replacer: Replacer): string {
  if (wholeId.test(text) && !/[\n'"]/.test(text)) return replaceId(text, replacer);
  const { names } = replacer;
  const rules: readonly (readonly [RegExp, (found: string) => string])[] = [
    [idPattern, (found) => replaceId(found, replacer)],
    [emailPattern, (found) => `${names.plain('user', found.toLowerCase())}@domain.example`],
    [urlPattern, (found) => replaceUrl(found, replacer)],
    [guidPattern, replacer.guid],
    [ipv4Pattern, replacer.address],
    [ipv6Pattern, replacer.address],
    [
      typePattern,
      (found) => (/^(?:microsoft|providers)\b/i.test(found) ? found : replaceNames(found, names)),
    ],
    [domainPattern, (found) => replaceDomain(found, names)],
    [/[\s\S]+/g, (found) => replaceNames(found, names)],
  ];
  return rules
    .reduce<readonly Piece[]>(
      (pieces, [pattern, make]) => pieces.flatMap((piece) => split(piece, pattern, make)),
      [{ text, isDone: false }],
    )
    .map((piece) => piece.text)
    .join('');
}

/** What was replaced is not looked at again: a new name may look like somebody's old one. */
interface Piece {
  readonly text: string;
  readonly isDone: boolean;
}

function split(piece: Piece, pattern: RegExp, make: (found: string) => string): readonly Piece[] {
  if (piece.isDone || piece.text === '') return [piece];
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of piece.text.matchAll(pattern)) {
    const made = make(found);
    // What a rule leaves alone, such as a dotted word that is no domain, goes to the next one.
    if (made === found && pattern !== guidPattern && pattern !== typePattern) continue;
    pieces.push({ text: piece.text.slice(end, index), isDone: false }, { text: made, isDone: true });
    end = index + found.length;
  }
  return [...pieces, { text: piece.text.slice(end), isDone: false }];
}

/** A resource id word by word: types stay, names go. */
export function replaceId(id: string, replacer: Replacer): string {
  const parts = id.split('/');
  let provider = -1;
  return parts
    .map((part, index) => {
      const word = parts[index - 1] ?? '';
      if (word.toLowerCase() === 'providers') provider = index;
      // Words and names take turns, counted from the provider or from the start.
      const isName = provider < 0 ? index % 2 === 0 : index > provider && (index - provider) % 2 === 0;
      if (isName && index > 0) return replaceName(word, part, replacer);
      // An id that is put together wrongly has names where words should be.
      return /^[a-z.]*$/i.test(part) ? part : replaceNames(part, replacer.names);
    })
    .join('/');
}

/** The name of one thing, which its word says what it is. */
export function replaceName(word: string, name: string, replacer: Replacer): string {
  const { names } = replacer;
  if (/^\[[^[]/.test(name)) return replaceExpression(name, replacer);
  const kind = word.toLowerCase();
  if (kind === 'locations') return name;
  if (isGuid(name)) return replacer.guid(name);
  if (/^(?:private)?dnszones$/.test(kind)) return replaceDomain(name, names, true);
  if (recordTypes.has(kind))
    return name
      .split('.')
      .map((label) => names.known.get(label) ?? recordLabel(label, names))
      .join('.');
  return names.of(word, name);
}

const recordTypes = new Set('records a aaaa cname mx ns ptr soa srv txt caa'.split(' '));

function recordLabel(label: string, names: Names): string {
  return /^[@*_]|^\d+$/.test(label) ? label : names.plain('host', label.toLowerCase());
}

function isGuid(text: string): boolean {
  return new RegExp(`^${guidPattern.source}$`, 'i').test(text);
}

function replaceUrl(rest: string, { names }: Replacer): string {
  const [host = '', path = ''] = [rest.replace(/[/?#].*$/s, ''), rest.replace(/^[^/?#]*/, '')];
  const [name = '', port] = host.split(':');
  const shown = name.includes('.') ? replaceDomain(name, names, true) : names.plain('host', name);
  const way = path.length > 1 ? `/${names.plain('path', path)}` : path;
  return `${shown}${port === undefined ? '' : `:${port}`}${way}`;
}

/** Replaces the names of things that are known, wherever they stand as whole words, and words that are made of them. */
function replaceNames(text: string, names: Names): string {
  const made = names.known.replaceWhole(text);
  if (made !== text) return made;
  return text.replace(/[\w-]{7,}/g, (word) =>
    names.known.isMadeOf(word) ? names.plain('word', word.toLowerCase()) : word,
  );
}

/** An expression keeps its form: the texts in it are replaced, parameters and variables keep being names. */
export function replaceExpression(text: string, replacer: Replacer): string {
  const { names } = replacer;
  return text.replace(
    /(\b(?:parameters|variables|lambdaVariables|lambda)\()?'((?:[^']|'')*)'/gi,
    (_, call, inner) => {
      if (call)
        return `${call}'${/^lambda/i.test(call) ? inner : names.plain('value', inner).replace('-', '')}'`;
      return `'${replaceLiteral(inner, replacer)}'`;
    },
  );
}

function replaceLiteral(text: string, replacer: Replacer): string {
  const isOurs = isAzureWord(text) || /^\d{4}-\d\d-\d\d(?:-preview)?$/.test(text);
  if (isOurs || /^Microsoft\.\w+(?:\/\w+)*$/i.test(text)) return text;
  const made = replaceText(text, replacer);
  if (made !== text) return made;
  return text.replace(/(?<![{\w])[a-z][\w-]{2,}(?![\w}])/gi, (word) =>
    isAzureWord(word) || isServiceLabel(word) ? word : replacer.names.plain('text', word),
  );
}
