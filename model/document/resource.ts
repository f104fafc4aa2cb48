import * as z from 'zod';
import { type AnyEntry, type AppKind, isAppKind, type KindName, kindEntry, kinds } from '../catalog/kinds.ts';
import type { ResourceId } from '../ids.ts';

/** The settings of one kind, with every default filled in. */
export type SettingsOf<K extends KindName> = z.output<Extract<AnyEntry, { kind: K }>['settings']>;

/** A flat record: what one thing in a design is. Empty scope fields mean the document's defaults. */
export interface ResourceOf<K extends KindName> {
  readonly id: ResourceId;
  readonly kind: K;
  readonly name: string;
  /** The container it stands in; null is the open canvas. */
  readonly parent: ResourceId | null;
  /** True when it is already there and a deployment must not create it. */
  readonly existing: boolean;
  readonly region: string | null;
  readonly resourceGroup: string | null;
  readonly subscription: string | null;
  readonly tenant: string | null;
  readonly tags: Readonly<Record<string, string>>;
  readonly note: string;
  readonly settings: SettingsOf<K>;
  /** ARM properties that nobody here models; printed back on export. */
  readonly rest: Readonly<Record<string, z.core.util.JSONType>>;
}

/** Any resource: a union that `kind` tells apart. */
export type Resource = { [K in KindName]: ResourceOf<K> }[KindName];

const head = {
  id: z.string().min(1).max(100),
  name: z.string().max(260),
  parent: z.string().nullable().default(null),
  existing: z.boolean().default(false),
  region: z.string().nullable().default(null),
  resourceGroup: z.string().nullable().default(null),
  subscription: z.string().nullable().default(null),
  tenant: z.string().nullable().default(null),
  tags: z.record(z.string(), z.string()).default({}),
  note: z.string().default(''),
  rest: z.record(z.string(), z.json()).default({}),
};

const schemas = new Map(
  kinds.map((entry) => [
    entry.kind as KindName,
    z.object({
      ...head,
      kind: z.literal(entry.kind),
      settings: (entry.settings as z.ZodObject).prefault({}),
    }),
  ]),
);

/** The schema of one kind's records. */
export function resourceSchema(kind: KindName): z.ZodType<Resource> {
  return schemas.get(kind) as unknown as z.ZodType<Resource>;
}

/** A new record of a kind with default settings; ids and times come from outside. */
export function newResource<K extends KindName>(
  kind: K,
  id: ResourceId,
  name: string,
  parent: ResourceId | null = null,
  settings: Partial<SettingsOf<K>> = {},
): ResourceOf<K> {
  const parsed = resourceSchema(kind).parse({
    id,
    kind,
    name,
    parent,
    settings: {},
  }) as unknown as ResourceOf<K>;
  return { ...parsed, settings: { ...parsed.settings, ...settings } };
}

/** Narrows a resource to a kind. */
export function isKind<K extends KindName>(
  resource: Resource | undefined,
  kind: K,
): resource is Extract<Resource, { kind: K }> {
  return resource?.kind === kind;
}

/** An app: it calls out through VNet integration. */
export type App = Extract<Resource, { kind: AppKind }>;

/** Narrows a resource to the apps. */
export function isApp(resource: Resource | undefined): resource is App {
  return resource !== undefined && isAppKind(resource.kind);
}

/** The second line of a resource's box: its address, prefix or count. */
export function summaryOf(resource: Resource): string {
  return kindEntry(resource.kind).summary?.(resource.settings as never) ?? '';
}
