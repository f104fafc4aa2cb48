import type { KindEntry } from '../../catalog/kind.ts';
import { kinds } from '../../catalog/kinds.ts';
import { isReservedName } from './kept-words.ts';
import { type KnownNames, newKnownNames } from './known-names.ts';

/** New names for old ones: the same always for the same, numbered in the order of the file. */
export interface Names {
  /** The new name of a thing; `word` is what the thing is, as ARM types and lists of a body say it: `virtualNetworks`. */
  of(word: string, name: string): string;
  /** The new text for any other word that must not stay, such as `value` or `secret`. */
  plain(prefix: string, text: string): string;
  /** Old names with their new ones, where a text names a thing without saying what it is. */
  readonly known: KnownNames;
}

/** Starts with no names. */
export function newNames(): Names {
  const byWord = new Map<string, string>();
  const known = newKnownNames();
  const counts = new Map<string, number>();
  const next = (prefix: string, make: (number: number) => string) => {
    const number = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, number);
    return make(number);
  };
  return {
    known,
    of(word, name) {
      if (isReservedName(name) || name === '') return name;
      const key = `${word.toLowerCase()} ${name.toLowerCase()}`;
      const before = byWord.get(key);
      if (before !== undefined) return before;
      const { prefix, entry } = styleOf(word);
      const made = next(prefix, (number) => nameFor(prefix, number, entry));
      byWord.set(key, made);
      known.add(name, made);
      return made;
    },
    plain(prefix, text) {
      if (text === '') return text;
      const key = `${prefix}\n${text}`;
      const before = byWord.get(key);
      if (before !== undefined) return before;
      const made = next(prefix, (number) => `${prefix}-${number}`);
      byWord.set(key, made);
      return made;
    },
  };
}

interface Style {
  readonly prefix: string;
  readonly entry?: KindEntry;
}

/** Usual abbreviations for what is no kind. Source: https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations (read 2026-11-29). */
const prefixes: Readonly<Record<string, string>> = {
  resourcegroups: 'rg',
  publicipaddresses: 'pip',
  publicipprefixes: 'ippre',
  networkinterfaces: 'nic',
  firewallpolicies: 'afwp',
  applicationgateways: 'agw',
  applicationsecuritygroups: 'asg',
  localnetworkgateways: 'lgw',
  expressroutecircuits: 'erc',
  virtualhubs: 'vhub',
  virtualwans: 'vwan',
  sites: 'app',
  serverfarms: 'asp',
  disks: 'disk',
  workspaces: 'log',
  userassignedidentities: 'id',
  managedclusters: 'aks',
  securityrules: 'rule',
  routes: 'route',
  ipconfigurations: 'ipconfig',
  subscriptions: 'subscription',
};

const styles = new Map<string, Style>();
for (const entry of kinds as readonly KindEntry[]) {
  const word = entry.armType?.split('/').at(-1)?.toLowerCase();
  if (word !== undefined && !styles.has(word)) styles.set(word, { prefix: entry.namePrefix, entry });
}

function styleOf(word: string): Style {
  const key = word.toLowerCase();
  const known = styles.get(key);
  const usual =
    prefixes[key] ??
    known?.prefix ??
    singular(word)
      .replace(/[^a-z\d]/gi, '')
      .toLowerCase();
  return { ...known, prefix: usual };
}

function singular(word: string): string {
  if (/ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  return /(?:ss|us|is)$/i.test(word) ? word : word.replace(/s$/i, '');
}

/** The first spelling that the kind's rule takes; the next ones are for kinds without hyphens and for those that want more letters. */
function nameFor(prefix: string, number: number, entry: KindEntry | undefined): string {
  const candidates = [
    `${prefix}-${number}`,
    `${prefix}${number}`,
    `${prefix}-design-${number}`,
    `${prefix}design${number}`,
  ];
  const rule = entry?.nameRule?.pattern;
  return candidates.find((one) => rule?.test(one) ?? true) ?? `${prefix}-${number}`;
}
