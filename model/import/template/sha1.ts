/** The SHA-1 of bytes, 20 bytes. Used for names, not for safety: guid() is a version 5 UUID. RFC 3174, read 2026-11-29. */
export function sha1(bytes: readonly number[]): readonly number[] {
  const length = bytes.length * 8;
  const padded = [...bytes, 0x80];
  while (padded.length % 64 !== 56) padded.push(0);
  for (let shift = 56; shift >= 0; shift -= 8) padded.push(Math.floor(length / 2 ** shift) & 255);
  const state: [number, number, number, number, number] = [
    0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0,
  ];
  for (let at = 0; at < padded.length; at += 64) addBlock(state, padded.slice(at, at + 64));
  return state.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 255));
}

function addBlock(state: [number, number, number, number, number], block: readonly number[]): void {
  const words: number[] = [];
  for (let at = 0; at < 16; at += 1) {
    const [p = 0, q = 0, r = 0, s = 0] = block.slice(at * 4, at * 4 + 4);
    words.push((p << 24) | (q << 16) | (r << 8) | s);
  }
  for (let at = 16; at < 80; at += 1) {
    const mixed = word(words, at - 3) ^ word(words, at - 8) ^ word(words, at - 14) ^ word(words, at - 16);
    words.push(rotate(mixed, 1));
  }
  let [a, b, c, d, e] = state;
  for (let at = 0; at < 80; at += 1) {
    const [mix, constant] =
      at < 20
        ? [(b & c) | (~b & d), 0x5a827999]
        : at < 40
          ? [b ^ c ^ d, 0x6ed9eba1]
          : at < 60
            ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
            : [b ^ c ^ d, 0xca62c1d6];
    const next = (rotate(a, 5) + mix + e + constant + word(words, at)) | 0;
    [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
  }
  [a, b, c, d, e].forEach((value, index) => {
    state[index] = ((state[index] ?? 0) + value) | 0;
  });
}

function word(words: readonly number[], at: number): number {
  return words[at] ?? 0;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
