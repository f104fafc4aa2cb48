import { signWords } from '../../draw/signs.ts';
import { code } from '../../explain/sentence.ts';
import type { DnsResult } from '../../trace/answer.ts';
import { namesOf, resolveFor } from '../../trace/resolve-for.ts';
import type { Cell, Table } from './table.ts';
import { named, type VariantView } from './view.ts';

/** Every pair with its answer, one a row. */
export function pairs(view: VariantView): Table {
  const { sources, destinations, cells } = view.matrix;
  const rows = sources.flatMap((from, row) =>
    destinations.flatMap((to, column): readonly (readonly Cell[])[] => {
      const cell = cells[row]?.[column];
      if (!cell) return [];
      return [
        [
          [named(view, from)],
          [named(view, to)],
          cell.protocol,
          cell.protocol === 'icmp' ? '' : `${cell.port}`,
          signWords(cell.verdict, cell.path),
          cell.verdict,
          cell.path ?? '',
          cell.layer ?? '',
          cell.initiators,
          cell.dns ?? '',
          cell.address ?? '',
          cell.source ?? '',
        ],
      ];
    }),
  );
  return {
    id: 'matrix',
    title: 'Who reaches whom',
    columns: [
      'From',
      'To',
      'Protocol',
      'Port',
      'Answer',
      'Verdict',
      'Path',
      'Decided at',
      'May be opened by',
      'DNS',
      'Address',
      'Seen source',
    ].map((title) => ({ title })),
    rows,
    none: 'Nothing in the design opens or takes connections.',
  };
}

/** What the DNS of one client says of one name. */
export interface NameRow {
  readonly client: VariantView['matrix']['sources'][number];
  readonly fqdn: string;
  readonly dns: DnsResult;
}

/** What each client's DNS answers for each name that the design's services own. */
export function nameRows({ network, matrix }: VariantView): readonly NameRow[] {
  const names = [...new Set(namesOf(network).map(({ fqdn }) => fqdn))].sort();
  return names.flatMap((fqdn) =>
    matrix.sources.map((client) => ({
      client,
      fqdn,
      dns: resolveFor(network, { resource: client }, fqdn).dns,
    })),
  );
}

/** The answers of DNS, one a row. */
export function dnsAnswers(view: VariantView): Table {
  return {
    id: 'dns',
    title: 'DNS',
    columns: ['Name', 'Asked by', 'Answer', 'Address', 'Chain', 'Servers asked'].map((title) => ({ title })),
    rows: nameRows(view).map(({ client, fqdn, dns }) => [
      [code(fqdn)],
      [named(view, client)],
      dns.answer,
      dns.address ?? '',
      dns.chain.join(' > '),
      dns.servers.join(' > '),
    ]),
    none: 'No service of the design owns a name that somebody here could ask for.',
  };
}
