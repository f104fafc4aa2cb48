import ipaddr from 'ipaddr.js';
import { type Ip, printIp, toIp } from '../../address/ip.ts';
import {
  coversPrefix,
  overlapsPrefix,
  type Prefix,
  parseLoosePrefix,
  parsePrefix,
  sizeOf,
} from '../../address/prefix.ts';
import { forbiddenRanges, privateRanges } from '../../catalog/facts/reserved-addresses.ts';

/** Finds IPv4 addresses and prefixes in a text. */
export const ipv4Pattern = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?!\.?\d)/g;

/** Finds what may be IPv6 addresses and prefixes in a text. */
export const ipv6Pattern =
  /(?<![\w:.])(?=[\da-f]*:)[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:\/\d{1,3})?(?![\w:.])/gi;

/**
 * Replaces public addresses by ones that belong to nobody: the same one always by the same, with its prefix length, and inside the
 * replacement of a prefix that holds it. Private addresses, Azure's own and what covers nearly everything stay.
 */
export function addressMap(texts: readonly string[]): (text: string) => string {
  const prefixes = texts.flatMap((text) =>
    (text.match(ipv4Pattern) ?? []).flatMap((one) => publicPrefix(one) ?? []),
  );
  const mapped = allocate([...prefixes].sort((a, b) => a.length - b.length));
  const sixes = new Map<string, string>();
  return (text) => (text.includes(':') ? replaceSix(text, sixes) : replaceFour(text, mapped));
}

interface Mapped {
  readonly from: Prefix;
  readonly base: Ip;
}

/** Documentation ranges first (RFC 5737), then the range for benchmarks (RFC 2544), then what nobody may use (RFC 1112). */
const pools = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '198.18.0.0/15', '240.0.0.0/4'].map(
  (text) => parsePrefix(text) as Prefix,
);

/** Prefixes shorter than this cover so much that they belong to nobody. */
const shortest = 5;

const kept = [...privateRanges, ...forbiddenRanges, parsePrefix('0.0.0.0/8') as Prefix];

function publicPrefix(text: string): Prefix | undefined {
  const prefix = parseLoosePrefix(text)?.prefix;
  return prefix && prefix.length >= shortest && !kept.some((range) => coversPrefix(range, prefix))
    ? prefix
    : undefined;
}

/** Wide ones come first, so that what lies in them keeps its place there. */
function allocate(prefixes: readonly Prefix[]): ReadonlyMap<string, Mapped> {
  const mapped = new Map<string, Mapped>();
  const taken: Prefix[] = [];
  for (const from of prefixes) {
    if (mapped.has(keyOf(from))) continue;
    const around = containerOf(mapped, from);
    const base = around ? toIp(around.base + (from.base - around.from.base)) : nextFree(from, taken);
    mapped.set(keyOf(from), { from, base });
    if (!around) taken.push({ base, length: from.length });
  }
  return mapped;
}

function containerOf(mapped: ReadonlyMap<string, Mapped>, from: Prefix): Mapped | undefined {
  for (let length = from.length - 1; length >= shortest; length -= 1) {
    const block = parseLoosePrefix(`${printIp(from.base)}/${length}`)?.prefix;
    const found = block && mapped.get(keyOf(block));
    if (found) return found;
  }
  return undefined;
}

function nextFree(from: Prefix, taken: readonly Prefix[]): Ip {
  const size = sizeOf(from);
  for (const pool of pools) {
    if (pool.length > from.length) continue;
    const last = taken.findLast((block) => coversPrefix(pool, block));
    // The first address of a range is no host.
    const start = last ? last.base + sizeOf(last) : pool.base + (size === 1 ? 1 : 0);
    const base = Math.ceil(start / size) * size;
    const block: Prefix = { base: toIp(base), length: from.length };
    const fits = base + size <= pool.base + sizeOf(pool) && !taken.some((one) => overlapsPrefix(one, block));
    // What is there already may be in one of these ranges itself, and must not come back.
    if (fits && block.base !== from.base) return block.base;
    if (fits && base + 2 * size <= pool.base + sizeOf(pool)) return toIp(base + size);
  }
  return toIp(0xf0000000);
}

function replaceFour(text: string, mapped: ReadonlyMap<string, Mapped>): string {
  const prefix = publicPrefix(text);
  const found = prefix && mapped.get(keyOf(prefix));
  if (!prefix || !found) return text;
  const [address = '', length] = text.split('/');
  const host = (parseLoosePrefix(address)?.prefix.base ?? prefix.base) - prefix.base;
  return `${printIp(toIp(found.base + host))}${length === undefined ? '' : `/${length}`}`;
}

function replaceSix(text: string, sixes: Map<string, string>): string {
  const [address = '', length] = text.toLowerCase().split('/');
  if (!ipaddr.IPv6.isValid(address)) return text;
  const parsed = ipaddr.IPv6.parse(address);
  const range = parsed.range();
  if (range !== 'unicast' && range !== 'reserved') return text;
  const key = parsed.toNormalizedString();
  const number = (sixes.size + 1).toString(16);
  // RFC 3849 for addresses, RFC 9637 for prefixes wider than it has room for.
  const isWide = length !== undefined && Number(length) < 48;
  const next =
    sixes.get(key) ??
    (isWide ? `3fff:${number}::` : `2001:db8:${number}::${length === undefined ? '1' : ''}`);
  sixes.set(key, next);
  return `${next}${length === undefined ? '' : `/${length}`}`;
}

function keyOf({ base, length }: Prefix): string {
  return `${base}/${length}`;
}
