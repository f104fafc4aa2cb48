import type { ImportReport, Json, MergeResult, MissingParameter, Problem } from '../../model/index.ts';

/** What became of a file, verdict first: `45 resources read: 40 understood, 2 kept as generic boxes. 3 places are not resolved.` */
export function reportHeadline(report: ImportReport): string {
  const { found, kept, unresolved } = report;
  const rest = [
    kept.length > 0
      ? `${count(kept.length, 'has', 'have')} properties that are kept but not modelled.`
      : null,
    unresolved.length > 0 ? `${count(unresolved.length, 'place is', 'places are')} not resolved.` : null,
  ];
  return [shortHeadline(report), ...(found > 0 ? rest : [])].filter((part) => part !== null).join(' ');
}

/** How many resources were read, and what they became. */
export function shortHeadline({ found, understood, generic }: ImportReport): string {
  if (found === 0) return 'No resources were found.';
  const parts = [
    understood.length > 0 ? `${understood.length} understood` : null,
    generic.length > 0 ? count(generic.length, 'kept as a generic box', 'kept as generic boxes') : null,
  ].filter((part) => part !== null);
  return `${count(found, 'resource', 'resources')} read${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
}

/** What is done in each step of the reading, in the order of `readFile`. */
const steps = ['opening the file', 'collecting names', 'understanding the resources', 'writing the report'];

/** Which step of the reading is under way: the steps take unlike long, so that their number alone would say little. */
export function stepWords(progress: { readonly done: number; readonly total: number } | null): string {
  const step = progress ? steps[progress.done] : undefined;
  return progress && step ? `Step ${progress.done + 1} of ${progress.total}: ${step}` : 'Reading';
}

/** What bringing a variant up to date changes: `12 brought up to date, 3 new, 2 not in the import any more.` */
export function mergeHeadline({
  updated,
  added,
  gone,
}: Pick<MergeResult, 'updated' | 'added' | 'gone'>): string {
  const parts = [
    updated.length > 0 ? `${updated.length} brought up to date` : null,
    added.length > 0 ? `${added.length} new` : null,
    gone.length > 0 ? `${gone.length} not in the import any more` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? `${parts.join(', ')}.` : 'Nothing differs from what is there.';
}

/** How many problems of a severity there are, in words; null where there are none. */
export function problemCounts(problems: readonly Problem[]): string | null {
  const of = (severity: Problem['severity']) => problems.filter((one) => one.severity === severity).length;
  const words = [
    [of('error'), 'error', 'errors'],
    [of('warning'), 'warning', 'warnings'],
    [of('note'), 'note', 'notes'],
  ] as const;
  const parts = words.flatMap(([number, one, many]) => (number > 0 ? [count(number, one, many)] : []));
  return parts.length > 0 ? parts.join(', ') : null;
}

/** A value as it stands in a field. */
export function valueText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** How a parameter is asked for. */
export type Asking = 'choice' | 'switch' | 'secret' | 'number' | 'json' | 'text';

/** The field that fits a parameter. */
export function askingOf({ type, allowed, secure }: MissingParameter): Asking {
  if (allowed && allowed.length > 0) return 'choice';
  if (secure) return 'secret';
  const word = type.toLowerCase();
  if (word === 'bool') return 'switch';
  if (word === 'int') return 'number';
  return word === 'object' || word === 'array' ? 'json' : 'text';
}

/** The value of a typed text; a reason in words where it is none of the parameter's type. */
export function readValue(
  parameter: MissingParameter,
  text: string,
): { readonly value: Json } | { readonly error: string } {
  const word = parameter.type.toLowerCase();
  if (word === 'int') {
    const isWhole = /^\s*-?\d+\s*$/.test(text);
    return isWhole ? { value: Number(text) } : { error: 'This is a whole number, such as 3.' };
  }
  const isList = word === 'array';
  if (!isList && !word.endsWith('object')) return { value: text };
  try {
    const value = JSON.parse(text) as Json;
    const fits = typeof value === 'object' && value !== null && Array.isArray(value) === isList;
    if (fits) return { value };
  } catch {
    // Said below.
  }
  return {
    error: isList
      ? 'This is a list in JSON, such as ["a", "b"].'
      : 'This is an object in JSON, such as {"a": 1}.',
  };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
