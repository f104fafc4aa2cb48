import type { Document, Variant } from '../document/document.ts';
import type { EmbeddedFont } from '../draw/print-svg.ts';
import type { ThemeName } from '../draw/themes.ts';
import type { ResourceId } from '../ids.ts';
import type { Answer } from '../trace/answer.ts';
import type { PdfTools } from './pdf/paper.ts';

/** What of a document is exported, and how. */
export interface ExportInput {
  readonly document: Document;
  /** The variants meant, in their order: one, or all. */
  readonly variants: readonly Variant[];
  /** Only these things and what stands in them, where the format can; absent: everything. */
  readonly selection?: readonly ResourceId[];
  readonly theme: ThemeName;
  /** Pixels per unit of the drawing, for pixel formats. */
  readonly scale: number;
  /** The question that is drawn into the picture with its answer. */
  readonly answer?: Answer | null;
  /** Draws the legend under pictures; absent: it is drawn. */
  readonly legend?: boolean;
  /** The day of the export as `2026-11-29`: it stands in file names and reports. The model has no clock. */
  readonly day: string;
  /** Fonts to carry inside pictures; none: the viewer's own. */
  readonly fonts?: readonly EmbeddedFont[];
}

/** One file of an export. */
export interface ExportFile {
  /** A file name without a folder, or with folders inside the export: `modules/network.bicep`. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The media type. */
  readonly type: string;
}

/** What only the outside can do for an exporter: pixels and PDF pages. */
export interface ExportTools {
  /** An SVG as PNG; rejects with a reason in words where it cannot, such as a picture that is too large. */
  rasterise?(svg: string, scale: number): Promise<Uint8Array>;
  readonly pdf?: PdfTools;
}

/** One format in which a document leaves. */
export interface Exporter {
  /** The word of `--as`. */
  readonly id: string;
  readonly title: string;
  /** What one does with it, in a sentence. */
  readonly says: string;
  /** `text`: shown as text in the preview; `picture`: shown as an image; `binary`: only told. */
  readonly preview: 'text' | 'picture' | 'binary';
  /** Can it be narrowed to a selection? */
  readonly takesSelection: boolean;
  /** The choices that make a difference to it, so that the dialog asks for no other; absent: none. */
  readonly uses?: readonly ('theme' | 'scale' | 'answer' | 'legend')[];
  /** Throws nothing: what cannot be said in the format stands in the files. */
  write(input: ExportInput, tools: ExportTools): readonly ExportFile[] | Promise<readonly ExportFile[]>;
}

/** The start of every file name: document, variant where there are several, day. */
export function fileStem({ document, day }: ExportInput, variant?: Variant): string {
  const words = [document.title, document.variants.length > 1 ? variant?.name : undefined, day];
  return words
    .filter((word) => word !== undefined && word !== '')
    .map((word) => plainName(word as string))
    .join(' - ');
}

/** A text as a file name on every system: no path, no reserved character, not too long. */
export function plainName(text: string): string {
  const plain = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get into a file name
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\p{Cs}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  // By characters: half of a pair is no name on any system.
  const short = [...plain].slice(0, 80).join('').trim();
  return short === '' ? 'untitled' : short;
}
