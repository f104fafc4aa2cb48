import { type EmbeddedFont, printFonts } from '../model/index.ts';

/** The faces that pictures are set in, as files of the app. */
const faces = [
  {
    family: 'Inter',
    weight: 400,
    url: new URL('@fontsource/inter/files/inter-latin-400-normal.woff2', import.meta.url),
  },
  {
    family: 'Inter',
    weight: 500,
    url: new URL('@fontsource/inter/files/inter-latin-500-normal.woff2', import.meta.url),
  },
  {
    family: 'Inter',
    weight: 600,
    url: new URL('@fontsource/inter/files/inter-latin-600-normal.woff2', import.meta.url),
  },
  {
    family: 'IBM Plex Mono',
    weight: 400,
    url: new URL('@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2', import.meta.url),
  },
];

let fonts: Promise<readonly EmbeddedFont[]> | null = null;

/** The fonts of pictures, to travel inside the file; read once. */
export function pictureFonts(): Promise<readonly EmbeddedFont[]> {
  fonts ??= Promise.all(faces.map(readFont)).catch((error: unknown) => {
    fonts = null;
    throw error;
  });
  return fonts;
}

/** A finished picture with the fonts inside. */
export function withFonts(svg: string, embedded: readonly EmbeddedFont[]): string {
  return svg.replace('</desc>', () => `</desc>\n${printFonts(embedded)}`);
}

/** The most pixels on a side, and in all, that every browser draws on. */
const most = { side: 16_384, area: 16_384 * 16_384 };

/** The picture as a PNG of so many pixels for each unit; refuses in words what no browser draws. */
export async function svgToPng(svg: string, width: number, height: number, scale: number): Promise<Blob> {
  const largest = Math.min(most.side / Math.max(width, height), Math.sqrt(most.area / (width * height)));
  if (scale > largest) {
    const fits = Math.floor(largest * 10) / 10;
    const size = `${Math.round(width * scale)} x ${Math.round(height * scale)}`;
    throw new Error(
      `At scale ${scale} the picture would have ${size} pixels, more than a browser draws. Choose a scale of ${fits} or less, or SVG.`,
    );
  }
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser gives the page no canvas.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error('The picture is too large for this browser. Choose a smaller scale.');
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Puts a picture on the clipboard; false where the browser refuses. */
export async function copyPng(png: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    return false;
  }
}

async function readFont({ family, weight, url }: (typeof faces)[number]): Promise<EmbeddedFont> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The font ${family} could not be read.`);
  return {
    family,
    weight,
    type: 'font/woff2',
    base64: toBase64(new Uint8Array(await response.arrayBuffer())),
  };
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
