import { pick, type Random, seeded } from './estate.ts';

/** A world of names of the lab: what both the drawing and the servers of BIND are made from. */
export interface NameEstate {
  /** VNets 0 (the hub), 1, 2; each asks Azure DNS, or the forwarder in the hub. */
  readonly vnets: readonly { readonly asks: 'azure' | 'forwarder' }[];
  readonly zones: readonly NameZone[];
  readonly services: readonly NamedService[];
  /** What the forwarder in the hub asks: Azure DNS of the hub, or the internet by itself; and conditional forwarders to Azure DNS. */
  readonly forwarder: { readonly upstream: 'azure' | 'rootHints'; readonly conditional: readonly string[] };
}

/** A private zone, the VNets that are linked to it, and records that somebody wrote by hand. */
export interface NameZone {
  readonly name: string;
  readonly linked: readonly number[];
  readonly records: readonly NameRecord[];
}

/** A record; the name is relative, `@` the zone itself and `*` a wildcard. */
export interface NameRecord {
  readonly name: string;
  readonly type: 'A' | 'CNAME' | 'TXT';
  readonly value: string;
}

/** A service with its public name, perhaps with a private endpoint whose zone group writes into one of the zones. */
export interface NamedService {
  readonly kind: 'sqlServer' | 'keyVault';
  readonly name: string;
  readonly endpointAddress: string | null;
  /** The place of the zone that the group writes into; null without a group. */
  readonly groupZone: number | null;
}

/** The suffix of a service's public name, and of its second one. */
export const suffixes = {
  sqlServer: ['database.windows.net', 'privatelink.database.windows.net'],
  keyVault: ['vault.azure.net', 'privatelink.vaultcore.azure.net'],
} as const;

/** The random world of a seed. */
export function randomNames(seed: number): NameEstate {
  const random = seeded(seed);
  const zones = [
    ...(['sqlServer', 'keyVault'] as const).flatMap((kind) => randomZones(random, suffixes[kind][1])),
    ...(random() < 0.2 ? randomZones(random, suffixes.sqlServer[0]) : []),
    ...randomZones(random, 'corp.example'),
  ];
  const services = (['sqlServer', 'keyVault'] as const).flatMap((kind) =>
    Array.from({ length: pick(random, 1, 2) }, (_, index): NamedService => {
      const fitting = zones.flatMap(({ name }, at) => (name === suffixes[kind][1] ? [at] : []));
      return {
        kind,
        name: `${kind === 'sqlServer' ? 'sql' : 'kv'}-lab-${index}`,
        endpointAddress: random() < 0.7 ? `10.0.5.${4 + index + (kind === 'sqlServer' ? 0 : 10)}` : null,
        groupZone: random() < 0.7 && fitting.length > 0 ? pick(random, ...fitting) : null,
      };
    }),
  );
  return {
    vnets: [
      { asks: 'azure' },
      { asks: pick(random, 'azure', 'forwarder') },
      { asks: pick(random, 'azure', 'forwarder') },
    ],
    zones: zones.map((zone, index) => withoutClash(zone, index, services)),
    services,
    forwarder: {
      upstream: pick(random, 'azure', 'azure', 'rootHints'),
      conditional: [suffixes.sqlServer[0], suffixes.keyVault[0], 'corp.example'].filter(() => random() < 0.4),
    },
  };
}

/** The zone without records of hand that a zone group would write over. */
function withoutClash(zone: NameZone, index: number, services: readonly NamedService[]): NameZone {
  const written = services.flatMap(({ name, endpointAddress, groupZone }) =>
    groupZone === index && endpointAddress !== null ? [name] : [],
  );
  return {
    ...zone,
    records: zone.records.filter(({ name, type }) => type !== 'A' || !written.includes(name)),
  };
}

/** One zone of a name, or two in different groups that share no VNet. */
function randomZones(random: Random, name: string): readonly NameZone[] {
  const free = [0, 1, 2];
  return Array.from({ length: pick(random, 0, 1, 1, 2) }, () => {
    const linked = free.filter(() => random() < 0.6);
    for (const vnet of linked) free.splice(free.indexOf(vnet), 1);
    return { name, linked, records: randomRecords(random, name) };
  });
}

function randomRecords(random: Random, zone: string): readonly NameRecord[] {
  const all: readonly NameRecord[] = [
    { name: '*', type: 'A', value: '10.9.9.9' },
    { name: 'sql-lab-0', type: 'A', value: '10.9.9.1' },
    { name: 'kv-lab-0', type: 'TXT', value: 'only a text' },
    { name: 'www', type: 'CNAME', value: 'sql-lab-0.database.windows.net' },
    {
      name: 'app',
      type: 'CNAME',
      value: zone === 'corp.example' ? 'www.corp.example' : 'nowhere.corp.example',
    },
  ];
  return all.filter(() => random() < 0.25);
}

/** The names that are asked in every world. */
export function askedNames({ services }: NameEstate): readonly string[] {
  return [
    ...services.flatMap(({ kind, name }) => suffixes[kind].map((suffix) => `${name}.${suffix}`)),
    'www.corp.example',
    'app.corp.example',
    'other.corp.example',
    'nobody.database.windows.net',
  ];
}
