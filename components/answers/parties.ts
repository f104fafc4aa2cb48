import {
  type Design,
  find,
  isIpv6,
  isServiceKind,
  type KindName,
  kindEntry,
  type Party,
  parseIp,
  type Question,
  resourcesOf,
  summaryOf,
  toResourceId,
  type Variant,
} from '../../model/index.ts';
import type { KnownName } from '../../store/analysis-protocol.ts';

/** One thing that can be asked from or to. */
export interface PartyOption {
  readonly id: string;
  readonly label: string;
  /** Kind and address, or whose name it is. */
  readonly says: string;
  readonly kind: KindName | null;
  readonly party: Party;
}

/** The ends of a question. */
export type Side = 'from' | 'to';

const speakers: Readonly<Record<Side, readonly string[]>> = {
  from: ['source', 'both'],
  to: ['destination', 'both'],
};

/** Services call other services as well, though they open nothing into a network: they stand behind the usual callers. */
function isAtEnd(kind: KindName, side: Side): boolean {
  return speakers[side].includes(kindEntry(kind).speaks) || (side === 'from' && isServiceKind(kind));
}

function isCaller({ kind }: PartyOption): boolean {
  return kind !== null && speakers.from.includes(kindEntry(kind).speaks);
}

/** Everything that may stand at an end of a question: resources by name, then names of services. */
export function partyOptions(
  design: Design,
  names: readonly KnownName[],
  side: Side,
): readonly PartyOption[] {
  const resources = resourcesOf(design)
    .filter(({ kind }) => isAtEnd(kind, side))
    .map((resource): PartyOption => {
      const { title } = kindEntry(resource.kind);
      const summary = summaryOf(resource);
      return {
        id: partyId({ resource: resource.id }),
        label: labelOf(design, { resource: resource.id }),
        says: summary ? `${title}, ${summary}` : title,
        kind: resource.kind,
        party: { resource: resource.id },
      };
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }));
  if (side === 'from') return [...resources.filter(isCaller), ...resources.filter((one) => !isCaller(one))];
  const fqdns = new Map(names.map((one) => [one.fqdn, one]));
  const called = [...fqdns.values()].map(
    ({ fqdn, resource, subresource }): PartyOption => ({
      id: partyId({ fqdn }),
      label: fqdn,
      says: `${find(design, resource)?.name ?? 'Name'}, ${subresource}`,
      kind: find(design, resource)?.kind ?? null,
      party: { fqdn },
    }),
  );
  return [...resources, ...called];
}

/** The id of a party in a list. */
export function partyId(party: Party): string {
  if ('resource' in party) return `resource:${party.resource}`;
  return 'address' in party ? `address:${party.address}` : `name:${party.fqdn}`;
}

/** The party with an id that `partyId` made. */
export function partyOfId(id: string): Party {
  const text = id.slice(id.indexOf(':') + 1);
  if (id.startsWith('resource:')) return { resource: toResourceId(text) };
  return id.startsWith('address:') ? { address: text } : { fqdn: text };
}

/** A party as a person writes it; with its container where the name occurs twice. */
export function labelOf(design: Design, party: Party): string {
  if ('address' in party) return party.address;
  if ('fqdn' in party) return party.fqdn;
  const resource = find(design, party.resource);
  if (!resource) return 'something that is gone';
  const parent = find(design, resource.parent);
  return parent && namesTwice(design).has(resource.name) ? `${parent.name}/${resource.name}` : resource.name;
}

/** The design that holds a party: the shown one, else that of another variant, so that a flip does not lose its name. */
export function homeOf(party: Party, shown: Design, variants: readonly Variant[]): Design {
  if (!('resource' in party) || find(shown, party.resource)) return shown;
  return variants.find(({ design }) => find(design, party.resource))?.design ?? shown;
}

/** A question as one line: `vm-app → sql-shop, tcp 1433`. */
export function questionText(design: Design, question: Question): string {
  const ends = `${labelOf(design, question.from)} → ${labelOf(design, question.to)}`;
  const how = [question.protocol, question.port].filter((one) => one !== null).join(' ');
  return how ? `${ends}, ${how}` : ends;
}

/** Are both ends of a question still there? */
export function isAskable(design: Design, question: Question): boolean {
  return [question.from, question.to].every(
    (party) => !('resource' in party) || find(design, party.resource) !== undefined,
  );
}

const hostName = /^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

/** What typed text means: one of the options by name, an address, or a name; null when it is none of them. */
export function partyOfText(text: string, options: readonly PartyOption[]): Party | null {
  const typed = text.trim();
  const lower = typed.toLowerCase();
  const known = options.find(({ label }) => label.toLowerCase() === lower);
  if (known) return known.party;
  if (parseIp(typed) !== null || isIpv6(typed)) return { address: typed };
  return hostName.test(typed) ? { fqdn: lower } : null;
}

/** The options that fit typed text, with an address or a name that is no option yet in front. */
export function fittingOptions(text: string, options: readonly PartyOption[]): readonly PartyOption[] {
  const lower = text.trim().toLowerCase();
  if (!lower) return options;
  const fitting = options.filter(({ label, says }) => `${label} ${says}`.toLowerCase().includes(lower));
  const starts = ({ label }: PartyOption) => (label.toLowerCase().startsWith(lower) ? 0 : 1);
  const sorted = [...fitting].sort((a, b) => starts(a) - starts(b));
  const typed = partyOfText(text, []);
  if (!typed || options.some(({ id }) => id === partyId(typed))) return sorted;
  const says = 'address' in typed ? 'This address' : 'This name';
  return [{ id: partyId(typed), label: text.trim(), says, kind: null, party: typed }, ...sorted];
}

const twice = new WeakMap<Design, ReadonlySet<string>>();

/** The names that occur more than once; found once for each design. */
function namesTwice(design: Design): ReadonlySet<string> {
  const known = twice.get(design);
  if (known) return known;
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const { name } of Object.values(design.resources)) (seen.has(name) ? found : seen).add(name);
  twice.set(design, found);
  return found;
}
