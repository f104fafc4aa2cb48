import { type Ip, parseIp, printIp, toIp } from './ip.ts';

/** One CIDR block: the base has no bits set below the length. */
export interface Prefix {
  readonly base: Ip;
  readonly length: number;
}

/** Every IPv4 address. */
export const anyPrefix: Prefix = { base: toIp(0), length: 0 };

/** Reads `10.0.0.0/16` or a bare address (a /32); null when malformed or when host bits are set. */
export function parsePrefix(text: string): Prefix | null {
  const parsed = parseLoosePrefix(text);
  return parsed?.exact ? parsed.prefix : null;
}

/** Reads a prefix whose host bits may be set, and says whether they were clear; null when malformed. */
export function parseLoosePrefix(text: string): { readonly prefix: Prefix; readonly exact: boolean } | null {
  const match = /^\s*([0-9.]+)(?:\/(\d{1,2}))?\s*$/.exec(text);
  const ip = match?.[1] === undefined ? null : parseIp(match[1]);
  const length = match?.[2] === undefined ? 32 : Number(match[2]);
  if (ip === null || length > 32) return null;
  const base = toIp(ip & maskOf(length));
  return { prefix: { base, length }, exact: base === ip };
}

/** Prints `10.0.0.0/16`. */
export function printPrefix(prefix: Prefix): string {
  return `${printIp(prefix.base)}/${prefix.length}`;
}

/** The block that holds one address only. */
export function hostPrefix(ip: Ip): Prefix {
  return { base: ip, length: 32 };
}

/** How many addresses the block spans. */
export function sizeOf(prefix: Prefix): number {
  return 2 ** (32 - prefix.length);
}

/** The last address of the block. */
export function lastIp(prefix: Prefix): Ip {
  return toIp(prefix.base + sizeOf(prefix) - 1);
}

/** Is the address inside the block? */
export function containsIp(prefix: Prefix, ip: Ip): boolean {
  return toIp(ip & maskOf(prefix.length)) === prefix.base;
}

/** Is the whole inner block inside the outer one (equal counts)? */
export function coversPrefix(outer: Prefix, inner: Prefix): boolean {
  return outer.length <= inner.length && containsIp(outer, inner.base);
}

/** Do the two blocks share an address? */
export function overlapsPrefix(a: Prefix, b: Prefix): boolean {
  return coversPrefix(a, b) || coversPrefix(b, a);
}

/** Are the two blocks the same? */
export function samePrefix(a: Prefix, b: Prefix): boolean {
  return a.base === b.base && a.length === b.length;
}

function maskOf(length: number): number {
  return length === 0 ? 0 : (0xffffffff << (32 - length)) >>> 0;
}
