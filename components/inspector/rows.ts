import { type Design, find, toResourceId } from '../../model/index.ts';
import { isMeant } from './only-when.ts';
import type { FieldSpec } from './schema-fields.ts';

/** One row as the settings hold it. */
export type RowValues = Readonly<Record<string, unknown>>;

/** A row in a few words: its values in the order of the fields, names instead of ids, what is as usual left out. */
export function rowSummary(design: Design, fields: readonly FieldSpec[], row: RowValues): string {
  return fields
    .filter((spec) => !spec.advanced && isMeant(spec, [], row))
    .map((spec) => valueWords(design, spec, row[spec.key]))
    .filter((words, index, all) => words !== '' && all.indexOf(words) === index)
    .join(' · ');
}

/** One value of a row in words; empty where there is nothing to say. */
export function valueWords(design: Design, spec: FieldSpec, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (spec.widget === 'reference') return find(design, toResourceId(String(value)))?.name ?? '';
  if (spec.widget === 'references') {
    return (value as readonly string[]).map((id) => find(design, toResourceId(id))?.name ?? '').join(', ');
  }
  if (spec.widget === 'switch') return value === true ? spec.label : '';
  if (spec.widget === 'select') return spec.choices.find((choice) => choice.value === value)?.label ?? '';
  if (spec.widget === 'rows') {
    const { length } = value as readonly unknown[];
    return length === 0 ? '' : `${length} × ${spec.label.toLowerCase()}`;
  }
  if (spec.widget === 'group' || spec.widget === 'json') return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** The same rows with one of them in another place. */
export function moveRow<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  const moved = rows[from];
  if (moved === undefined || to < 0 || to >= rows.length) return rows;
  const rest = rows.filter((_, index) => index !== from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** The next priority that no rule has: ten after the last one, or the first free one where that is too high. */
export function nextPriority(taken: readonly number[], smallest: number, largest: number): number {
  const highest = Math.max(smallest - 10, ...taken.filter((one) => one <= largest));
  if (highest + 10 <= largest) return highest + 10;
  for (let at = smallest; at <= largest; at += 1) if (!taken.includes(at)) return at;
  return largest;
}
