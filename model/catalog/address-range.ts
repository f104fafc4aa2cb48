import { parseIp, printIp, toIp } from '../address/ip.ts';
import { lastIp, parseLoosePrefix, printPrefix, sizeOf } from '../address/prefix.ts';

/** The first and the last address of a rule that names an address, a prefix or a range; any other text stands for itself twice. */
export function endsOfRange(text: string): readonly [first: string, last: string] {
  const prefix = parseLoosePrefix(text)?.prefix;
  if (prefix) return [printIp(prefix.base), printIp(lastIp(prefix))];
  const [first = '', last = ''] = text.split('-').map((part) => part.trim());
  return parseIp(first) === null || parseIp(last) === null ? [text, text] : [first, last];
}

/** A range as a rule names it: an address, a prefix where it is one, else both ends with a hyphen. */
export function printRange(first: string, last: string): string {
  const [from, to] = [parseIp(first), parseIp(last)];
  if (first === last || from === null || to === null || to < from)
    return first === last ? first : `${first}-${last}`;
  const length = 32 - Math.log2(to - from + 1);
  const prefix = { base: toIp(from), length };
  return Number.isInteger(length) && from % sizeOf(prefix) === 0 ? printPrefix(prefix) : `${first}-${last}`;
}
