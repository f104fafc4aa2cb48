/** Door for files: exporters and importers. Opened by the worker of the two dialogs and by the command, never by the page. */
export {
  type Exporter,
  type ExportFile,
  type ExportInput,
  type ExportTools,
  fileStem,
  plainName,
} from './export/exporter.ts';
export { exporters } from './export/exporters.ts';
export { type PdfFace, type PdfPaper, type PdfTools, pdfFaces } from './export/pdf/paper.ts';
export { toTrueType } from './export/pdf/true-type.ts';
export type * from './import/import-types.ts';
export { importers } from './import/importers.ts';
export { type MergeOptions, type MergeResult, mergeAgain } from './import/merge-again.ts';
export { isResourceList, readFile } from './import/read-file.ts';
