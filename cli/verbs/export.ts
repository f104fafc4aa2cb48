import type { ExportTools } from '../../model/exchange.ts';
import type { Exporter, ExportFile, ResourceId, Variant } from '../../model/index.ts';
import { type Arguments, BadInput, needed } from '../arguments.ts';
import type { Loaded } from '../load.ts';
import { readThing } from '../parties.ts';
import { printJson } from '../plain.ts';
import type { Verb } from '../verb.ts';
import { writeFiles } from '../write-files.ts';

/** The design in another format: files in a folder. */
export const exportVerb: Verb = {
  name: 'export',
  usage:
    'export FILE --as bicep|arm|svg|png|pdf|drawio|mermaid|markdown|csv --out DIR [--theme light|dark] [--scale N] [--select NAME ...]',
  says: 'The design in another format, every variant unless one is named: files in a folder.',
  async run(loaded, given) {
    const folder = needed(given.out, '--out');
    const exporter = await findExporter(needed(given.as, '--as'));
    refuseUnused(exporter, given);
    const variants = given.variant === null ? loaded.document.variants : [loaded.variant];
    const selection = readSelection(loaded, variants, given.select);
    const files = await write(exporter, loaded, given, variants, selection);
    const paths = writeFiles(folder, files);
    const written = files.map(({ name, type, content }) => ({ name, type, bytes: sizeOf(content) }));
    const plain = { format: exporter.id, variants: variants.map(({ name }) => name), folder, files: written };
    return { text: given.json ? printJson(plain) : `Wrote:\n${paths.join('\n')}`, asExpected: true };
  },
};

/** Loaded when asked for: other verbs start without the formats. */
async function findExporter(id: string): Promise<Exporter> {
  const { exporters } = await import('../../model/exchange.ts');
  const exporter = exporters.find((one) => one.id === id);
  if (exporter) return exporter;
  throw new BadInput(`--as takes ${exporters.map((one) => one.id).join(', ')}, not "${id}".`);
}

/** A choice that makes no difference to the format would be silently without effect. */
function refuseUnused({ id, uses = [], takesSelection }: Exporter, { options }: Arguments): void {
  const unused = [
    ...(takesSelection ? [] : ['--select']),
    ...(['theme', 'scale'] as const)
      .filter((choice) => !uses.includes(choice))
      .map((choice) => `--${choice}`),
  ].find((option) => options.includes(option));
  if (unused !== undefined) throw new BadInput(`${id} takes no ${unused}.`);
}

function readSelection(
  { document }: Loaded,
  variants: readonly Variant[],
  names: readonly string[],
): readonly ResourceId[] {
  return names.flatMap((name) => {
    const found = variants.flatMap(({ design }) => readThing(design, name, '--select') ?? []);
    if (found.length === 0) throw new BadInput(`--select "${name}" is nothing in "${document.title}".`);
    return [...new Set(found)];
  });
}

async function write(
  exporter: Exporter,
  { document }: Loaded,
  { theme, scale }: Arguments,
  variants: readonly Variant[],
  selection: readonly ResourceId[],
): Promise<readonly ExportFile[]> {
  const input = {
    document,
    variants,
    theme,
    scale,
    day: today(),
    ...(selection.length > 0 ? { selection } : {}),
  };
  try {
    return await exporter.write(input, tools);
  } catch (error) {
    throw sayRefusal(error) ?? error;
  }
}

/** What makes pixels and pages comes from packages that are loaded when the first is made. */
const tools: ExportTools = {
  rasterise: async (svg, scale) => (await import('../rasterise.ts')).rasterise(svg, scale),
  pdf: {
    newPaper: async (options) => (await import('../pdf-tools.ts')).pdfTools.newPaper(options),
    readFont: async (face) => (await import('../pdf-tools.ts')).pdfTools.readFont(face),
    inflate: async (bytes) => (await import('../pdf-tools.ts')).pdfTools.inflate(bytes),
  },
};

/** Reasons in words, such as a picture that is too large, are the person's to hear; a missing package has a remedy. */
function sayRefusal(error: unknown): BadInput | null {
  if (!(error instanceof Error) || error.message.startsWith('Reachboard bug')) return null;
  const missing = /Cannot find (?:module|package) '((?:@[^'/]+\/)?[^'/]+)/.exec(error.message)?.[1];
  if (missing) return new BadInput(`This format needs the package ${missing}: npm install ${missing}`);
  return error.constructor === Error ? new BadInput(error.message) : null;
}

function sizeOf(content: string | Uint8Array): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.length;
}

/** The day where the person is, as `2026-11-29`. */
function today(): string {
  const now = new Date();
  const two = (part: number) => `${part}`.padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
