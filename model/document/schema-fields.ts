import type * as z from 'zod';
import type { FieldMeta } from '../catalog/field.ts';
import { type KindName, kindEntry, kinds } from '../catalog/kinds.ts';
import type { Resource } from './resource.ts';

/** A labelled field of a kind's settings. */
export interface SettingsField {
  /** The keys from the settings down; `*` stands for every item of a list. */
  readonly steps: readonly string[];
  readonly meta: FieldMeta;
}

/** Every labelled field of a kind, at any depth, read from its schema. */
export function fieldsOf(kind: KindName): readonly SettingsField[] {
  return fields.get(kind) ?? [];
}

/** Every value that a resource has in a field, with the dotted path of each, such as `settings.links.0.vnet`. */
export function valuesOf(
  resource: Resource,
  field: SettingsField,
): readonly { readonly path: string; readonly value: unknown }[] {
  const collect = (
    value: unknown,
    steps: readonly string[],
    path: string,
  ): readonly { path: string; value: unknown }[] => {
    const [step, ...rest] = steps;
    if (step === undefined) return [{ path, value }];
    if (step === '*') {
      return Array.isArray(value)
        ? value.flatMap((item, index) => collect(item, rest, `${path}.${index}`))
        : [];
    }
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
    return collect((value as Readonly<Record<string, unknown>>)[step], rest, `${path}.${step}`);
  };
  return collect(resource.settings, field.steps, 'settings');
}

/** What the walk needs to know of a zod schema; wrappers (default, prefault, nullable, optional) hold an inner type. */
interface SchemaDef {
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

const fields: ReadonlyMap<string, readonly SettingsField[]> = new Map(
  kinds.map(({ kind }) => [kind, readFields(kindEntry(kind).settings, [])]),
);

function readFields(schema: z.ZodType, steps: readonly string[]): readonly SettingsField[] {
  const meta = schema.meta() as FieldMeta | undefined;
  const own = meta?.label === undefined ? [] : [{ steps, meta }];
  return [...own, ...readInner(schema, steps)];
}

function readInner(schema: z.ZodType, steps: readonly string[]): readonly SettingsField[] {
  const def = schema.def as unknown as SchemaDef;
  if (def.innerType) return readInner(def.innerType, steps);
  if (def.element) return readFields(def.element, [...steps, '*']);
  return Object.entries(def.shape ?? {}).flatMap(([key, inner]) => readFields(inner, [...steps, key]));
}
