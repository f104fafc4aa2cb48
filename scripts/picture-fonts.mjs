import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFont, toTrueType } from './read-font.mjs';
import { root } from './run.mjs';

const inter = join(root, 'node_modules/@expo-google-fonts/inter');
const mono = join(root, 'node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff');

/**
 * The files of the fonts of pictures, for a renderer that reads TrueType only; Plex Mono is unpacked into a folder.
 * @param {string} folder
 * @returns {string[]}
 */
export function pictureFonts(folder) {
  mkdirSync(folder, { recursive: true });
  const unpacked = join(folder, 'ibm-plex-mono.ttf');
  writeFileSync(unpacked, toTrueType(readFont(mono)));
  return [
    ...['400Regular/Inter_400Regular', '500Medium/Inter_500Medium', '600SemiBold/Inter_600SemiBold'].map(
      (file) => join(inter, `${file}.ttf`),
    ),
    unpacked,
  ];
}
