import { isServiceKind, kindEntry } from '../catalog/kinds.ts';
import { anySettings } from '../document/change-design.ts';
import { type Design, find } from '../document/design.ts';
import { isEqual } from '../document/equal.ts';
import type { Resource } from '../document/resource.ts';
import { fieldsOf } from '../document/schema-fields.ts';
import { code, listOf, nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Piece } from './split-changes.ts';

/** What is done, in Azure's words: "Disable public network access of sql-shop". */
export function sayChange(piece: Piece, a: Design, b: Design): Sentence {
  const { what, before, after, key } = piece;
  const thing = (after ?? before) as Resource;
  const name = nameOf(thing);
  switch (what) {
    case 'create':
      return sayCreation(thing, b);
    case 'remove':
      return say`Delete ${name}${sayPlace(thing, a)}`;
    case 'replace':
      return say`Replace ${name}`;
    case 'link':
      return say`Link ${name} to ${sayThings(linkedBy(thing), b)}`;
    case 'unlink':
      return say`Unlink ${name} from ${sayThings(linkedBy(thing), a)}`;
    case 'change':
    case 'widen':
      break;
  }
  if (!before || !after) return say`Change ${name}`;
  if (key === null) return sayHead(before, after, piece.phase === 'words', b);
  return sayLists(before, after, key, a, b) ?? saySetting(before, after, key, b);
}

function sayCreation(thing: Resource, b: Design): Sentence {
  if (thing.kind === 'peering') {
    const [left, right] = [find(b, thing.settings.left.vnet), find(b, thing.settings.right.vnet)];
    if (left && right) return say`Peer ${nameOf(left)} with ${nameOf(right)} (${nameOf(thing)})`;
  }
  const target = thing.kind === 'privateEndpoint' ? find(b, thing.settings.target) : undefined;
  const zones = thing.kind === 'privateEndpoint' ? thing.settings.dnsZoneGroup : [];
  const stands = target ? say` for ${nameOf(target)}` : say``;
  const group = zones.length > 0 ? say`, with its zone group in ${sayThings(zones, b)}` : say``;
  return say`Create ${nameOf(thing)}${sayPlace(thing, b)}${stands}${group}`;
}

function sayPlace({ parent }: Resource, design: Design): Sentence {
  const container = find(design, parent);
  return container ? say` in ${nameOf(container)}` : say``;
}

function sayThings(ids: readonly ResourceId[], design: Design): Sentence {
  const things = ids.map((id) => find(design, id)).filter((one) => one !== undefined);
  return things.length === 0 ? say`nothing` : listOf(things.map(nameOf));
}

function linkedBy(thing: Resource): readonly ResourceId[] {
  const { links } = anySettings(thing) as {
    readonly links?: readonly { readonly vnet: ResourceId | null }[];
  };
  return (links ?? []).flatMap(({ vnet }) => (vnet === null ? [] : [vnet]));
}

function sayHead(before: Resource, after: Resource, isWords: boolean, b: Design): Sentence {
  if (isWords) return say`Change the note or tags of ${nameOf(after)}`;
  if (before.name !== after.name) return say`Replace ${nameOf(before)} by ${nameOf(after)}`;
  if (before.parent !== after.parent) {
    const container = find(b, after.parent);
    return container ? say`Move ${nameOf(after)} to ${nameOf(container)}` : say`Move ${nameOf(after)}`;
  }
  return say`Change where ${nameOf(after)} belongs`;
}

/** Lists of which rows come and go, in the verbs that Azure has for them. */
function sayLists(before: Resource, after: Resource, key: string, a: Design, b: Design): Sentence | null {
  const name = nameOf(after);
  if (key === 'links') {
    const [old, next] = [linkedBy(before), linkedBy(after)];
    const added = next.filter((id) => !old.includes(id));
    const gone = old.filter((id) => !next.includes(id));
    if (added.length > 0 && gone.length === 0) return say`Link ${name} to ${sayThings(added, b)}`;
    if (gone.length > 0 && added.length === 0) return say`Unlink ${name} from ${sayThings(gone, a)}`;
    return null;
  }
  const rows = rowsThatDiffer(before, after, key);
  if (!rows) return null;
  const { added, gone } = rows;
  const onlyAdded = added.length > 0 && gone.length === 0;
  if (!onlyAdded && (gone.length === 0 || added.length > 0)) return null;
  if (key === 'serviceEndpoints') {
    const words = listOf((onlyAdded ? added : gone).map((word) => code(String(word))));
    return onlyAdded
      ? say`Turn on the service endpoint ${words} on ${name}`
      : say`Turn off the service endpoint ${words} on ${name}`;
  }
  if (key === 'vnetRules') {
    const subnets = sayThings(
      (onlyAdded ? added : gone).map((rule) => (rule as { readonly subnet: ResourceId }).subnet),
      onlyAdded ? b : a,
    );
    return onlyAdded
      ? say`Admit ${subnets} at ${name} by virtual network rule`
      : say`Take the virtual network rule for ${subnets} off ${name}`;
  }
  if (key === 'ipRules') {
    const addresses = listOf((onlyAdded ? added : gone).map((rule) => code(String(rule))));
    return onlyAdded
      ? say`Admit ${addresses} at ${name} by IP rule`
      : say`Take the IP rule for ${addresses} off ${name}`;
  }
  return null;
}

function rowsThatDiffer(before: Resource, after: Resource, key: string) {
  const [old, next] = [anySettings(before)[key], anySettings(after)[key]];
  if (!Array.isArray(old) || !Array.isArray(next)) return null;
  const lacks = (list: readonly unknown[], row: unknown) => !list.some((other) => isEqual(other, row));
  return {
    added: next.filter((row) => lacks(old, row)) as readonly unknown[],
    gone: old.filter((row) => lacks(next, row)) as readonly unknown[],
  };
}

/** One field by its label: switched, chosen, emptied or set. */
function saySetting(before: Resource, after: Resource, key: string, b: Design): Sentence {
  const name = nameOf(after);
  const [old, value] = [anySettings(before)[key], anySettings(after)[key]];
  if (key === 'publicNetworkAccess' && isServiceKind(after.kind)) {
    if (value === 'Enabled') return say`Enable public network access of ${name}`;
    if (value === 'Disabled') return say`Disable public network access of ${name}`;
  }
  if (key === 'defaultAction') {
    return value === 'Deny'
      ? say`Let only selected networks into ${name} (default action ${code('Deny')})`
      : say`Open ${name} to all networks (default action ${code('Allow')})`;
  }
  const label = labelOf(after, key);
  if (typeof value === 'boolean')
    return say`Turn ${value ? 'on' : 'off'} “${fieldLabel(after, key)}” at ${name}`;
  const thing = typeof value === 'string' ? find(b, value as ResourceId) : undefined;
  if (thing) return say`Set ${label} of ${name} to ${nameOf(thing)}`;
  if (typeof value === 'string' || typeof value === 'number')
    return say`Set ${label} of ${name} to ${code(`${value}`)}`;
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
  if (isEmpty && old !== null) return say`Take ${label} off ${name}`;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    const parts = value.map((one) => {
      const named = find(b, one as ResourceId);
      return named ? nameOf(named) : code(one);
    });
    return say`Set ${label} of ${name} to ${listOf(parts)}`;
  }
  return say`Change ${label} of ${name}`;
}

/** The label of a setting in the middle of a sentence: names that are written large stay large. */
function labelOf(thing: Resource, key: string): string {
  const label = fieldLabel(thing, key);
  const { kind } = thing;
  const [first = ''] = label.split(' ');
  const isName = /[A-Z].*[A-Z]/.test(first) || kindEntry(kind).title.startsWith(first);
  return `the ${isName ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`}`;
}

function fieldLabel({ kind }: Resource, key: string): string {
  return fieldsOf(kind).find(({ steps }) => steps.length === 1 && steps[0] === key)?.meta.label ?? key;
}
