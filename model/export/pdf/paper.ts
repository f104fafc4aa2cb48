/** The faces that pages are set in: family and weight. */
export const pdfFaces = ['sans-400', 'sans-500', 'sans-600', 'mono-400'] as const;

/** A face: Inter is `sans`, IBM Plex Mono is `mono`. */
export type PdfFace = (typeof pdfFaces)[number];

/** What a PDF is begun with; lengths in points. */
export interface PaperOptions {
  readonly unit: 'pt';
  readonly format: [width: number, height: number];
  readonly orientation: 'p' | 'l';
  readonly compress: boolean;
  readonly putOnlyUsedFonts: boolean;
  /** Digits after the point. */
  readonly precision: number;
}

/** What only the outside can do for a PDF. */
export interface PdfTools {
  /** Begins a PDF with its first page: `(options) => new jsPDF(options)`. */
  newPaper(options: PaperOptions): PdfPaper | Promise<PdfPaper>;
  /** The file of a face, as TrueType or as WOFF. */
  readFont(face: PdfFace): Promise<Uint8Array>;
  /** Undoes zlib's compression; WOFF files are compressed with it. */
  inflate(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** The methods of jsPDF 4 that pages are drawn with; an object of jsPDF is one. Lengths in points, y runs down. */
export interface PdfPaper {
  addFileToVFS(name: string, base64: string): unknown;
  addFont(file: string, id: string, style: string): unknown;
  setFont(id: string, style: string): unknown;
  getFont(): { readonly metadata: { characterToGlyph?(code: number): number } };
  setFontSize(size: number): unknown;
  setTextColor(colour: string): unknown;
  text(text: string, x: number, y: number, options?: { align?: 'left' | 'center' | 'right' }): unknown;
  setFillColor(colour: string): unknown;
  setDrawColor(colour: string): unknown;
  setLineWidth(width: number): unknown;
  setLineCap(style: string): unknown;
  setLineJoin(style: string): unknown;
  setLineDashPattern(lengths: number[], phase: number): unknown;
  GState(state: { opacity?: number; 'stroke-opacity'?: number }): object;
  setGState(state: object): unknown;
  saveGraphicsState(): unknown;
  restoreGraphicsState(): unknown;
  moveTo(x: number, y: number): unknown;
  lineTo(x: number, y: number): unknown;
  curveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): unknown;
  close(): unknown;
  fill(): unknown;
  stroke(): unknown;
  fillStroke(): unknown;
  clip(): unknown;
  discardPath(): unknown;
  addPage(format: [number, number], orientation: 'p' | 'l'): unknown;
  setDocumentProperties(properties: { title?: string; subject?: string; creator?: string }): unknown;
  setCreationDate(date: string): unknown;
  setFileId(hexadecimal: string): unknown;
  output(type: 'arraybuffer'): ArrayBuffer;
  readonly outline: {
    add(parent: unknown, title: string, options: { pageNumber: number }): unknown;
  };
}
