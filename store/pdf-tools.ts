import type { PdfFace, PdfTools } from '../model/index.ts';

/** The files of the faces of pages: PDF wants TrueType, and the subsets of the page lack arrows. */
const faceFiles: Readonly<Record<PdfFace, URL>> = {
  'sans-400': new URL('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf', import.meta.url),
  'sans-500': new URL('@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf', import.meta.url),
  'sans-600': new URL('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf', import.meta.url),
  'mono-400': new URL('@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff', import.meta.url),
};

/** Paper and fonts for PDFs, on the page or in a worker; jsPDF and the fonts are loaded when the first one is begun. */
export const pdfTools: PdfTools = {
  newPaper: async (options) => new (await import('jspdf')).jsPDF(options),
  async readFont(face) {
    const response = await fetch(faceFiles[face]);
    if (!response.ok) throw new Error(`The font ${face} of the PDF could not be read. Load the page again.`);
    return new Uint8Array(await response.arrayBuffer());
  },
  async inflate(bytes) {
    const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  },
};
