import { isEqual } from '../document/equal.ts';

type Row = Readonly<Record<string, unknown>>;

/** What two rows of a list cannot share; null keys are rows that are plain texts. */
interface ListKind {
  readonly identities: readonly ((row: Row) => unknown)[] | null;
  /** Rules that deny may shadow others, so only lists of allowing rows can be widened without harm. */
  readonly onlyAllowing?: true;
}

const byNameAndPriority: ListKind = {
  identities: [({ name }) => name, ({ direction, priority }) => `${direction} ${priority}`],
  onlyAllowing: true,
};

/** Lists in which old rows can stay beside new ones: a person adds first and takes away later. */
const lists: Readonly<Record<string, ListKind>> = {
  links: { identities: [({ vnet }) => vnet] },
  records: { identities: [({ type, name }) => `${type} ${String(name).toLowerCase()}`] },
  conditionalForwarders: { identities: [({ domain }) => String(domain).toLowerCase()] },
  vnetRules: { identities: [({ subnet }) => subnet] },
  accessRules: byNameAndPriority,
  networkRules: byNameAndPriority,
  ipRules: { identities: null },
  serviceEndpoints: { identities: null },
};

/** A subnet takes one of the two only. */
const excluding = ['Microsoft.Storage', 'Microsoft.Storage.Global'];

/**
 * The list with the new rows and still all old ones, where rows come and others go. Such a change is two, and other changes
 * may be made in between. Null where it is one change: rows only come or only go, or the new ones take the place of old ones.
 */
export function widened(kind: string, key: string, old: unknown, next: unknown): readonly unknown[] | null {
  const list = kind === 'networkSecurityGroup' && key === 'rules' ? byNameAndPriority : lists[key];
  if (!list || !Array.isArray(old) || !Array.isArray(next)) return null;
  const added = next.filter((row) => !holds(old, row));
  const gone = old.filter((row) => !holds(next, row));
  if (added.length === 0 || gone.length === 0) return null;
  if (list.onlyAllowing && ![...added, ...gone].every(allows)) return null;
  const addable = added.filter((row) => !gone.some((other) => clash(list, row, other)));
  return addable.length === 0 ? null : [...old, ...addable];
}

function holds(rows: readonly unknown[], row: unknown): boolean {
  return rows.some((other) => isEqual(other, row));
}

function allows(row: unknown): boolean {
  return isRow(row) && row.access !== 'Deny' && row.action !== 'Deny';
}

function clash({ identities }: ListKind, one: unknown, other: unknown): boolean {
  if (!identities) return excluding.includes(`${one}`) && excluding.includes(`${other}`);
  if (!isRow(one) || !isRow(other)) return true;
  return identities.some((identity) => identity(one) === identity(other));
}

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null;
}
