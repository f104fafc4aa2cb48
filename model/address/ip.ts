import ipaddr from 'ipaddr.js';

/** One IPv4 address as an unsigned 32-bit number; the width stays hidden behind this type. */
export type Ip = number & { readonly __brand: 'Ip' };

/** Reads dotted-quad notation; null when the text is not one IPv4 address. */
export function parseIp(text: string): Ip | null {
  const trimmed = text.trim();
  if (!ipaddr.IPv4.isValidFourPartDecimal(trimmed)) return null;
  const [a = 0, b = 0, c = 0, d = 0] = ipaddr.IPv4.parse(trimmed).octets;
  return toIp(((a << 24) | (b << 16) | (c << 8) | d) >>> 0);
}

/** Prints an address in dotted-quad notation. */
export function printIp(ip: Ip): string {
  return `${ip >>> 24}.${(ip >>> 16) & 255}.${(ip >>> 8) & 255}.${ip & 255}`;
}

/** Takes a number between 0 and 2^32 - 1 as an address. */
export function toIp(value: number): Ip {
  return (value >>> 0) as Ip;
}
