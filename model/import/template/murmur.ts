const symbols = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * The 13 characters that Azure's uniqueString() gives for bytes: a Murmur hash of 64 bits, printed in base 32. Checked against Bicep CLI
 * 0.49.2, 2026-11-29.
 */
export function uniqueStringOf(bytes: readonly number[]): string {
  let rest = murmur64(bytes);
  let text = '';
  for (let at = 0; at < 13; at += 1) {
    text += symbols[Number(rest >> 59n)];
    rest = BigInt.asUintN(64, rest << 5n);
  }
  return text;
}

const factor1 = 0x239b961b;
const factor2 = 0xab0e9789;

function murmur64(bytes: readonly number[]): bigint {
  let h1 = 0;
  let h2 = 0;
  let at = 0;
  for (; at + 7 < bytes.length; at += 8) {
    const k1 = Math.imul(rotate(Math.imul(wordAt(bytes, at), factor1), 15), factor2);
    const k2 = Math.imul(rotate(Math.imul(wordAt(bytes, at + 4), factor2), 17), factor1);
    h1 = (rotate(h1 ^ k1, 19) + h2) | 0;
    h1 = (Math.imul(h1, 5) + 0x561ccd1b) | 0;
    h2 = (rotate(h2 ^ k2, 13) + h1) | 0;
    h2 = (Math.imul(h2, 5) + 0x0bcaa747) | 0;
  }
  const tail = bytes.length - at;
  if (tail > 4) h2 ^= Math.imul(rotate(Math.imul(wordAt(bytes, at + 4), factor2), 17), factor1);
  if (tail > 0) h1 ^= Math.imul(rotate(Math.imul(wordAt(bytes, at), factor1), 15), factor2);
  h1 ^= bytes.length;
  h2 ^= bytes.length;
  h1 = (h1 + h2) | 0;
  h2 = (h2 + h1) | 0;
  h1 = finish(h1);
  h2 = finish(h2);
  h1 = (h1 + h2) | 0;
  h2 = (h2 + h1) | 0;
  return (BigInt(h2 >>> 0) << 32n) | BigInt(h1 >>> 0);
}

/** Four bytes, the lowest first; what lies behind the end counts as zero. */
function wordAt(bytes: readonly number[], at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(at, at + 4);
  return a | (b << 8) | (c << 16) | (d << 24);
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function finish(start: number): number {
  let hash = start;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
