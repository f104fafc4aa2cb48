import { performance } from 'node:perf_hooks';
import { compile, lint, matrixEnds, matrixRow, trace } from '../model/engine.ts';
import { questionBetween, usualDefaults } from '../model/index.ts';
import { exchangeFigures } from './exchange.ts';
import { firstLoad } from './first-load.ts';
import { largeDesign, type Size } from './large-design.ts';
import { migrationFigures } from './migration.ts';

const sizes: readonly Size[] = [
  { sources: 10, services: 10 },
  { sources: 100, services: 30 },
  { sources: 400, services: 100 },
];

/** The median of several runs, in milliseconds, after one that warms up. */
function median(runs: number, work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

const print = (ms: number): string =>
  `${ms < 1 ? `${(ms * 1000).toFixed(0)} us` : `${ms.toFixed(1)} ms`}`.padStart(10);

for (const size of sizes) {
  const design = largeDesign(size);
  const compileTime = median(9, () => compile(design, usualDefaults));
  const network = compile(design, usualDefaults);
  const { sources, destinations } = matrixEnds(design);
  const services = destinations.filter((id) => id.startsWith('sql') || id.startsWith('st'));
  const from = sources[0];
  const to = services[0];
  if (from === undefined || to === undefined) continue;
  const oneTrace = median(99, () => trace(network, questionBetween(from, to)));
  const verdicts = new Map<string, number>();
  const matrixTime = median(size.sources > 100 ? 3 : 5, () => {
    verdicts.clear();
    for (const source of sources) {
      for (const cell of matrixRow(network, source, services))
        if (cell) verdicts.set(cell.verdict, (verdicts.get(cell.verdict) ?? 0) + 1);
    }
  });
  const lintTime = median(3, () => lint(network));
  const share = [...verdicts]
    .map(
      ([verdict, count]) => `${verdict} ${Math.round((100 * count) / (sources.length * services.length))} %`,
    )
    .join(', ');
  console.log(
    `${size.sources} x ${size.services}: compile ${print(compileTime)}  one trace ${print(oneTrace)}  ` +
      `matrix by tracing (${sources.length * services.length} pairs) ${print(matrixTime)}  findings ${print(lintTime)}   [${share}]`,
  );
}
console.log(migrationFigures());
console.log(await exchangeFigures());
console.log(firstLoad());
