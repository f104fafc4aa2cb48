/**
 * The TrueType file inside a WOFF 1.0 file (https://www.w3.org/TR/WOFF/, 2026-11-29); any other file comes back as it is.
 * PDFs and resvg read TrueType only.
 */
export async function toTrueType(
  bytes: Uint8Array,
  inflate: (compressed: Uint8Array) => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== woffSignature) return bytes;
  const count = view.getUint16(12);
  const tables: Table[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = 44 + index * 20;
    const [tag, start, stored, length] = [0, 4, 8, 12].map((shift) => view.getUint32(at + shift));
    const checksum = view.getUint32(at + 16);
    if (tag === undefined || start === undefined || stored === undefined || length === undefined) break;
    const data = bytes.subarray(start, start + stored);
    tables.push({ tag, checksum, data: stored < length ? await inflate(data) : data });
  }
  return assemble(view.getUint32(4), tables);
}

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Uint8Array;
}

/** `wOFF` in ASCII. */
const woffSignature = 0x774f4646;

/** The table directory wants the greatest power of two besides the count: readers search it by halves. */
function assemble(flavour: number, unordered: readonly Table[]): Uint8Array {
  const tables = [...unordered].sort((a, b) => a.tag - b.tag);
  const head = 12 + tables.length * 16;
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  const file = new Uint8Array(tables.reduce((sum, { data }) => sum + padded(data.length), head));
  const view = new DataView(file.buffer);
  const log = Math.floor(Math.log2(tables.length));
  view.setUint32(0, flavour);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** log * 16);
  view.setUint16(8, log);
  view.setUint16(10, (tables.length - 2 ** log) * 16);
  let offset = head;
  tables.forEach(({ tag, checksum, data }, index) => {
    const at = 12 + index * 16;
    [tag, checksum, offset, data.length].forEach((value, place) => {
      view.setUint32(at + place * 4, value);
    });
    file.set(data, offset);
    offset += padded(data.length);
  });
  return file;
}
