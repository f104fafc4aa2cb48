/** One IPv4 address as an unsigned 32-bit number; the width stays hidden behind this type. */
export type Ip = number & { readonly __brand: 'Ip' };

/** Four decimal numbers without leading zeros, which other readers take for octal. */
const dottedQuad = /^\s*(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\s*$/;

/** Reads dotted-quad notation; null when the text is not one IPv4 address. Asked for every rule of every question, so in one pass. */
export function parseIp(text: string): Ip | null {
  const parts = dottedQuad.exec(text);
  if (!parts) return null;
  const [a, b, c, d] = [Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4])] as const;
  return Math.max(a, b, c, d) > 255 ? null : toIp((a << 24) | (b << 16) | (c << 8) | d);
}

/** Prints an address in dotted-quad notation. */
export function printIp(ip: Ip): string {
  return `${ip >>> 24}.${(ip >>> 16) & 255}.${(ip >>> 8) & 255}.${ip & 255}`;
}

/** Takes a number between 0 and 2^32 - 1 as an address. */
export function toIp(value: number): Ip {
  return (value >>> 0) as Ip;
}
