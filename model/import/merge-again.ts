import { fieldsNotHeld, kindsNotHeld } from '../arm/not-held.ts';
import { trimScopes } from '../arm/trim-scopes.ts';
import { placeAll } from '../arrange/free-place.ts';
import { kindEntry } from '../catalog/kinds.ts';
import type { Canvas } from '../document/canvas.ts';
import { type AnySettings, anySettings } from '../document/change-design.ts';
import { childrenOf, type Defaults, type Design, find, resourcesOf, scopeOf } from '../document/design.ts';
import { type Document, variantOf } from '../document/document.ts';
import { removeResources } from '../document/edits/remove-resources.ts';
import { isEqual } from '../document/equal.ts';
import { retarget } from '../document/references.ts';
import { newResource, type Resource } from '../document/resource.ts';
import { type Problem, problem } from '../explain/problem.ts';
import { listOf, nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { isSaid, twinsOf } from './twins.ts';

/** How an import meets what is there. */
export interface MergeOptions {
  /** The variant that is brought up to date. */
  readonly variant: string;
  /** Things of the same resource groups that the import does not hold any more go; otherwise they stay and are told. */
  readonly removeGone?: boolean;
}

/** What an import into a document changed. */
export interface MergeResult {
  readonly document: Document;
  readonly updated: readonly ResourceId[];
  readonly added: readonly ResourceId[];
  /** Not in the import any more, with their names: still there, or removed where that was asked for. */
  readonly gone: readonly { readonly id: ResourceId; readonly name: string; readonly kind: string }[];
  readonly problems: readonly Problem[];
}

/**
 * Brings a variant up to date with what was imported: the same things (by subscription, resource group, type and name) keep their ids,
 * places, notes and roles, and with them questions and steps go on; new things stand where there is room.
 */
export function mergeAgain(document: Document, imported: Document, options: MergeOptions): MergeResult {
  const { id: variant, design } = variantOf(document, options.variant);
  const fresh = variantOf(imported, '').design;
  const twins = twinsOf(
    { design, defaults: document.defaults },
    { design: fresh, defaults: imported.defaults },
  );
  const idOf = (id: ResourceId) => twins.get(id) ?? id;
  const resources: Record<ResourceId, Resource> = { ...design.resources };
  for (const one of resourcesOf(fresh)) {
    const own = retarget(
      {
        ...one,
        ...scopesIn(fresh, imported.defaults, one),
        id: idOf(one.id),
        parent: one.parent && idOf(one.parent),
      } as Resource,
      idOf,
    );
    const before = find(design, own.id);
    resources[own.id] = before
      ? updated(before, own, { was: isInAzure(design, before), is: isInAzure(fresh, one) })
      : own;
  }
  const trimmed = trimOnly(withoutEmptyGrounds({ resources }, design), design, document.defaults);
  const changed = resourcesOf(trimmed).filter(({ id }) => !isEqual(find(design, id), find(trimmed, id)));
  const merged = changed.length === 0 ? document : withDesign(document, variant, trimmed);
  const held = new Set(resourcesOf(fresh).map(({ id }) => idOf(id)));
  const gone = goneFrom(design, document.defaults, fresh, imported.defaults, held);
  const { document: kept, problems } =
    options.removeGone && gone.length > 0
      ? removeResources(merged, [variant], { ids: gone.map(({ id }) => id) })
      : { document: merged, problems: [] };
  return {
    document: kept === document ? document : placeAll(kept, variant),
    updated: changed.flatMap(({ id }) => (find(design, id) ? [id] : [])),
    added: changed.flatMap(({ id }) => (find(design, id) ? [] : [id])),
    gone: gone.map(({ id, name, kind }) => ({ id, name, kind })),
    problems: [...(gone.length > 0 ? [tellGone(gone, options.removeGone === true)] : []), ...problems],
  };
}

/** A thing as the import has it, with what only this document knows of it. */
function updated(
  before: Resource,
  own: Resource,
  home: { readonly was: boolean; readonly is: boolean },
): Resource {
  // Only referred to: what is known of it already says more.
  if ((own.existing && own.rest['@unknown'] === true) || isGround(own)) return before;
  return {
    ...own,
    parent: home.was || home.is ? own.parent : before.parent,
    note: before.note,
    tenant: own.tenant ?? before.tenant,
    settings: before.kind === own.kind ? settingsOf(before, own) : own.settings,
  } as Resource;
}

/** Is it a ground of the drawing, which is nothing of Azure's and belongs to no resource group? */
function isGround({ kind }: Resource): boolean {
  return kindEntry(kind).armType === null && kind !== 'other' && kind !== 'onPremisesSite';
}

/** Does a thing stand in a subnet or a VNet, and not merely on a ground that somebody drew? */
function isInAzure(design: Design, resource: Resource): boolean {
  const home = find(design, resource.parent);
  return home !== undefined && kindEntry(home.kind).armType !== null;
}

/** What ARM cannot hold stays as it was; so does an address that the import does not say. */
function settingsOf(before: Resource, own: Resource): Resource['settings'] {
  const [old, next] = [anySettings(before), anySettings(own)];
  const usual: AnySettings = anySettings(newResource(own.kind, own.id, own.name) as Resource);
  const isHeld = (key: string) =>
    !kindsNotHeld.includes(own.kind) && !(fieldsNotHeld[own.kind] ?? []).includes(key);
  const settings = Object.entries(next).map(([key, value]) => {
    const isSilent = isEqual(value, usual[key]) && (!isHeld(key) || key === 'address');
    return [key, isSilent ? old[key] : value];
  });
  return Object.fromEntries(settings) as Resource['settings'];
}

/** Scope fields in full: the two documents may have different defaults. A stand-in says nothing. */
function scopesIn(design: Design, defaults: Defaults, resource: Resource): Partial<Resource> {
  const fields = ['region', 'resourceGroup', 'subscription', 'tenant'] as const;
  const own = fields.map((field) => {
    const value = scopeOf(design, defaults, resource, field);
    const isMeant = field === 'region' || !isGround(resource);
    return [field, isMeant && isSaid(field, value) ? value : null];
  });
  return Object.fromEntries(own);
}

/** Scopes are trimmed in what came in; what stood there already stays letter by letter. */
function trimOnly(design: Design, before: Design, defaults: Defaults): Design {
  const trimmed = trimScopes(design, defaults);
  const resources = resourcesOf(design).map((one): [ResourceId, Resource] => {
    const old = find(before, one.id);
    if (old === one) return [one.id, one];
    const next = find(trimmed, one.id) ?? one;
    const tenant = next.tenant?.toLowerCase() === defaults.tenant.toLowerCase() ? null : next.tenant;
    return [one.id, { ...next, tenant } as Resource];
  });
  return { resources: Object.fromEntries(resources) };
}

/** Grounds that the import drew and on which nothing of it stands after all. */
function withoutEmptyGrounds(design: Design, before: Design): Design {
  const isKept = ({ id, kind }: Resource) =>
    find(before, id) !== undefined ||
    kindEntry(kind).armType !== null ||
    kind === 'other' ||
    childrenOf(design, id).length > 0;
  return {
    resources: Object.fromEntries(
      resourcesOf(design)
        .filter(isKept)
        .map((one) => [one.id, one]),
    ),
  };
}

/** The document with the new design; a thing that stands in another container now has no place there yet. */
function withDesign(document: Document, variant: string, design: Design): Document {
  const old = variantOf(document, variant).design;
  const hasMoved = (id: string) => {
    const before = find(old, id as ResourceId);
    return before !== undefined && find(design, before.id)?.parent !== before.parent;
  };
  const stay = <T>(places: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(places).filter(([id]) => !hasMoved(id)));
  const { canvas } = document;
  const own = canvas.placesIn[variant];
  const next: Canvas = {
    ...canvas,
    places: document.variants.length === 1 ? stay(canvas.places) : canvas.places,
    placesIn: own ? { ...canvas.placesIn, [variant]: stay(own) } : canvas.placesIn,
  };
  const variants = document.variants.map((one) => (one.id === variant ? { ...one, design } : one));
  return { ...document, variants, canvas: next };
}

/** Things of Azure in the resource groups that the import speaks of, and not in it. */
function goneFrom(
  design: Design,
  defaults: Defaults,
  fresh: Design,
  freshDefaults: Defaults,
  held: ReadonlySet<ResourceId>,
): readonly Resource[] {
  const groupOf = (of: Design, usual: Defaults, one: Resource) =>
    `${scopeOf(of, usual, one, 'subscription')}/${scopeOf(of, usual, one, 'resourceGroup')}`.toLowerCase();
  const isOfAzure = ({ kind }: Resource) => kindEntry(kind).armType !== null || kind === 'other';
  const spoken = new Set(
    resourcesOf(fresh)
      .filter((one) => isOfAzure(one) && !one.existing)
      .map((one) => groupOf(fresh, freshDefaults, one)),
  );
  return resourcesOf(design).filter(
    (one) =>
      isOfAzure(one) && !one.existing && !held.has(one.id) && spoken.has(groupOf(design, defaults, one)),
  );
}

function tellGone(gone: readonly Resource[], isRemoved: boolean): Problem {
  const shown = gone.slice(0, 8);
  const others = gone.length - shown.length;
  const names = listOf([
    ...(isRemoved ? shown.map(({ name }) => name) : shown.map(nameOf)),
    ...(others > 0 ? [`${others} more`] : []),
  ]);
  return problem(
    'import/gone',
    isRemoved ? 'note' : 'warning',
    isRemoved
      ? say`Not in the import any more, and removed: ${names}.`
      : say`Not in the import any more, and left as they are: ${names}. Remove what is no longer there.`,
  );
}
