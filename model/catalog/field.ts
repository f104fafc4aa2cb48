import * as z from 'zod';
import type { ResourceId } from '../ids.ts';

/** What the form, the outline and the reference index need to know of a field beside its type. */
export interface FieldMeta {
  /** Label in the inspector, sentence case. */
  readonly label: string;
  /** One sentence under the field. */
  readonly help?: string;
  /** How it is edited; by default chosen from the type. */
  readonly widget?:
    | 'text'
    | 'prefix'
    | 'prefixes'
    | 'ip'
    | 'ips'
    | 'ports'
    | 'select'
    | 'switch'
    | 'number'
    | 'reference'
    | 'references'
    | 'rows'
    | 'group'
    | 'texts';
  /** For references: the kinds that may be named. */
  readonly kinds?: readonly string[];
  /** For references: what becomes of this resource when the other one goes. */
  readonly whenGone?: 'clear' | 'remove';
  /** Shown in the empty field. */
  readonly placeholder?: string;
  /** Words for the values of a select, in their order. */
  readonly options?: Readonly<Record<string, string>>;
  /** Not shown unless asked for. */
  readonly advanced?: boolean;
  /** It means something only while the nearest field of that name has one of these values; empty, it is left out of the form until then. */
  readonly onlyWhen?: { readonly field: string; readonly is: readonly (string | boolean)[] };
  /** Values to offer while typing. */
  readonly suggestions?: readonly string[];
}

/** Adds a label and hints to a schema; they travel into the JSON Schema from which forms are drawn. */
export function field<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  return schema.meta({ ...meta }) as S;
}

/** A field that names another resource, or nothing. */
export function reference(kinds: readonly string[], meta: Omit<FieldMeta, 'widget' | 'kinds'>) {
  const schema = z.string().nullable().default(null) as unknown as z.ZodDefault<z.ZodType<ResourceId | null>>;
  return field(schema, { ...meta, widget: 'reference', kinds });
}

/** A field that names several other resources. */
export function references(kinds: readonly string[], meta: Omit<FieldMeta, 'widget' | 'kinds'>) {
  const schema = z.array(z.string()).default([]) as unknown as z.ZodDefault<z.ZodType<readonly ResourceId[]>>;
  return field(schema, { ...meta, widget: 'references', kinds });
}

/** An optional address. */
export function address(meta: Omit<FieldMeta, 'widget'>) {
  return field(z.string().nullable().default(null), { ...meta, widget: 'ip' });
}

/** A list of addresses. */
export function addresses(meta: Omit<FieldMeta, 'widget'>) {
  return field(z.array(z.string()).default([]), { ...meta, widget: 'ips' });
}

/** A list of prefixes. */
export function prefixes(meta: Omit<FieldMeta, 'widget'>) {
  return field(z.array(z.string()).default([]), { ...meta, widget: 'prefixes' });
}

/** A yes or no. */
export function flag(initial: boolean, meta: Omit<FieldMeta, 'widget'>) {
  return field(z.boolean().default(initial), { ...meta, widget: 'switch' });
}

/** A yes, a no, or not known. */
export function maybeFlag(initial: boolean | null, meta: Omit<FieldMeta, 'widget'>) {
  return field(z.boolean().nullable().default(initial), { ...meta, widget: 'select' });
}

/** One of a few words. */
export function choice<const W extends readonly [string, ...string[]]>(
  words: W,
  initial: W[number],
  meta: Omit<FieldMeta, 'widget'>,
) {
  return field(z.enum(words).default(initial as never), { ...meta, widget: 'select' });
}

/** Free text, empty by default. */
export function text(meta: FieldMeta, initial = '') {
  return field(z.string().default(initial), { widget: 'text', ...meta });
}

/** A list of texts, such as prefixes, tags and names mixed. */
export function texts(meta: Omit<FieldMeta, 'widget'>, initial: readonly string[] = []) {
  return field(z.array(z.string()).default([...initial]), { ...meta, widget: 'texts' });
}

/** Rows of a table. */
export function rows<S extends z.ZodObject>(row: S, meta: Omit<FieldMeta, 'widget'>) {
  return field(z.array(row).default([]), { ...meta, widget: 'rows' });
}
