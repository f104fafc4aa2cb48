import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdfFaces, toTrueType } from '../model/exchange.ts';
import { faceFile, pdfTools } from './pdf-tools.ts';

/** More pixels on a side make a picture that few programs open. */
const mostPixels = 16_384;

/** An SVG as PNG; rejects with the remedy where it would be too large. The renderer reads TrueType only, from files. */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const folder = mkdtempSync(join(tmpdir(), 'reachboard-fonts-'));
  try {
    const fontFiles = await unpackFonts(folder);
    const picture = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' },
    });
    const longest = Math.max(picture.width, picture.height);
    if (longest * scale > mostPixels) throw new Error(tooLarge(longest, scale));
    return new Uint8Array(picture.render().asPng());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function unpackFonts(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const face of pdfFaces) {
    if (faceFile(face).endsWith('.ttf')) {
      files.push(faceFile(face));
      continue;
    }
    const file = join(folder, `${face}.ttf`);
    writeFileSync(file, await toTrueType(await pdfTools.readFont(face), pdfTools.inflate));
    files.push(file);
  }
  return files;
}

function tooLarge(longest: number, scale: number): string {
  const most = Math.floor((mostPixels / longest) * 10) / 10;
  return `At scale ${scale} the picture would have ${Math.round(longest * scale)} pixels on one side; ${mostPixels} is the most. Choose a scale of ${most} or less, or SVG.`;
}
