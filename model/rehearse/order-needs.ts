import { overlapsPrefix, parsePrefix } from '../address/prefix.ts';
import { referencesOf } from '../document/references.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { azureWants } from './azure-wants.ts';
import type { Piece } from './split-changes.ts';

/** For each change those that have to come before it: what it stands in or names, and what is in its way. */
export function needsOf(pieces: readonly Piece[]): ReadonlyMap<string, ReadonlySet<string>> {
  const creates = new Map<ResourceId, string>();
  const releases = new Map<ResourceId, string[]>();
  for (const piece of pieces) {
    if (piece.what === 'create') creates.set(idOf(piece), piece.id);
    for (const id of released(piece)) releases.set(id, [...(releases.get(id) ?? []), piece.id]);
  }
  return new Map(
    pieces.map((piece) => [
      piece.id,
      new Set(
        [
          ...usedBy(piece).map((id) => creates.get(id)),
          ...(piece.what === 'remove' ? (releases.get(idOf(piece)) ?? []) : []),
          ...(piece.what === 'link' ? [`create ${idOf(piece)}`] : []),
          ...pieces.filter(isFirstHalfOf(piece)).map(({ id }) => id),
          ...pieces.filter((other) => azureWants(other, piece)).map(({ id }) => id),
          ...(piece.what === 'remove' ? pieces.filter(isUnlinkOf(piece)).map(({ id }) => id) : []),
          ...pieces.filter((other) => isInTheWay(piece, other)).map(({ id }) => id),
        ].filter((id) => id !== undefined && id !== piece.id),
      ) as ReadonlySet<string>,
    ]),
  );
}

function idOf({ before, after }: Piece): ResourceId {
  return (after ?? before)?.id as ResourceId;
}

function isUnlinkOf(piece: Piece): (other: Piece) => boolean {
  return (other) => other.what === 'unlink' && idOf(other) === idOf(piece);
}

/** Rows come before others of the same list go. */
function isFirstHalfOf({ what, key, after }: Piece): (other: Piece) => boolean {
  return (other) =>
    what === 'change' && other.what === 'widen' && other.key === key && other.after?.id === after?.id;
}

/** What has to be there when the change is made. */
function usedBy({ what, after, key, change }: Piece): readonly ResourceId[] {
  if (!after) return [];
  const named = referencesOf(after).filter(({ path }) => {
    if (what === 'create' && isBare(change, after)) return !path.startsWith('settings.links.');
    return isTouched(what, key, path);
  });
  const parent = key === null && after.parent !== null ? [after.parent] : [];
  return [...parent, ...named.map(({ id }) => id)];
}

/** Does the change write the field at the path: the whole record, one setting, or nothing but the head? */
function isTouched(what: Piece['what'], key: string | null, path: string): boolean {
  if (key === null) return what !== 'change';
  return path === `settings.${key}` || path.startsWith(`settings.${key}.`);
}

/** Is the record created without its links? */
function isBare(change: Piece['change'], after: Resource): boolean {
  return change.set[after.id] !== after;
}

/** What a change lets go of, so that it can be removed. */
function released({ what, before, after, key }: Piece): readonly ResourceId[] {
  if (!before) return [];
  const parent = key === null && before.parent !== null ? [before.parent] : [];
  const named = referencesOf(before)
    .filter(({ path }) => isTouched(what, key, path))
    .map(({ id }) => id);
  const held = [...parent, ...named];
  if (what === 'remove' || what === 'unlink' || !after) return held;
  const kept = new Set([after.parent, ...referencesOf(after).map(({ id }) => id)]);
  return held.filter((id) => !kept.has(id));
}

/** Must the other change make room first: an address, a prefix or the name of a linked zone that is taken? */
function isInTheWay(piece: Piece, other: Piece): boolean {
  const [mine, theirs] = [piece.after, other.before];
  if (!mine || !theirs || mine.id === theirs.id) return false;
  if (mine.kind === 'privateDnsZone' && theirs.kind === 'privateDnsZone')
    return piece.key === 'links' && other.key === 'links' && sameZone(mine, theirs);
  if (piece.what !== 'create' || (other.what !== 'remove' && other.what !== 'change')) return false;
  const frees =
    other.what === 'remove' || ['prefix', 'address', 'interfaces', 'addressSpaces'].includes(other.key ?? '');
  if (!frees) return false;
  if (mine.kind === 'subnet' && theirs.kind === 'subnet')
    return mine.parent === theirs.parent && overlap(mine, theirs);
  return mine.parent !== null && mine.parent === theirs.parent && sharesAddress(mine, theirs);
}

type Zone = Extract<Resource, { kind: 'privateDnsZone' }>;

/** Azure refuses a second zone of one name in one VNet. */
function sameZone(mine: Zone, theirs: Zone): boolean {
  if (mine.name.toLowerCase() !== theirs.name.toLowerCase()) return false;
  return mine.settings.links.some(({ vnet }) => theirs.settings.links.some((link) => link.vnet === vnet));
}

type Subnet = Extract<Resource, { kind: 'subnet' }>;

function overlap(mine: Subnet, theirs: Subnet): boolean {
  const [one, other] = [parsePrefix(mine.settings.prefix), parsePrefix(theirs.settings.prefix)];
  return one !== null && other !== null && overlapsPrefix(one, other);
}

function sharesAddress(mine: Resource, theirs: Resource): boolean {
  const taken = addressesOf(theirs);
  return addressesOf(mine).some((address) => taken.includes(address));
}

function addressesOf({ kind, settings }: Resource): readonly string[] {
  if (kind === 'virtualMachine')
    return settings.interfaces.flatMap(({ address }) => (address === null ? [] : [address]));
  const { address } = settings as { readonly address?: unknown };
  return typeof address === 'string' ? [address] : [];
}
