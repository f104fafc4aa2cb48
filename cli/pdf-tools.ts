import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import type { PdfFace, PdfTools } from '../model/exchange.ts';

const { resolve } = createRequire(import.meta.url);

/** Where the file of a face is. */
export const faceFiles: Readonly<Record<PdfFace, string>> = {
  'sans-400': '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  'sans-500': '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
  'sans-600': '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  'mono-400': '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff',
};

/** Paper and fonts for PDFs; jsPDF is loaded when the first one is begun. */
export const pdfTools: PdfTools = {
  newPaper: async (options) => new (await import('jspdf')).jsPDF(options),
  readFont: (face) => readFile(resolve(faceFiles[face])),
  inflate: inflateSync,
};

/** The path of the file of a face. */
export function faceFile(face: PdfFace): string {
  return resolve(faceFiles[face]);
}
