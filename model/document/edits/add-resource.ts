import { privateServerSuffixes } from '../../catalog/compute/private-flexible-server.ts';
import { type KindName, kindEntry } from '../../catalog/kinds.ts';
import { say } from '../../explain/sentence.ts';
import { type ResourceId, toResourceId } from '../../ids.ts';
import type { Place } from '../canvas.ts';
import { type AnySettings, withResource, withSettings } from '../change-design.ts';
import { type Defaults, type Design, enclosing, find, ofKind } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, done, type EditResult, inEachTarget, refused } from '../edit.ts';
import { proposeName, whyNotNamed } from '../names.ts';
import { attachmentField, capital, prepareSubnet, whyNotIn } from '../placement.ts';
import { withPlace } from '../places.ts';
import { newResource, type Resource, type ResourceOf } from '../resource.ts';
import { startingRegion, startingSettings } from '../starting-settings.ts';

/** What is added and where; whatever is left out is chosen so that it fits. */
export interface AddResourceInput {
  readonly id: ResourceId;
  readonly kind: KindName;
  /** The container; null is the open canvas. */
  readonly parent: ResourceId | null;
  readonly name?: string;
  /** Left out: that of its container. */
  readonly resourceGroup?: string;
  readonly settings?: AnySettings;
  /** Where it stands on the canvas, relative to the container. */
  readonly place?: Place;
}

/** Adds a resource where Azure accepts it, with a free name, prefix and address. */
export function addResource(
  document: Document,
  targets: readonly string[],
  input: AddResourceInput,
): EditResult {
  const result = inEachTarget(document, targets, (design) => addTo(design, document.defaults, input));
  if (!input.place || result.document === document) return result;
  const canvas = withPlace(result.document, targets, input.id, input.place);
  return { ...result, document: { ...result.document, canvas } };
}

/** Adds a resource to one design; other edits that need a new resource use it too. */
export function addTo(design: Design, defaults: Defaults, input: AddResourceInput): DesignResult {
  const { id, kind, parent } = input;
  if (find(design, id))
    return refused(design, 'add/id-taken', say`This resource is already in the design.`, id);
  const why = whyNotIn(design, kind, parent);
  if (why) return refused(design, 'add/not-here', why, parent ?? undefined);

  const region = kind === 'region' ? startingRegion(design, defaults) : null;
  const name =
    input.name ?? (region && !hasFrame(design, region.title) ? region.title : proposeName(design, kind));
  const start = startingSettings(design, kind, parent, name);
  if ('noRoom' in start) return refused(design, 'add/no-room', start.noRoom as never, parent ?? undefined);

  const settings = kindEntry(kind).settings.safeParse({ ...start, ...input.settings });
  if (!settings.success) {
    const at = settings.error.issues[0];
    return refused(design, 'add/settings', say`${capital(at?.message ?? 'The settings are not valid')}.`, id);
  }
  const resource = {
    ...newResource(kind, id, name, parent, settings.data as never),
    ...(region ? { region: region.name } : {}),
    ...(input.resourceGroup === undefined ? {} : { resourceGroup: input.resourceGroup }),
  } as Resource;
  const whyName = input.name === undefined ? null : whyNotNamed(design, resource, name);
  if (whyName) return refused(design, 'add/name', whyName, id, 'name');
  const added = done(attach(withResource(prepareSubnet(design, kind, parent), resource), resource));
  const needsZone = isPrivateServer(resource) && resource.settings.privateDnsZone === null;
  return needsZone ? addServerZone(added.design, defaults, resource) : added;
}

/** Azure makes no database server in a subnet without a private zone: where none is drawn that could hold it, one comes with it, as in Azure's portal. */
function addServerZone(design: Design, defaults: Defaults, server: PrivateServer): DesignResult {
  const vnet = enclosing(design, server.parent, 'virtualNetwork');
  const id = toResourceId(`${server.id}-zone`);
  const { design: withZone, problems } = addTo(design, defaults, {
    id,
    kind: 'privateDnsZone',
    parent: ofKind(design, 'globalServices')[0]?.id ?? null,
    name: `${server.name}.private.${privateServerSuffixes[server.kind]}`,
    settings: { links: vnet ? [{ vnet: vnet.id }] : [] },
  });
  // A zone that was refused says why, and the check of the document says what is missing.
  return find(withZone, id)
    ? done(withSettings(withZone, server, { privateDnsZone: id }), ...problems)
    : done(design, ...problems);
}

type PrivateServer = ResourceOf<keyof typeof privateServerSuffixes>;

function isPrivateServer(resource: Resource): resource is PrivateServer {
  return resource.kind in privateServerSuffixes;
}

/** A rule set, route table or NAT gateway that is put into a subnet is meant for that subnet. */
function attach(design: Design, resource: Resource): Design {
  const field = attachmentField(resource.kind);
  const subnet = find(design, resource.parent);
  return field && subnet?.kind === 'subnet' ? withSettings(design, subnet, { [field]: resource.id }) : design;
}

function hasFrame(design: Design, name: string): boolean {
  return Object.values(design.resources).some((one) => one.kind === 'region' && one.name === name);
}
