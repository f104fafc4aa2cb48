import { isServiceKind } from '../catalog/kinds.ts';
import { type AnySettings, anySettings } from '../document/change-design.ts';
import type { Design } from '../document/design.ts';
import { type Change, difference, type RecordChange } from '../document/difference.ts';
import { isEqual } from '../document/equal.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { Phase } from './planned-change.ts';
import { flexibleServerKeepsItsNetwork } from './rules/flexible-server-keeps-its-network.ts';
import { peeringIsMadeAnew } from './rules/peering-is-made-anew.ts';
import { widened } from './swapped-rows.ts';

/** A change of one thing, before it is known what it needs. */
export interface Piece {
  readonly id: string;
  /** `link` and `unlink` are the second and the first half of a zone's creation and removal; `widen` adds rows to a list of which `change` takes others away. */
  readonly what: 'create' | 'remove' | 'replace' | 'change' | 'link' | 'unlink' | 'widen';
  readonly before: Resource | null;
  readonly after: Resource | null;
  /** The changed setting; null where it is the whole record or its head. */
  readonly key: string | null;
  readonly change: Change;
  readonly phase: Phase;
}

/** The difference of two designs as the single changes that a person would make. */
export function splitChanges(a: Design, b: Design): readonly Piece[] {
  const { set, removed } = difference(a, b);
  const changed = (Object.entries(set) as [ResourceId, RecordChange][]).flatMap(([id, change]) => {
    const before = Object.hasOwn(a.resources, id) ? a.resources[id] : undefined;
    const after = b.resources[id] as Resource;
    return before ? changesOf(before, after, change) : creation(after);
  });
  const gone = removed.flatMap((id) => removal(a.resources[id] as Resource));
  return [...changed, ...gone].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** A zone that is linked before its records are there hides names: it is made without links, and linked apart. */
function creation(after: Resource): readonly Piece[] {
  const { id } = after;
  const head = { before: null, after };
  if (!hasLinks(after)) {
    return [
      { ...head, id: `create ${id}`, what: 'create', key: null, change: sets(id, after), phase: 'create' },
    ];
  }
  const bare = { ...after, settings: { ...anySettings(after), links: [] } } as unknown as Resource;
  const links = { settings: { links: anySettings(after).links } } as RecordChange;
  return [
    { ...head, id: `create ${id}`, what: 'create', key: null, change: sets(id, bare), phase: 'create' },
    { ...head, id: `link ${id}`, what: 'link', key: 'links', change: sets(id, links), phase: 'names' },
  ];
}

function removal(before: Resource): readonly Piece[] {
  const { id } = before;
  const head = { before, after: null };
  const gone = { set: {}, removed: [id] };
  const last: Piece = {
    ...head,
    id: `remove ${id}`,
    what: 'remove',
    key: null,
    change: gone,
    phase: 'remove',
  };
  if (!hasLinks(before)) return [last];
  const links = { settings: { links: [] } } as unknown as RecordChange;
  return [
    { ...head, id: `unlink ${id}`, what: 'unlink', key: 'links', change: sets(id, links), phase: 'names' },
    last,
  ];
}

function hasLinks(resource: Resource): boolean {
  const { links } = anySettings(resource);
  const linked: readonly string[] = ['privateDnsZone', 'dnsForwardingRuleset', 'dnsSecurityPolicy'];
  return linked.includes(resource.kind) && Array.isArray(links) && links.length > 0;
}

/** One change a setting; name, place and the rest of the head together; words that change nothing apart. */
function changesOf(before: Resource, after: Resource, change: RecordChange): readonly Piece[] {
  const { id } = after;
  const head = { before, after };
  if (change.kind !== undefined)
    return [
      { ...head, id: `replace ${id}`, what: 'replace', key: null, change: sets(id, change), phase: 'ways' },
    ];
  const { settings = {}, note, tags, ...rest } = change;
  // What Azure makes anew is no change of single settings.
  if (
    (after.kind === 'peering' && peeringIsMadeAnew.isDeleted(Object.keys(settings))) ||
    flexibleServerKeepsItsNetwork.isMadeAnew(standingOf(before), standingOf(after))
  )
    return [
      { ...head, id: `replace ${id}`, what: 'replace', key: null, change: sets(id, change), phase: 'ways' },
    ];
  const words = { ...(note === undefined ? {} : { note }), ...(tags === undefined ? {} : { tags }) };
  const piece = (name: string, key: string | null, one: RecordChange, phase: Phase): Piece => ({
    ...head,
    id: `change ${id} ${name}`,
    what: 'change',
    key,
    change: sets(id, one),
    phase,
  });
  return [
    ...(Object.keys(rest).length > 0 ? [piece('head', null, rest as RecordChange, 'ways')] : []),
    ...(Object.keys(words).length > 0 ? [piece('words', null, words as RecordChange, 'words')] : []),
    ...Object.keys(settings).flatMap((key) => changesOfSetting(before, after, key, piece)),
  ];
}

/** What decides whether a server can stay what it is. */
export function standingOf(resource: Resource) {
  const { privateDnsZone } = anySettings(resource);
  const zone = typeof privateDnsZone === 'string' ? privateDnsZone : null;
  return { kind: resource.kind, parent: resource.parent, privateDnsZone: zone };
}

type MakePiece = (name: string, key: string | null, change: RecordChange, phase: Phase) => Piece;

/** One change; where rows of a list come and others go two, so that something can be done in between. */
function changesOfSetting(
  before: Resource,
  after: Resource,
  key: string,
  piece: MakePiece,
): readonly Piece[] {
  const [old, next] = [anySettings(before)[key], anySettings(after)[key]];
  const sets = (value: unknown) => ({ settings: { [key]: value } }) as RecordChange;
  const wide = widened(after.kind, key, old, next);
  if (!wide) return [piece(key, key, sets(next), phaseOf(before, after, key))];
  const between = withSetting(after, key, wide);
  const first = piece(`${key} add`, key, sets(wide), phaseOf(before, between, key));
  const last = piece(key, key, sets(next), 'close');
  return [
    { ...first, what: 'widen', after: between },
    { ...last, before: withSetting(before, key, wide) },
  ];
}

function withSetting(resource: Resource, key: string, value: unknown): Resource {
  return { ...resource, settings: { ...anySettings(resource), [key]: value } } as unknown as Resource;
}

function sets(id: ResourceId, change: RecordChange): Change {
  return { set: { [id]: change }, removed: [] };
}

const nameKeys = [
  'links',
  'records',
  'rules',
  'dnsServers',
  'dnsServer',
  'dnsZoneGroup',
  'conditionalForwarders',
];

/** What only opens comes early, what only closes comes late. */
function phaseOf(before: Resource, after: Resource, key: string): Phase {
  const [old, next] = [anySettings(before), anySettings(after)];
  if (after.kind === 'subnet' && key === 'serviceEndpoints')
    return isWider(old, next, key) ? 'ways' : 'close';
  if (after.kind === 'networkSecurityGroup' || after.kind === 'azureFirewall')
    return isWider(old, next, key) ? 'allow' : 'close';
  if (isServiceKind(after.kind)) {
    if (key === 'publicNetworkAccess') return next[key] === 'Enabled' ? 'allow' : 'close';
    if (key === 'defaultAction' || key === 'unmatchedAction')
      return next[key] === 'Allow' ? 'allow' : 'close';
    if (typeof next[key] === 'boolean') return next[key] ? 'allow' : 'close';
    return isWider(old, next, key) ? 'allow' : 'close';
  }
  return nameKeys.includes(key) ? 'names' : 'ways';
}

/** Is nothing taken out of the list? */
function isWider(old: AnySettings, next: AnySettings, key: string): boolean {
  const [before, after] = [old[key], next[key]];
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  return before.every((item) => after.some((other) => isEqual(item, other)));
}
