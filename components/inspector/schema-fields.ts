import * as z from 'zod';
import { type FieldMeta, type KindName, kindEntry } from '../../model/index.ts';

/** The widgets a form is drawn with; `json` is for free properties. */
export type Widget = NonNullable<FieldMeta['widget']> | 'json';

/** One word of a select and the value it stands for. */
export interface ChoiceSpec {
  readonly value: string | boolean | null;
  readonly label: string;
}

/** One field of a form, read from a catalog entry's schema. */
export interface FieldSpec {
  readonly key: string;
  readonly label: string;
  readonly widget: Widget;
  readonly help: string | null;
  readonly placeholder: string | null;
  readonly kinds: readonly string[];
  readonly choices: readonly ChoiceSpec[];
  readonly suggestions: readonly string[];
  readonly advanced: boolean;
  readonly onlyWhen: FieldMeta['onlyWhen'] | null;
  readonly nullable: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** The value of a new one. */
  readonly initial: unknown;
  /** The fields of a group, or of one row. */
  readonly fields: readonly FieldSpec[];
}

interface Node extends FieldMeta {
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly anyOf?: readonly Node[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly minimum?: number;
  readonly maximum?: number;
}

const known = new Map<KindName, readonly FieldSpec[]>();

/** The fields of a kind's settings, in the order of its schema. */
export function fieldsOf(kind: KindName): readonly FieldSpec[] {
  const found = known.get(kind);
  if (found) return found;
  const fields = readFields(
    z.toJSONSchema(kindEntry(kind).settings, { unrepresentable: 'any' }) as unknown as Node,
  );
  known.set(kind, fields);
  return fields;
}

/** A value for every field, as a new row or group has it. */
export function initialValues(fields: readonly FieldSpec[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.map(({ key, initial }) => [key, initial]));
}

function readFields(node: Node): readonly FieldSpec[] {
  return Object.entries(node.properties ?? {}).map(([key, child]) => readField(key, child));
}

function readField(key: string, node: Node): FieldSpec {
  const types = typesOf(node);
  const nullable = types.includes('null');
  const fields = readFields(node.items ?? node.anyOf?.find(({ properties }) => properties) ?? node);
  const widget =
    node.widget === 'text' && types.includes('object') ? 'json' : (node.widget ?? usualWidget(node, types));
  return {
    key,
    label: node.label ?? key,
    widget,
    help: node.help ?? null,
    placeholder: node.placeholder ?? null,
    kinds: node.kinds ?? [],
    choices: widget === 'select' ? choicesOf(node, types) : [],
    suggestions: node.suggestions ?? [],
    advanced: node.advanced ?? false,
    onlyWhen: node.onlyWhen ?? null,
    nullable,
    minimum: node.minimum ?? null,
    maximum: node.maximum ?? null,
    initial: node.default === undefined ? usualValue(types, nullable, fields) : node.default,
    fields,
  };
}

function typesOf(node: Node): readonly string[] {
  if (node.anyOf) return node.anyOf.flatMap(typesOf);
  const types = node.type === undefined ? [] : typeof node.type === 'string' ? [node.type] : node.type;
  return node.enum?.includes(null) && !types.includes('null') ? [...types, 'null'] : types;
}

function usualWidget(node: Node, types: readonly string[]): Widget {
  if (enumOf(node)) return 'select';
  if (types.includes('boolean')) return types.includes('null') ? 'select' : 'switch';
  if (types.includes('integer') || types.includes('number')) return 'number';
  if (types.includes('array')) return node.items?.properties ? 'rows' : 'texts';
  if (types.includes('object')) return node.properties ? 'group' : 'json';
  return 'text';
}

function enumOf(node: Node): readonly string[] | undefined {
  const words = node.enum ?? node.anyOf?.find((one) => one.enum)?.enum;
  return words?.filter((word) => word !== null);
}

function choicesOf(node: Node, types: readonly string[]): readonly ChoiceSpec[] {
  const words = node.options ?? {};
  const empty: readonly ChoiceSpec[] = types.includes('null')
    ? [{ value: null, label: words.null ?? 'Not set' }]
    : [];
  if (types.includes('boolean')) {
    return [
      ...empty,
      { value: true, label: words.true ?? 'Yes' },
      { value: false, label: words.false ?? 'No' },
    ];
  }
  return [
    ...empty,
    ...(enumOf(node) ?? Object.keys(words)).map((value) => ({ value, label: words[value] ?? value })),
  ];
}

function usualValue(types: readonly string[], nullable: boolean, fields: readonly FieldSpec[]): unknown {
  if (nullable) return null;
  if (types.includes('boolean')) return false;
  if (types.includes('integer') || types.includes('number')) return 0;
  if (types.includes('array')) return [];
  if (types.includes('object')) return initialValues(fields);
  return '';
}
