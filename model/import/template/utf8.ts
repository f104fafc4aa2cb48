/** The bytes of a text in UTF-8; half a pair of surrogates becomes the replacement character. */
export function utf8Of(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point, 0));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point, 6), tail(point, 0));
    else bytes.push(0xf0 | (point >> 18), tail(point, 12), tail(point, 6), tail(point, 0));
  }
  return bytes;
}

/** The text of bytes in UTF-8; what is none becomes the replacement character. */
export function textOfUtf8(bytes: readonly number[]): string {
  const points: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const extra = lead < 0x80 ? 0 : lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : -1;
    let point = extra <= 0 ? lead : lead & (0x3f >> extra);
    let good = extra >= 0;
    for (let step = 1; step <= extra; step += 1) {
      const byte = bytes[at + step] ?? 0;
      if ((byte & 0xc0) !== 0x80) good = false;
      point = (point << 6) | (byte & 0x3f);
    }
    good &&= point <= 0x10ffff;
    points.push(good ? point : 0xfffd);
    at += good ? extra + 1 : 1;
  }
  return points.map((point) => String.fromCodePoint(point)).join('');
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes in base 64. */
export function base64Of(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3);
    const group = (a << 16) | (b << 8) | c;
    const left = bytes.length - at;
    for (let digit = 0; digit < 4; digit += 1)
      text += digit > left ? '=' : digits[(group >> (18 - 6 * digit)) & 63];
  }
  return text;
}

/** The bytes of a text in base 64; undefined where it is none. */
export function bytesOfBase64(text: string): readonly number[] | undefined {
  const clean = text.replace(/\s+/g, '');
  if (clean.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(clean)) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < clean.length; at += 4) {
    const group = [...clean.slice(at, at + 4)].map((char) => Math.max(0, digits.indexOf(char)));
    const [a = 0, b = 0, c = 0, d = 0] = group;
    const all = (a << 18) | (b << 12) | (c << 6) | d;
    bytes.push((all >> 16) & 255, (all >> 8) & 255, all & 255);
  }
  const pads = clean.length - clean.replace(/=+$/, '').length;
  return bytes.slice(0, bytes.length - pads);
}

function tail(point: number, shift: number): number {
  return 0x80 | ((point >> shift) & 0x3f);
}
