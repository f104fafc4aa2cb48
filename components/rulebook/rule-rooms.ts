import type { AzureRule } from '../../model/index.ts';

/** A rule as the page shows it: with the scenarios in whose answers it is cited. */
export type ShownRule = AzureRule & { readonly scenarios?: readonly string[] };

/** The rules of one topic. */
export interface RuleRoom {
  readonly room: string;
  readonly title: string;
  readonly rules: readonly ShownRule[];
}

const titles: Readonly<Record<string, string>> = {
  dns: 'Names',
  routing: 'Routes',
  nsg: 'Network security groups',
  'azure-firewall': 'Azure Firewall',
  egress: 'Ways out',
  'private-link': 'Private endpoints',
  'paas-firewall': 'Service firewalls',
  trace: 'The way of a packet',
  rehearse: 'Migrations',
  lint: 'Findings',
};

/** How sure the project is of a rule, in words. */
export const confidenceWords: Readonly<Record<AzureRule['confidence'], string>> = {
  documented: 'Documented',
  derived: 'Derived from what is documented',
  lab: 'Seen in a lab',
  unverified: 'Not verified',
};

/** The rules by topic, in the order in which they are given. */
export function roomsOf(rules: readonly ShownRule[]): readonly RuleRoom[] {
  const rooms = new Map<string, ShownRule[]>();
  for (const rule of rules) {
    const [room = ''] = rule.id.split('/');
    rooms.set(room, [...(rooms.get(room) ?? []), rule]);
  }
  return [...rooms].map(([room, list]) => ({ room, title: titles[room] ?? room, rules: list }));
}

/** The rules that hold every word of a query, in their id, sentence, facts or confidence. */
export function findRules(rules: readonly ShownRule[], query: string): readonly ShownRule[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    const text = [
      rule.id,
      rule.says,
      ...rule.facts,
      ...(rule.scenarios ?? []),
      confidenceWords[rule.confidence],
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Where a source leads, short: the host and the last part of the path. */
export function sourceWords(source: string): string {
  try {
    const { hostname, pathname } = new URL(source);
    const last = pathname.split('/').filter(Boolean).at(-1);
    return last ? `${hostname}, ${last}` : hostname;
  } catch {
    return source;
  }
}
