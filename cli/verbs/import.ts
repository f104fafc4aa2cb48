import { randomBytes } from 'node:crypto';
import type * as z from 'zod';
import {
  type Document,
  type ImportFile,
  type ImportResult,
  printSentence,
  type ReportEntry,
  type ResourceId,
  save,
  toResourceId,
} from '../../model/index.ts';
import { type Arguments, BadInput } from '../arguments.ts';
import type { importOutput } from '../output-schemas.ts';
import { printJson } from '../plain.ts';
import { readInput } from '../read-input.ts';
import type { FileVerb } from '../verb.ts';
import { writeFile } from '../write-files.ts';

/** A design from a file of Azure's, of Bicep's, or of ours. */
export const importVerb: FileVerb = {
  name: 'import',
  usage: 'import FILE [--parameters FILE] [--out FILE] [--sanitise]',
  says: 'A design from a template, an export of Azure, Bicep, or a picture that carries one; without --out it only tells what it read.',
  readsAnyFile: true,
  async run(given) {
    const { source, parameters, warnings } = await readSource(given);
    const { readFile } = await import('../../model/exchange.ts');
    const result = readFile(source, {
      newId,
      ...(parameters ? { parameters } : {}),
      sanitise: given.sanitise,
      now: new Date().toISOString(),
    });
    if (!result.document) throw new BadInput(`${given.file}: ${sayProblems(result).join('\n')}`);
    const document = result.unplaced ? await layOutAll(result.document) : result.document;
    if (given.out !== null) writeFile(given.out, save(document));
    const plain = toImportOutput(document, result, given);
    return {
      text: given.json ? printJson(plain) : printImport(plain),
      asExpected: true,
      repairs: warnings,
    };
  },
};

type Plain = z.output<typeof importOutput>;

interface Source {
  readonly source: ImportFile;
  readonly parameters: ImportFile | null;
  readonly warnings: readonly string[];
}

async function readSource({ file, parameters }: Arguments): Promise<Source> {
  const { isBicep, readBicep, readBicepParameters } = await import('../bicep/read-bicep.ts');
  const given =
    parameters === null
      ? null
      : isBicep(parameters)
        ? await readBicepParameters(parameters)
        : readInput(parameters);
  const own = readInput(file);
  if (!isBicep(file)) return { source: own, parameters: given, warnings: [] };
  const { template, parameters: compiled, warnings } = await readBicep(file);
  return { source: template, parameters: given ?? compiled ?? null, warnings };
}

/** The layout is loaded when something has no place. */
async function layOutAll(document: Document): Promise<Document> {
  const { layOut } = await import('../layout-elk.ts');
  let placed = document;
  for (const { id } of document.variants) placed = await layOut(placed, id);
  return placed;
}

/** A random id that never collides. */
function newId(): ResourceId {
  return toResourceId(randomBytes(10).toString('hex'));
}

function toImportOutput(document: Document, result: ImportResult, { file, out }: Arguments): Plain {
  const { format, report, problems, missing } = result;
  const entries = (list: readonly ReportEntry[]) =>
    list.map(({ type, name, at, details }) => ({ type, name, at, details: [...details] }));
  return {
    file,
    format,
    wrote: out,
    things: document.variants.reduce((sum, { design }) => sum + Object.keys(design.resources).length, 0),
    found: report.found,
    understood: entries(report.understood),
    kept: entries(report.kept),
    generic: entries(report.generic),
    unresolved: entries(report.unresolved),
    problems: problems.map(({ code, severity, says, where }) => ({
      code,
      severity,
      says: printSentence(says),
      at: where.path ?? where.field ?? null,
    })),
    missing: missing.map(({ name, type, says, standIn, secure }) => ({ name, type, says, standIn, secure })),
  };
}

function printImport(plain: Plain): string {
  const { format, found, things, understood, kept, generic, unresolved, problems, missing, wrote } = plain;
  const list = (title: string, entries: Plain['kept']) =>
    entries.length === 0
      ? []
      : [title, ...entries.map(({ type, name, at, details }) => `  ${type} ${name}${told(details, at)}`)];
  return [
    `${format}: ${found} resources found, ${understood.length} understood, ${generic.length} kept as boxes; the design has ${things} things.`,
    ...list('Understood, with properties that are kept but not modelled:', kept),
    ...list('Kept as boxes, for their type is not modelled:', generic),
    ...list('Could not be resolved:', unresolved),
    ...(missing.length > 0 ? ['Parameters without a value, and what stands in:'] : []),
    ...missing.map(({ name, type, standIn }) => `  ${name} (${type}): ${JSON.stringify(standIn)}`),
    ...problems.map(({ severity, says, at }) => `${severity}${at ? ` at ${at}` : ''}: ${says}`),
    wrote === null ? 'Nothing was written: --out FILE writes the design.' : `Wrote ${wrote}.`,
  ].join('\n');
}

function told(details: readonly string[], at: string): string {
  const shown = details.slice(0, 6).join(', ');
  const more = details.length > 6 ? ` and ${details.length - 6} more` : '';
  return shown ? `: ${shown}${more}` : at ? ` at ${at}` : '';
}

function sayProblems({ problems }: ImportResult): readonly string[] {
  const lines = problems.map(
    ({ says, where }) => `${where.path ? `${where.path}: ` : ''}${printSentence(says)}`,
  );
  return lines.length > 0 ? lines : ['Nothing in it could be read.'];
}
