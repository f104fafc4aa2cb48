import type { ExchangeJobs } from './exchange-jobs.ts';
import { svgToPng } from './picture.ts';
import { createJobRunner, type Helper } from './run-job.ts';
import { portOf } from './worker-port.ts';

/** What the worker asks the page for: pixels. */
const help: Helper = async (name, input) => {
  if (name !== 'rasterise') throw new Error(`Reachboard bug: nobody here does ${name}`);
  const { svg, scale } = input as { readonly svg: string; readonly scale: number };
  const [width, height] = sizeOf(svg);
  const png = await svgToPng(svg, width, height, scale);
  return new Uint8Array(await png.arrayBuffer());
};

/** Runs the jobs that read and write files, in a worker of their own. */
export const runExchange = createJobRunner<ExchangeJobs>(
  () =>
    portOf(
      new Worker(new URL('./exchange.worker.ts', import.meta.url), { type: 'module' }),
      'Reading and writing files stopped unexpectedly.',
    ),
  help,
);

function sizeOf(svg: string): readonly [width: number, height: number] {
  const root = /<svg[^>]*>/.exec(svg)?.[0] ?? '';
  const number = (key: string) => Number(new RegExp(`\\s${key}="([\\d.]+)"`).exec(root)?.[1] ?? 0);
  return [number('width'), number('height')];
}
