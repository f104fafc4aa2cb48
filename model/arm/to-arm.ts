import type { ArmParameter, CodecThing, PrintedArm } from '../catalog/arm-codec.ts';
import { type ArmName, armKey, type Json, type JsonObject } from '../catalog/arm-resource.ts';
import { literal } from '../catalog/arm-text.ts';
import { apiVersionOf } from '../catalog/facts/api-versions.ts';
import { kindEntry, kinds } from '../catalog/kinds.ts';
import { isJsonObject } from '../catalog/read-json.ts';
import { type Defaults, type Design, find, resourcesOf, scopeOf } from '../document/design.ts';
import { isEqual } from '../document/equal.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { armNameOf } from './arm-name.ts';
import { tellDrawnName, withAzureNames } from './azure-names.ts';
import { inAzuresOrder } from './azure-order.ts';
import { withoutRefused } from './azure-refuses.ts';
import { codecOf } from './codecs.ts';
import type { ArmDeployment, DeployedArm, NotDeployed } from './deployment.ts';
import { foldInline } from './inline.ts';
import { type Kept, readKept } from './kept.ts';
import { withPlacesOfUsers } from './places-of-users.ts';
import { printContext } from './print-context.ts';
import { merge, withRest } from './rest.ts';

/** One printed resource with where it comes from, before items of parents are folded into them. */
export interface Draft extends ArmName {
  readonly of: ResourceId;
  readonly printed: PrintedArm;
  /** What the codec says, with tags: the part of the body that the design decides. */
  readonly said: JsonObject;
  readonly existing: boolean;
  readonly kept: Kept;
}

/** Everything that a design asks of Azure. */
export function toArm(design: Design, defaults: Defaults): ArmDeployment {
  const { drafts, parameters, notDeployed } = printAll(design, defaults);
  const byKey = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = armKey(draft);
    byKey.set(key, [...(byKey.get(key) ?? []), draft]);
  }
  const twice: NotDeployed[] = [];
  const resources = [...byKey.values()].map((same) => {
    const [first, ...others] = same as [Draft, ...Draft[]];
    for (const other of others) {
      // Parts may be shared, as one plan by two apps; two things of the drawing may not be one resource.
      if (other.printed.part !== undefined && isEqual(other.said, first.said)) continue;
      const what = other.printed.part === undefined ? first.type : `${first.type} "${other.name}"`;
      const why = `Another ${what} has this name: Azure would see one resource. Rename one of the two.`;
      twice.push({ resource: other.of, name: other.name, why });
    }
    return deployed(
      first,
      others.filter(({ printed }) => printed.part !== undefined),
    );
  });
  const bodies = JSON.stringify(resources.map(({ body }) => body));
  return {
    resources: inAzuresOrder(withoutRefused(foldInline(resources))),
    // What was read from a file may have no place for a value that a new thing asks for.
    parameters: [...parameters.values()].filter(({ name }) => bodies.includes(`[parameters('${name}')]`)),
    notDeployed: [...notDeployed, ...twice],
  };
}

/** Every resource as the codecs print it, in the order of the catalog. */
export function printAll(
  drawn: Design,
  defaults: Defaults,
  tellPart?: (of: ResourceId, part: string, usual: string) => void,
): {
  readonly drafts: readonly Draft[];
  readonly parameters: ReadonlyMap<string, ArmParameter>;
  readonly notDeployed: readonly NotDeployed[];
} {
  const parameters = new Map<string, ArmParameter>();
  const notDeployed: NotDeployed[] = [];
  const { design, drawnAs } = withAzureNames(withPlacesOfUsers(drawn, defaults));
  const drafts = inOrder(design).flatMap((resource) => {
    const codec = codecOf(resource.kind);
    const kept = readKept(resource.rest);
    const context = printContext(
      design,
      defaults,
      resource,
      kept.names,
      (parameter) => parameters.set(parameter.name, parameter),
      (part, usual) => tellPart?.(resource.id, part, usual),
    );
    const thing = resource as unknown as CodecThing<never>;
    const printed = tellDrawnName(codec?.print(thing, context) ?? [], drawnAs.get(resource.id));
    const why = codec?.notDeployed ?? codec?.whyNot?.(thing, context) ?? whyNot(resource);
    if (printed.length === 0 && why !== undefined)
      notDeployed.push({ resource: resource.id, name: drawnAs.get(resource.id) ?? resource.name, why });
    return namedOnly(printed.flatMap((one) => draftOf(design, defaults, resource, one, kept)));
  });
  return { drafts, parameters, notDeployed };
}

/** What only new things need goes where a thing that was read names another in its place. */
function namedOnly(drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some(({ printed }) => printed.forNew)) return drafts;
  const bodies = JSON.stringify(drafts.map((draft) => bodyOf(draft))).toLowerCase();
  return drafts.filter((draft) => !draft.printed.forNew || bodies.includes(`${armKey(draft)}"`));
}

function draftOf(
  design: Design,
  defaults: Defaults,
  resource: Resource,
  printed: PrintedArm,
  kept: Kept,
): readonly Draft[] {
  const existing = resource.existing;
  // Of what is already there, only the thing itself is named: its parts are not this deployment's.
  if (existing && printed.part !== undefined) return [];
  const said = printed.part === undefined ? withTags(printed.body, resource.tags) : printed.body;
  return [
    {
      type: printed.type,
      name: printed.name,
      ...scopeOfPart(design, defaults, resource, printed),
      of: resource.id,
      printed,
      said,
      existing,
      kept,
    },
  ];
}

function deployed(draft: Draft, shared: readonly Draft[]): DeployedArm & { readonly inline?: string } {
  const { type, name, subscription, resourceGroup, extends: on, of, printed, existing } = draft;
  const version = apiVersionOf(type) ?? versionIn(draft);
  const head = { type, name, subscription, resourceGroup, of, ...(on === undefined ? {} : { extends: on }) };
  const inline = printed.inline === undefined ? {} : { inline: printed.inline };
  if (existing) {
    return {
      ...head,
      ...inline,
      ...(version ? { apiVersion: version } : {}),
      existing: true,
      body: {},
      after: [],
      comments: [],
    };
  }
  const whole = [draft, ...shared].map((one) => bodyOf(one)).reduce((a, b) => merge(b, a) as JsonObject);
  const { apiVersion: _, scope, ...rest } = whole as { apiVersion?: Json; scope?: Json } & JsonObject;
  const body: JsonObject = on === undefined && scope !== undefined ? { ...rest, scope } : rest;
  return {
    ...head,
    ...inline,
    ...(version ? { apiVersion: version } : {}),
    body,
    after: printed.after ?? [],
    comments: printed.comment === undefined ? [] : [printed.comment],
  };
}

/** Where a printed resource stands: the thing itself by its name, a part with it or with the thing that its codec names. */
function scopeOfPart(
  design: Design,
  defaults: Defaults,
  resource: Resource,
  { part, inScopeOf }: PrintedArm,
) {
  const own = part === undefined ? armNameOf(design, defaults, resource) : null;
  const at = find(design, inScopeOf) ?? resource;
  return {
    subscription: own?.subscription ?? scopeOf(design, defaults, at, 'subscription'),
    resourceGroup: own?.resourceGroup ?? scopeOf(design, defaults, at, 'resourceGroup'),
    ...(own?.extends === undefined ? {} : { extends: own.extends }),
  };
}

/** The whole body: what the design says, what Azure needs, and what a file said beside it. */
export function bodyOf({ said, printed, kept }: Pick<Draft, 'said' | 'printed' | 'kept'>): JsonObject {
  const part = printed.part ?? '';
  const rest = kept.bodies.get(part) ?? {};
  if (!kept.read.has(part)) return withRest(said, rest, printed.needs);
  const read = withRest(said, rest);
  return merge(secretsFor(printed.needs ?? {}, read), read) as JsonObject;
}

/** Of what Azure needs, the parameters alone, where the body has a place for them: no file holds secrets. */
function secretsFor(needs: JsonObject, body: JsonObject): JsonObject {
  const entries = Object.entries(needs).flatMap(([key, value]): readonly [string, Json][] => {
    if (typeof value === 'string') return /^\[parameters\('[^']+'\)\]$/.test(value) ? [[key, value]] : [];
    const inner = body[key];
    return isJsonObject(value) && isJsonObject(inner) ? [[key, secretsFor(value, inner)]] : [];
  });
  return Object.fromEntries(
    entries.filter(([, value]) => typeof value === 'string' || Object.keys(value as object).length > 0),
  );
}

/** Types without a table entry are printed with the version that they were read with. */
function versionIn({ kept, printed }: Draft): string | undefined {
  const version = kept.bodies.get(printed.part ?? '')?.['/apiVersion'] ?? printed.body.apiVersion;
  return typeof version === 'string' ? version : undefined;
}

function withTags(body: JsonObject, tags: Readonly<Record<string, string>>): JsonObject {
  if (Object.keys(tags).length === 0 || body.location === undefined) return body;
  const texts = Object.entries(tags).map(([key, text]) => [key, literal(text)]);
  return { ...body, tags: Object.fromEntries(texts) };
}

/** Grounds hold others and are no resources; everything else without one says so. */
function whyNot(resource: Resource): string | undefined {
  const { drawnAs, title } = kindEntry(resource.kind);
  return drawnAs === 'frame' ? undefined : `${title}: nothing in Azure stands for it.`;
}

const rank = new Map(kinds.map(({ kind }, index) => [kind as string, index]));
/** What others stand on comes first: rules, routes and ways out before the networks that name them. */
const early = [
  'applicationSecurityGroup',
  'networkSecurityGroup',
  'routeTable',
  'natGateway',
  'serviceEndpointPolicy',
];

function inOrder(design: Design): readonly Resource[] {
  const place = ({ kind }: Resource) =>
    early.includes(kind) ? early.indexOf(kind) - early.length : (rank.get(kind) ?? 0);
  return resourcesOf(design).toSorted(
    (a, b) => place(a) - place(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1),
  );
}
