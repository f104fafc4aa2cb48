import { parseIp } from '../../address/ip.ts';
import { signLooks, signOf } from '../../draw/signs.ts';
import { callers, exposures, outlets } from '../tables/exposure.ts';
import { inventory } from '../tables/inventory.ts';
import { ipPlan } from '../tables/ip-plan.ts';
import { assumptions, expectations, findings } from '../tables/opinions.ts';
import { named, type VariantView } from '../tables/view.ts';
import { type NameRow, nameRows } from '../tables/who-reaches-whom.ts';
import { dnsWords } from '../tables/words.ts';
import { mdCode, mdSentence, mdTable, mdText } from '../text/markdown.ts';
import { printTable } from './print-table.ts';

/** The most columns of a matrix that a page can hold; wider ones stand in parts. */
const mostColumns = 16;

/** The most clients that are named in one row of the DNS table. */
const mostClients = 6;

/** One variant: opinions first, then what they rest on. `level` is the depth of its headings. */
export function printVariant(view: VariantView, level: number): readonly string[] {
  const heading = (text: string) => `${'#'.repeat(level)} ${text}`;
  return [
    heading('Findings'),
    printTable(findings(view)),
    ...(view.document.expectations.length > 0
      ? [heading('Expectations'), printTable(expectations(view))]
      : []),
    heading('Exposure'),
    printTable(exposures(view)),
    printTable(callers(view, 'admitted')),
    heading('Ways out for data'),
    printTable(outlets(view)),
    heading('Who reaches whom'),
    ...printMatrix(view),
    heading('DNS'),
    printNames(view),
    heading('IP plan'),
    printTable(ipPlan(view, 'list')),
    heading('Inventory'),
    printTable(inventory(view)),
    heading('Assumptions'),
    printTable(assumptions(view)),
  ];
}

function printMatrix(view: VariantView): readonly string[] {
  const { sources, destinations, cells } = view.matrix;
  if (sources.length === 0 || destinations.length === 0)
    return ['Nothing in the design opens or takes connections.'];
  const nameIn = (id: (typeof sources)[number]) => mdSentence([named(view, id)]);
  const parts = Array.from({ length: Math.ceil(destinations.length / mostColumns) }, (_, part) => {
    const from = part * mostColumns;
    const columns = destinations.slice(from, from + mostColumns);
    return mdTable(
      ['From \\ to', ...columns.map(nameIn)],
      sources.map((source, row) => [
        nameIn(source),
        ...columns.map((_column, index) => {
          const cell = cells[row]?.[from + index];
          return cell ? mdCode(signLooks[signOf(cell.verdict, cell.path)].letter) : '';
        }),
      ]),
    );
  });
  return [...parts, legendOf(view)];
}

/** Only the letters that stand in the matrix. */
function legendOf({ matrix }: VariantView): string {
  const signs = new Set(
    matrix.cells.flat().flatMap((cell) => (cell ? [signOf(cell.verdict, cell.path)] : [])),
  );
  const known = Object.entries(signLooks).filter(([sign]) => signs.has(sign as never));
  return known.map(([, { letter, word }]) => `${mdCode(letter)} ${word}`).join(', ');
}

/** The answers of DNS: clients that hear the same share a row. */
function printNames(view: VariantView): string {
  const groups = new Map<string, NameRow[]>();
  for (const row of nameRows(view)) {
    const key = JSON.stringify([row.fqdn, row.dns.answer, row.dns.address, row.dns.chain]);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  if (groups.size === 0) return 'No service of the design owns a name that somebody here could ask for.';
  const rows = [...groups.values()].map((same) => {
    const [{ fqdn, dns }] = same as [NameRow];
    const clients = same.slice(0, mostClients).map(({ client }) => mdSentence([named(view, client)]));
    const more = same.length - mostClients;
    return [
      mdCode(fqdn),
      [...clients, ...(more > 0 ? [`${more} more`] : [])].join(', '),
      dnsWords[dns.answer],
      dns.address === null ? '' : parseIp(dns.address) === null ? mdText(dns.address) : mdCode(dns.address),
      dns.chain.slice(1).map(mdCode).join(' > '),
    ];
  });
  return mdTable(['Name', 'Asked by', 'Answer', 'Address', 'Aliases'], rows);
}
