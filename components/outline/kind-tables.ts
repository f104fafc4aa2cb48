import {
  type Design,
  find,
  type KindName,
  kindEntry,
  kinds,
  type Resource,
  resourcesOf,
  summaryOf,
} from '../../model/index.ts';
import { valueWords } from '../inspector/rows.ts';
import { type FieldSpec, fieldsOf } from '../inspector/schema-fields.ts';
import type { Cells } from '../ui/table-text.ts';

/** One kind that is in the design, with how many there are. */
export interface KindCount {
  readonly kind: KindName;
  readonly title: string;
  readonly count: number;
}

/** The kinds that are in the design, in the palette's order. */
export function kindsIn(design: Design): readonly KindCount[] {
  const counts = new Map<string, number>();
  for (const { kind } of resourcesOf(design)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return kinds.flatMap(({ kind, title }) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, title, count }];
  });
}

/** The settings that a table of a kind shows: those that fit in a cell, the usual ones first. */
export function columnsOf(kind: KindName): readonly FieldSpec[] {
  return fieldsOf(kind)
    .filter(({ widget, advanced }) => !advanced && widget !== 'json' && widget !== 'group')
    .slice(0, 7);
}

/** One setting as the text of a cell. */
export function cellText(design: Design, spec: FieldSpec, resource: Resource): string {
  const value = (resource.settings as Readonly<Record<string, unknown>>)[spec.key];
  if (spec.widget === 'switch') return value === true ? 'Yes' : 'No';
  if (spec.widget === 'rows') {
    const { length } = value as readonly unknown[];
    return length === 0 ? '' : `${length}`;
  }
  return valueWords(design, spec, value);
}

/** The table of a kind as plain cells, for the clipboard. */
export function cellsOf(design: Design, kind: KindName): Cells {
  const columns = columnsOf(kind);
  const rows = resourcesOf(design).filter((one) => one.kind === kind);
  return [
    ['Name', 'In', ...columns.map(({ label }) => label)],
    ...rows.map((one) => [
      one.name,
      containerName(design, one),
      ...columns.map((spec) => cellText(design, spec, one)),
    ]),
  ];
}

/** The whole design as one table: what there is, where, and its second line. */
export function allCellsOf(design: Design): Cells {
  return [
    ['Name', 'Kind', 'In', 'Summary'],
    ...resourcesOf(design).map((one) => [
      one.name,
      kindEntry(one.kind).title,
      containerName(design, one),
      summaryOf(one),
    ]),
  ];
}

/** The name of the container, or nothing on the open canvas. */
export function containerName(design: Design, resource: Resource): string {
  return find(design, resource.parent)?.name ?? '';
}
