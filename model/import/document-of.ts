import { fromArm } from '../arm/from-arm.ts';
import type { ReadEntry } from '../arm/read-entry.ts';
import type { ArmResource } from '../catalog/arm-resource.ts';
import { textAt } from '../catalog/read-json.ts';
import { emptyCanvas } from '../document/canvas.ts';
import type { Defaults } from '../document/design.ts';
import { type Document, newDocument, usualDefaults } from '../document/document.ts';
import { type Problem, problem } from '../explain/problem.ts';
import { code, say } from '../explain/sentence.ts';
import type {
  ImportFile,
  ImportOptions,
  ImportResult,
  MissingParameter,
  ReportEntry,
} from './import-types.ts';
import { mostFrequent } from './most-frequent.ts';
import { notRead } from './not-read.ts';
import { reportOf } from './report-of.ts';
import { sanitise } from './sanitise/sanitise.ts';

/** What an importer read before it is a design. */
export interface ReadArmFile {
  readonly resources: readonly ArmResource[];
  readonly format: string;
  readonly problems: readonly Problem[];
  readonly tenant?: string;
  readonly missing?: readonly MissingParameter[];
  /** What could not be followed, such as a template elsewhere. */
  readonly unresolved?: readonly ReportEntry[];
}

/** Makes a document of what a file says: one variant, nothing placed yet, and a report on every resource. */
export function documentOf(read: ReadArmFile, file: ImportFile, options: ImportOptions): ImportResult {
  const { format, problems, missing = [] } = read;
  if (read.resources.length === 0) {
    const nothing = problems.some(({ severity }) => severity !== 'note') ? [] : [nothingIn(format)];
    return { ...notRead(format, [...problems.map(asError), ...nothing]), missing };
  }
  options.progress?.(1, 4);
  const known = options.sanitise ? sanitise(read.resources, read.tenant) : read;
  const defaults = defaultsOf(known.resources, known.tenant);
  options.progress?.(2, 4);
  const { design, entries, stubs, warnings } = fromArm(known.resources, { newId: options.newId, defaults });
  options.progress?.(3, 4);
  const title = options.sanitise ? 'Imported design' : titleOf(file.name, format);
  const first = newDocument(title, options.newId());
  const variants = first.variants.map((variant) => ({ ...variant, design }));
  const document: Document = { ...first, defaults, variants, canvas: emptyCanvas };
  const report = reportOf(entries, stubs, options.sanitise ? [] : (read.unresolved ?? []));
  return {
    document,
    format,
    problems: [...problems, ...warnings.map((warning) => tellWarning(warning, entries))],
    report,
    missing,
    unplaced: Object.keys(design.resources).length > 0,
  };
}

/** Where most of the resources stand: scope fields say only what differs. */
export function defaultsOf(resources: readonly ArmResource[], tenant?: string): Defaults {
  const isPlain = (text: string | undefined): text is string => !!text && !/^\[[^[]/.test(text);
  const regions = resources.flatMap(({ body }) => textAt(body, 'location') ?? []);
  return {
    region:
      mostFrequent(regions.filter((one) => isPlain(one) && one.toLowerCase() !== 'global')) ??
      usualDefaults.region,
    resourceGroup:
      mostFrequent(resources.map(({ resourceGroup }) => resourceGroup).filter(isPlain)) ??
      usualDefaults.resourceGroup,
    subscription:
      mostFrequent(resources.map(({ subscription }) => subscription).filter(isPlain)) ??
      usualDefaults.subscription,
    tenant: tenant ?? usualDefaults.tenant,
  };
}

/** The file's name without its endings; what everybody calls a template says nothing. */
function titleOf(name: string, format: string): string {
  const stem = name
    .replace(/^.*[\\/]/, '')
    .replace(/(?:\.(?:json|jsonc|txt|snapshot|parameters|bicepparam|bicep|template))+$/i, '')
    .trim();
  const isUsual =
    stem === '' ||
    /^(?:azuredeploy|main|template|export|exportedtemplate.*|output|resources|untitled)$/i.test(stem);
  return isUsual ? `Imported: ${format}` : stem.slice(0, 200);
}

function tellWarning(
  { arm, says, path }: { readonly arm: ArmResource; readonly says: string; readonly path?: string },
  entries: readonly ReadEntry[],
): Problem {
  const resource = entries.find((entry) => entry.arm === arm)?.resource;
  const at = [arm.at, path].filter(Boolean).join(path?.startsWith('/') ? '' : ' ');
  return problem('import/changed', 'warning', say`${code(arm.name)}: ${says}`, {
    ...(resource ? { resource } : {}),
    ...(at ? { path: at } : {}),
  });
}

/** Where nothing was read, the reason is no mere warning. */
function asError(one: Problem): Problem {
  return one.severity === 'warning' ? { ...one, severity: 'error' } : one;
}

function nothingIn(format: string): Problem {
  return problem(
    'import/nothing-in-it',
    'error',
    say`The file is readable (${format}) and holds no resource. Export a resource group or a query that finds some.`,
  );
}
