import { describe, expect, it, test } from 'vitest';
import { find } from '../document/design.ts';
import type { Question } from '../document/question.ts';
import { open } from '../document/saved/open.ts';
import { save } from '../document/saved/save.ts';
import { drawSvg } from '../draw/draw-svg.ts';
import { printSentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { lint } from '../lint/lint.ts';
import { matrixEnds, matrixOf } from '../matrix/matrix.ts';
import type { MatrixCell } from '../matrix/matrix-types.ts';
import { compile } from '../network/compile.ts';
import type { Answer } from '../trace/answer.ts';
import { printTrace } from '../trace/print-trace.ts';
import { trace } from '../trace/trace.ts';
import { documentOf } from './starting-point.ts';
import { startingPoints } from './starting-points.ts';
import { workshops } from './workshops.ts';

const gallery = '../../public/gallery';

/** What each starting point must say; the words of the issue that asked for it. */
const expected: readonly {
  slug: string;
  from: string;
  to: string;
  port: number;
  answer: Partial<Answer>;
}[] = [
  {
    slug: 'virtual-wan-secured-hub',
    from: 'vm-shop',
    to: 'vm-data',
    port: 443,
    answer: { verdict: 'reachable', path: 'private', source: '10.1.1.4', initiators: 'both' },
  },
  {
    slug: 'virtual-wan-secured-hub',
    from: 'pc-hq',
    to: 'sql-shop',
    port: 1433,
    answer: { verdict: 'reachable', path: 'privateEndpoint', source: '172.20.0.5' },
  },
  {
    slug: 'virtual-wan-secured-hub',
    from: 'vm-shop',
    to: 'anyone',
    port: 443,
    answer: { verdict: 'blocked', layer: 'firewall' },
  },
  {
    slug: 'before-service-endpoints',
    from: 'vm-app',
    to: 'sql-shop',
    port: 1433,
    answer: { verdict: 'reachable', path: 'public', source: '20.50.1.2', initiators: 'source' },
  },
  {
    slug: 'before-service-endpoints',
    from: 'anyone',
    to: 'sql-shop',
    port: 1433,
    answer: { verdict: 'blocked', layer: 'serviceAccess' },
  },
  {
    slug: 'service-endpoint',
    from: 'vm-app',
    to: 'sql-shop',
    port: 1433,
    answer: { verdict: 'reachable', path: 'serviceEndpoint', source: '10.0.1.4', initiators: 'source' },
  },
  {
    slug: 'service-endpoint-not-for-everybody',
    from: 'vm-peer',
    to: 'sql-shop',
    port: 1433,
    answer: { verdict: 'blocked', layer: 'serviceAccess' },
  },
  {
    slug: 'service-endpoint-not-for-everybody',
    from: 'vm-other',
    to: 'sql-shop',
    port: 1433,
    answer: { verdict: 'blocked', layer: 'serviceAccess' },
  },
  {
    slug: 'service-endpoint-not-for-everybody',
    from: 'pc-hq',
    to: 'sql-shop',
    port: 1433,
    answer: { verdict: 'blocked', layer: 'serviceAccess' },
  },
  {
    slug: 'service-endpoint-not-for-everybody',
    from: 'vm-app',
    to: 'sql-shop',
    port: 1433,
    answer: { verdict: 'reachable', path: 'serviceEndpoint' },
  },
  {
    slug: 'service-endpoint-not-for-everybody',
    from: 'vm-app',
    to: 'ststranger',
    port: 443,
    answer: { verdict: 'reachable', path: 'serviceEndpoint' },
  },
  {
    slug: 'vnet-injection',
    from: 'vm-app',
    to: 'sqlmi-shop',
    port: 1433,
    answer: { verdict: 'reachable', path: 'private', initiators: 'both', source: '10.0.1.4' },
  },
  {
    slug: 'private-link-hub-and-spoke',
    from: 'pc-hq',
    to: 'sql-shop',
    port: 1433,
    answer: { verdict: 'reachable', path: 'privateEndpoint', source: '172.20.0.5', initiators: 'source' },
  },
  {
    slug: 'private-link-hub-and-spoke',
    from: 'vm-app',
    to: 'sql-shop',
    port: 1433,
    answer: { verdict: 'reachable', path: 'privateEndpoint' },
  },
  {
    slug: 'private-link-hub-and-spoke',
    from: 'anyone',
    to: 'sql-shop',
    port: 1433,
    answer: { verdict: 'blocked', layer: 'serviceAccess' },
  },
  {
    slug: 'private-link-dns-forgotten',
    from: 'vm-app',
    to: 'sql-shop',
    port: 1433,
    answer: { verdict: 'blocked', layer: 'serviceAccess' },
  },
  {
    slug: 'function-app-and-key-vault-all-networks',
    from: 'func-orders',
    to: 'kv-orders',
    port: 443,
    answer: { verdict: 'reachable', path: 'public' },
  },
  {
    slug: 'function-app-and-key-vault-all-networks',
    from: 'anyone',
    to: 'kv-orders',
    port: 443,
    answer: { verdict: 'reachable', path: 'public' },
  },
  {
    slug: 'function-app-and-key-vault-selected-networks',
    from: 'func-orders',
    to: 'kv-orders',
    port: 443,
    answer: { verdict: 'reachable', path: 'serviceEndpoint' },
  },
  {
    slug: 'function-app-and-key-vault-selected-networks',
    from: 'developer',
    to: 'kv-orders',
    port: 443,
    answer: { verdict: 'reachable', path: 'public' },
  },
  {
    slug: 'function-app-and-key-vault-selected-networks',
    from: 'anyone',
    to: 'kv-orders',
    port: 443,
    answer: { verdict: 'blocked', layer: 'serviceAccess' },
  },
  {
    slug: 'function-app-and-key-vault-private-link',
    from: 'func-orders',
    to: 'kv-orders',
    port: 443,
    answer: { verdict: 'reachable', path: 'privateEndpoint' },
  },
  {
    slug: 'function-app-and-key-vault-private-link',
    from: 'developer',
    to: 'kv-orders',
    port: 443,
    answer: { verdict: 'blocked', layer: 'serviceAccess' },
  },
  {
    slug: 'function-app-and-key-vault-private-link',
    from: 'vm-jump',
    to: 'kv-orders',
    port: 443,
    answer: { verdict: 'reachable', path: 'privateEndpoint' },
  },
];

function networkOf(slug: string) {
  const point = startingPoints.find((one) => one.slug === slug);
  if (!point) throw new Error(`no starting point ${slug}`);
  const { document, problems } = open(save(documentOf(point)));
  const design = document.variants[0]?.design ?? { resources: {} };
  return { point, document, problems, design, network: compile(design, document.defaults) };
}

function ask(from: string, to: string, port: number): Question {
  return {
    from: { resource: from as ResourceId },
    to: { resource: to as ResourceId },
    port,
    protocol: 'tcp',
  };
}

describe('the starting points answer as their sentences say', () => {
  it.each(expected)('$slug: $from -> $to', ({ slug, from, to, port, answer }) => {
    expect(trace(networkOf(slug).network, ask(from, to, port))).toMatchObject(answer);
  });

  test('the way to a stranger is called what it is', () => {
    const answer = trace(
      networkOf('service-endpoint-not-for-everybody').network,
      ask('vm-app', 'ststranger', 443),
    );
    expect(answer.remarks.map(({ says }) => printSentence(says)).join()).toMatch(/exfiltration/);
  });

  test('the forgotten link is among the blockers, before the one that stops the packet, with the link as its fix', () => {
    const { blockers } = trace(
      networkOf('private-link-dns-forgotten').network,
      ask('vm-app', 'sql-shop', 1433),
    );
    expect(blockers.map(({ layer }) => layer)).toEqual(['dns', 'serviceAccess']);
    expect(blockers[0]?.fix).toMatchObject({
      edit: 'link-zone',
      input: { zone: 'privatelink.database.windows.net', vnet: 'vnet-hub' },
    });
  });
});

describe.each(startingPoints.map(({ slug }) => slug))('%s', (slug) => {
  const { point, document, problems, network, design } = networkOf(slug);
  const name = (id: ResourceId): string => find(design, id)?.name ?? id;

  test('opens without problems', () => {
    expect(problems).toEqual([]);
  });

  test('is the saved file that the gallery loads', async () => {
    await expect(save(document)).toMatchFileSnapshot(`${gallery}/${slug}.reachboard.json`);
  });

  test('answers its first question as it did', async () => {
    await expect(`${printTrace(network, trace(network, ask(...point.ask)))}\n`).toMatchFileSnapshot(
      `expected/${slug}/trace.txt`,
    );
  });

  test.each(['light', 'dark'] as const)('has the picture that the gallery shows, %s', async (theme) => {
    const answer = trace(network, ask(...point.ask));
    const { svg } = drawSvg({ document, variant: 'design', answer, theme });
    await expect(svg).toMatchFileSnapshot(`${gallery}/${slug}${theme === 'dark' ? '.dark' : ''}.svg`);
  });

  test('has the matrix that it had', async () => {
    const matrix = matrixOf(network);
    const rows = matrix.sources.map((source, row) => {
      const cells = matrix.destinations.map(
        (destination, column) => [name(destination), matrix.cells[row]?.[column] ?? null] as const,
      );
      return [
        `${name(source)}`,
        ...cells.flatMap(([to, cell]) => (cell ? [`  -> ${to.padEnd(12)} ${printCell(cell)}`] : [])),
      ].join('\n');
    });
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(`expected/${slug}/matrix.txt`);
  });

  test('has the findings that it had', async () => {
    const lines = lint(network).map(
      ({ rule, severity, says, fix }) =>
        `${severity} ${rule}: ${printSentence(says)}${fix ? `\n  fix: ${printSentence(fix.says)}` : ''}`,
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`expected/${slug}/findings.txt`);
  });

  test('cites the rules that it did', async () => {
    const cited = new Set<string>();
    const { sources, destinations } = matrixEnds(network.design);
    for (const source of sources) {
      for (const destination of destinations) {
        if (source === destination) continue;
        const answer = trace(network, {
          from: { resource: source },
          to: { resource: destination },
          port: null,
          protocol: null,
        });
        for (const step of answer.steps) for (const rule of step.rules) cited.add(rule);
      }
    }
    await expect(`${[...cited].sort().join('\n')}\n`).toMatchFileSnapshot(`expected/${slug}/rules.txt`);
  });
});

test('the list of the gallery is what the app reads', async () => {
  const designs = startingPoints.map(({ slug, title, says }) => ({ slug, title, says }));
  const presented = workshops.map(({ slug, title, says, steps }) => ({
    slug,
    title,
    says,
    steps: steps.length,
  }));
  const list = [...designs, ...presented];
  await expect(`${JSON.stringify(list, null, 2)}\n`).toMatchFileSnapshot(`${gallery}/index.json`);
});

function printCell(cell: MatrixCell): string {
  const { verdict, path, layer, initiators, dns, source, port, protocol } = cell;
  return `${protocol} ${port}  ${verdict}${path ? ` ${path}` : ''}${layer ? ` at ${layer}` : ''}; opens: ${initiators}; dns: ${dns ?? '-'}; source: ${source ?? '-'}`;
}
