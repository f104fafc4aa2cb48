// First, for a worker is a world of its own.
import './zod-jitless.ts';
import * as exchange from '../model/exchange.ts';
import type { ExchangeJobs, GivenFile, Imported, ImportRequest } from './exchange-jobs.ts';
import type { JobControl } from './job.ts';
import { newResourceId } from './new-id.ts';
import { pdfTools } from './pdf-tools.ts';
import { serveJobs } from './serve-jobs.ts';
import { roleOf, tellApart, textOf } from './tell-apart.ts';

serveJobs<ExchangeJobs>({
  formats: () => exchange.exporters.map(({ write: _, ...format }) => format),
  async exportDocument({ format, ...input }, control) {
    const exporter = exchange.exporters.find(({ id }) => id === format);
    if (!exporter) throw new Error(`There is no format ${format}.`);
    return { files: await exporter.write(input, toolsOf(control)), stem: exchange.fileStem(input) };
  },
  importFiles: readFiles,
  mergeImport: ({ document, incoming, ...options }) => exchange.mergeAgain(document, incoming, options),
});

/** Pixels are made on the page: no worker draws an SVG. */
function toolsOf(control: JobControl): exchange.ExportTools {
  return {
    rasterise: (svg, scale) => control.ask('rasterise', { svg, scale }) as Promise<Uint8Array>,
    pdf: pdfTools,
  };
}

/** One source is read, with parameters where some are among the files, or several lists of resources together; what is left out is told. */
function readFiles({ files, values, sanitise, now }: ImportRequest, control: JobControl): Imported {
  const { source, parameters, further } = tellApart(files);
  const read = source ?? parameters ?? { name: '', bytes: new Uint8Array() };
  const others = further.length > 0 && exchange.isResourceList(fileOf(read)) ? further.filter(isList) : [];
  const result = exchange.readFile(fileOf(read), {
    newId: newResourceId,
    ...(source && parameters ? { parameters: fileOf(parameters) } : {}),
    ...(others.length > 0 ? { others: others.map(fileOf) } : {}),
    values,
    sanitise,
    now,
    progress: control.progress,
  });
  const roles = files.map((file) => ({
    name: file.name,
    role: roleOf(file, { source, parameters, others }),
  }));
  return { ...result, roles, isOwn: isOwn(result) };
}

function isList(file: GivenFile): boolean {
  return exchange.isResourceList(fileOf(file));
}

function fileOf({ name, bytes }: GivenFile): exchange.ImportFile {
  return { name, bytes, text: textOf(bytes) };
}

/** What Azure's tools write has no places yet; a design has. */
function isOwn({ document, unplaced, report }: exchange.ImportResult): boolean {
  const isEmpty = report.found === 0;
  return document !== null && !unplaced && (isEmpty || Object.keys(document.canvas.places).length > 0);
}
