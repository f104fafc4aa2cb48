import { parseIp, parseLoosePrefix, parsePrefix, printIp, printPrefix } from '../../model/index.ts';

/** A typed text as a value, or why it is none. */
export type Parsed<T> = { readonly value: T } | { readonly wrong: string };

/** Reads a prefix; an empty text is an empty prefix. */
export function parsePrefixText(text: string): Parsed<string> {
  const trimmed = text.trim();
  if (trimmed === '') return { value: '' };
  const exact = parsePrefix(trimmed);
  if (exact && trimmed.includes('/')) return { value: printPrefix(exact) };
  const loose = parseLoosePrefix(trimmed);
  if (!loose) return { wrong: 'Not a prefix. Write it like 10.0.1.0/24.' };
  if (!trimmed.includes('/')) return { wrong: `The size is missing. Write it like ${trimmed}/24.` };
  return { wrong: `${trimmed} does not start its block; the block is ${printPrefix(loose.prefix)}.` };
}

/** Reads one address; an empty text is no address. */
export function parseIpText(text: string): Parsed<string | null> {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  const ip = parseIp(trimmed);
  return ip === null ? { wrong: 'Not an IPv4 address. Write it like 10.0.1.4.' } : { value: printIp(ip) };
}

/** Reads ports the way Azure writes them: `*`, `443`, `1000-2000` or several joined by commas. */
export function parsePortsText(text: string): Parsed<string> {
  const parts = text.split(',').map((part) => part.trim().replaceAll(/\s*-\s*/g, '-'));
  if (parts.length === 1 && parts[0] === '')
    return { wrong: 'Write *, a port, or ports like 80,443,1000-2000.' };
  const bad = parts.find((part) => !isPortRange(part));
  return bad === undefined
    ? { value: parts.join(',') }
    : { wrong: `“${bad}” is no port or range between 0 and 65535.` };
}

function isPortRange(part: string): boolean {
  if (part === '*') return true;
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part);
  if (!match) return false;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  return first <= last && last <= 65535;
}

/** Splits what was typed or pasted into a list: by commas, semicolons, spaces and lines. */
export function splitList(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}

/** Reads a JSON object; an empty text is an object without properties. */
export function parseJsonText(text: string): Parsed<Readonly<Record<string, unknown>>> {
  if (text.trim() === '') return { value: {} };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { value: value as Record<string, unknown> };
    return { wrong: 'Write a JSON object, in braces.' };
  } catch (error) {
    return { wrong: `Not JSON: ${error instanceof Error ? error.message : 'unreadable'}.` };
  }
}

/** How many addresses of a subnet Azure leaves to resources: all but five. */
export function usableWords(text: string): string | null {
  const prefix = text.includes('/') ? parsePrefix(text) : null;
  if (!prefix) return null;
  const usable = 2 ** (32 - prefix.length) - 5;
  return usable > 0 ? `${usable.toLocaleString('en')} usable` : 'too small for Azure';
}

/** How many addresses a block spans, for address spaces. */
export function sizeWords(text: string): string | null {
  const prefix = text.includes('/') ? parsePrefix(text) : null;
  return prefix ? `${(2 ** (32 - prefix.length)).toLocaleString('en')} addresses` : null;
}
