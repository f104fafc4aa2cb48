import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { exporters, type ImportResult, readFile } from '../model/exchange.ts';
import { type Document, newDocument, toResourceId } from '../model/index.ts';
import { largeDesign } from './large-design.ts';

/** What it costs to write a design of 100 machines and 30 services in every text format, and to read templates. */
export async function exchangeFigures(): Promise<string> {
  const empty = newDocument('Bench', 'variant-1');
  const document: Document = {
    ...empty,
    variants: [{ id: 'variant-1', name: 'Design', design: largeDesign({ sources: 100, services: 30 }) }],
  };
  const lines: string[] = [];
  let template = '';
  for (const id of ['bicep', 'arm', 'mermaid', 'svg', 'drawio', 'markdown', 'csv']) {
    const exporter = exporters.find((one) => one.id === id);
    if (!exporter) continue;
    const input = {
      document,
      variants: document.variants,
      theme: 'light' as const,
      scale: 1,
      day: '2026-11-29',
      legend: true,
    };
    const start = performance.now();
    const files = await exporter.write(input, {});
    const took = performance.now() - start;
    const size = files.reduce((sum, { content }) => sum + content.length, 0);
    if (id === 'arm') template = `${files.find(({ name }) => /template|deploy/i.test(name))?.content ?? ''}`;
    lines.push(`${id} ${took.toFixed(0)} ms, ${(size / 1024).toFixed(0)} KB`);
  }
  return [
    `export of 100 x 30: ${lines.join('; ')}`,
    reading('our own ARM template of 100 x 30', template),
    ...largestOfTheCorpus(),
  ].join('\n');
}

/** The largest real template, where the shared folder is. */
function largestOfTheCorpus(): readonly string[] {
  const path = '/work/shared/corpus/visible/avm-res-key-vault-vault.json';
  return existsSync(path) ? [reading('the largest template of the corpus', readFileSync(path, 'utf8'))] : [];
}

function reading(what: string, text: string): string {
  let count = 0;
  const newId = () => {
    count += 1;
    return toResourceId(`id-${count}`);
  };
  const times: number[] = [];
  let result: ImportResult | undefined;
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    result = readFile({ name: 'main.json', text, bytes: new Uint8Array() }, { newId });
    times.push(performance.now() - start);
  }
  const [, , median = 0] = times.toSorted((a, b) => a - b);
  const { found, understood, generic } = result?.report ?? { found: 0, understood: [], generic: [] };
  return (
    `reading ${what} (${(text.length / 1024).toFixed(0)} KB): ${median.toFixed(0)} ms, first time ${(times[0] ?? 0).toFixed(0)} ms; ` +
    `${found} resources, ${understood.length} understood, ${generic.length} generic`
  );
}
