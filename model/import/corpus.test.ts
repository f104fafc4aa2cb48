import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { open } from '../document/saved/open.ts';
import { save } from '../document/saved/save.ts';
import { printSentence } from '../explain/sentence.ts';
import { toResourceId } from '../ids.ts';
import type { ImportResult, ReportEntry } from './import-types.ts';
import { readFile } from './read-file.ts';

/** Reads /work/shared/corpus where it lies; skipped on a machine without it. */
const corpus = '/work/shared/corpus';

const isThere = existsSync(corpus);
const files = isThere
  ? ['arg', 'snapshots', 'visible'].flatMap((folder) =>
      readdirSync(join(corpus, folder))
        .filter((name) => name.endsWith('.json') && !name.endsWith('.parameters.json'))
        .map((name) => `${folder}/${name}`),
    )
  : [];

/** Answers of Azure, which hold no design. */
const refused = [
  'arg/c7n-ArmResourceTest-arm_resource_get_resources-2.json',
  'arg/c7n-LoadBalancerTest-find_by_frontend_ip-2.json',
  'arg/c7n-NetworkInterfaceTest-find_by_default_routes-2.json',
  'arg/cli-effective-route-table-service-endpoint.json',
];

const shown = [
  'arg/batfish-VM-vnet.json',
  'arg/c7n-RouteTableTest-find_route_table_by_name-1.json',
  'arg/c7n-ResourceGraphSource-resource_graph_and_arm_sources_storage_a-2.json',
  'arg/cli-effective-route-table-service-endpoint.json',
  'arg/cli-private-endpoint-show.json',
  'arg/psrule-Resources.VirtualNetwork.json',
  'snapshots/qs-microsoft-network-azure-dns-private-resolver.snapshot.json',
  'visible/bicepex-101-hub-and-spoke.json',
  'visible/qs-microsoft-web-function-app-storage-private-endpoints.json',
];

function read(name: string, sanitise = false): ImportResult {
  const bytes = readFileSync(join(corpus, name));
  const parameters = join(corpus, name.replace(/\.json$/, '.parameters.json'));
  const given = existsSync(parameters) ? readFileSync(parameters) : null;
  let ids = 0;
  return readFile(
    { name, bytes, text: bytes.toString('utf8') },
    {
      newId: () => toResourceId(`id-${ids++}`),
      sanitise,
      now: '2026-11-29T12:00:00Z',
      ...(given ? { parameters: { name: parameters, bytes: given, text: given.toString('utf8') } } : {}),
    },
  );
}

describe.skipIf(!isThere)('every file of the corpus', () => {
  test.each(files)('%s is read, and everything in it is told', (name) => {
    const { document, report, problems } = read(name);
    expect(problems.map(({ code }) => code)).not.toContain('import/reading-failed');
    if (refused.includes(name)) {
      expect(document).toBeNull();
      expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
      return;
    }
    expect(document).not.toBeNull();
    expect(report.found).toBeGreaterThan(0);
    expect(report.understood.length + report.generic.length).toBe(report.found);
    const ids = new Set(Object.keys(document?.variants[0]?.design.resources ?? {}));
    for (const entry of [...report.understood, ...report.kept, ...report.generic, ...report.unresolved]) {
      expect(entry.at).not.toBe('');
      if (entry.resource) expect(ids).toContain(entry.resource);
    }
    if (document)
      expect(open(save(document)).problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test.each(files)('%s is read without names', (name) => {
    const { document, problems } = read(name, true);
    expect(problems.map(({ code }) => code)).not.toContain('import/reading-failed');
    expect(document === null).toBe(refused.includes(name));
    if (document)
      expect(open(save(document)).problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test.each(shown)('%s gives this report', async (name) => {
    const golden = name.replace(/^.*\//, '').replace(/\.json$/, '.txt');
    await expect(printReport(read(name))).toMatchFileSnapshot(`expected/${golden}`);
  });
});

function printReport({ format, problems, report }: ImportResult): string {
  const list = (title: string, entries: readonly ReportEntry[]) => [
    `${title}: ${entries.length}`,
    ...entries.map(({ type, name, at }) => `  ${type} ${name} at ${at}`),
  ];
  return [
    `${format}, ${report.found} found`,
    ...list('understood', report.understood),
    ...list('kept', report.kept),
    ...list('generic', report.generic),
    ...list('unresolved', report.unresolved),
    ...problems.map(({ severity, says }) => `${severity}: ${printSentence(says)}`),
    '',
  ].join('\n');
}
