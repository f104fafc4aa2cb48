import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/**
 * The tables of a font.
 * @typedef {{ flavour: number, tables: Map<string, { checksum: number, data: Buffer }> }} Font
 */

/**
 * The tables of a TrueType or WOFF font by their tag.
 * @param {string} path
 * @returns {Font}
 */
export function readFont(path) {
  const bytes = readFileSync(path);
  const isWoff = bytes.toString('latin1', 0, 4) === 'wOFF';
  const tables = new Map();
  for (let index = 0; index < bytes.readUInt16BE(isWoff ? 12 : 4); index += 1) {
    const at = isWoff ? 44 + index * 20 : 12 + index * 16;
    const tag = bytes.toString('latin1', at, at + 4);
    const start = bytes.readUInt32BE(at + (isWoff ? 4 : 8));
    const stored = bytes.readUInt32BE(at + (isWoff ? 8 : 12));
    const length = isWoff ? bytes.readUInt32BE(at + 12) : stored;
    const data = bytes.subarray(start, start + stored);
    const checksum = bytes.readUInt32BE(at + (isWoff ? 16 : 4));
    tables.set(tag, { checksum, data: stored < length ? inflateSync(data) : data });
  }
  return { flavour: bytes.readUInt32BE(isWoff ? 4 : 0), tables };
}

/**
 * A TrueType file of a font: the renderer of pictures reads nothing else.
 * @param {Font} font
 */
export function toTrueType({ flavour, tables }) {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(entries.length));
  const head = Buffer.alloc(12 + entries.length * 16);
  head.writeUInt32BE(flavour, 0);
  head.writeUInt16BE(entries.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((entries.length - power) * 16, 10);
  const parts = [head];
  let offset = head.length;
  entries.forEach(([tag, { checksum, data }], index) => {
    const at = 12 + index * 16;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}

/**
 * The advance width of a character in thousandths of the font size; 0 where the font lacks it.
 * @param {Font} font
 * @param {string} character
 */
export function advanceOf(font, character) {
  const glyph = glyphOf(tableOf(font, 'cmap'), character.codePointAt(0) ?? 0);
  if (!glyph) return 0;
  const unitsPerEm = tableOf(font, 'head').readUInt16BE(18);
  const metrics = tableOf(font, 'hhea').readUInt16BE(34);
  const advance = tableOf(font, 'hmtx').readUInt16BE(Math.min(glyph, metrics - 1) * 4);
  return Math.round((advance / unitsPerEm) * 1000);
}

/**
 * @param {Font} font
 * @param {string} tag
 */
function tableOf({ tables }, tag) {
  const table = tables.get(tag);
  if (!table) throw new Error(`The font has no table ${tag}.`);
  return table.data;
}

/**
 * Looks a character up in the format 4 part of the map from characters to glyphs; 0 where it is missing.
 * @param {Buffer} cmap
 * @param {number} code
 */
function glyphOf(cmap, code) {
  const table = formatFour(cmap);
  const double = table.readUInt16BE(6);
  for (let at = 0; at < double; at += 2) {
    if (code > table.readUInt16BE(14 + at)) continue;
    const start = table.readUInt16BE(16 + double + at);
    if (code < start) return 0;
    const delta = table.readUInt16BE(16 + 2 * double + at);
    const rangeAt = 16 + 3 * double + at;
    const range = table.readUInt16BE(rangeAt);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = table.readUInt16BE(rangeAt + range + (code - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

/** @param {Buffer} cmap */
function formatFour(cmap) {
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    if (table.readUInt16BE(0) === 4) return table;
  }
  throw new Error('The font has no character map of format 4.');
}
