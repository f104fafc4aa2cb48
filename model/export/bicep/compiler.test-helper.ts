import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { type BicepCompiler, startCompiler } from '../../../cli/bicep/compiler.ts';
import { findCompiler } from '../../../cli/bicep/compiler-places.mjs';
import type { ExportFile } from '../exporter.ts';

const program = findCompiler();

/** Is there a compiler? Where there is none, tests that ask it are skipped; in CI they fail. */
export const hasCompiler = program !== undefined || Boolean(process.env.CI);

/** Rules that are off where nobody says otherwise, and that exported files keep all the same; the first two are on in AVM's own configuration. */
const moreRules = [
  'use-recent-api-versions',
  'use-recent-module-versions',
  'explicit-values-for-loc-params',
  'no-hardcoded-location',
  'no-hardcoded-outputs',
  'no-loc-expr-outside-params',
  'no-module-name',
  'use-description-outputs',
  'use-description-params',
];
const configuration = {
  analyzers: {
    core: {
      enabled: true,
      rules: Object.fromEntries(moreRules.map((rule) => [rule, { level: 'warning' }])),
    },
  },
};

/** Depends on the calendar: it is counted and printed, and never fails. */
const calendarRule = 'use-recent-api-versions';

/** Where a snapshot's deployment would be made. */
export const snapshotScope = {
  tenantId: '22222222-2222-2222-2222-222222222222',
  subscriptionId: '11111111-1111-1111-1111-111111111111',
  resourceGroup: 'rg-network',
  location: 'westeurope',
  deploymentName: 'main',
};

/** What came of files in the compiler's hands. */
export interface Compiled {
  /** What it says of them, a line each, without the rule of the calendar. */
  readonly says: readonly string[];
  /** Files that its formatter would change, with the first line that differs. */
  readonly reformatted: readonly string[];
  /** ARM templates by the name of their Bicep file, as JSON text. */
  readonly templates: ReadonlyMap<string, string>;
  readonly oldVersions: number;
}

/** A compiler for the tests of one file: started on first use, ended after the last one. */
export function testCompiler() {
  let running: BicepCompiler | undefined;
  let folders = 0;
  const root = mkdtempSync(join(tmpdir(), 'reachboard-compiled-'));
  writeFileSync(join(root, 'bicepconfig.json'), JSON.stringify(configuration));
  afterAll(() => {
    running?.stop();
    rmSync(root, { recursive: true, force: true });
  });
  const compiler = (): BicepCompiler => {
    if (program === undefined)
      throw new Error('There is no Bicep compiler: scripts/find-compiler.mjs fetches one.');
    running ??= startCompiler(program);
    return running;
  };
  const lay = (files: readonly ExportFile[]): string => {
    folders += 1;
    const folder = join(root, String(folders));
    for (const { name, content } of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return folder;
  };
  /** What the engine foresees for a parameters file among the files, as JSON text. */
  async function snapshotText(
    files: readonly ExportFile[],
    name: string,
    isSubscription: boolean,
  ): Promise<string> {
    const folder = lay(files);
    const { resourceGroup, ...subscription } = snapshotScope;
    const scope = isSubscription ? subscription : { ...subscription, resourceGroup };
    const path = join(folder, name);
    const text = await compiler()
      .snapshot(path, scope)
      .catch(async (error: Error) => {
        const { diagnostics } = await compiler().compileParameters(path);
        const says = diagnostics.map(({ code, message }) => `${code} ${message}`);
        throw new Error([`${name}: ${error.message}`, ...says].join('\n'));
      });
    rmSync(folder, { recursive: true, force: true });
    return text;
  }

  return {
    /** Compiles every Bicep file and formats it. */
    async compile(files: readonly ExportFile[]): Promise<Compiled> {
      const folder = lay(files);
      const all = await Promise.all(
        files
          .filter(({ name }) => /\.bicep(param)?$/.test(name))
          .map((file) => compileOne(compiler(), folder, file)),
      );
      rmSync(folder, { recursive: true, force: true });
      return {
        says: [...new Set(all.flatMap(({ says }) => says))],
        reformatted: all.flatMap(({ reformatted }) => reformatted),
        templates: new Map(
          all.flatMap(({ name, template }) => (template ? [[name, template] as const] : [])),
        ),
        oldVersions: all.reduce((sum, { oldVersions }) => sum + oldVersions, 0),
      };
    },
    /** The template and the parameters that a parameters file compiles to, as JSON text. */
    async build(files: readonly ExportFile[], name: string) {
      const folder = lay(files);
      const { template, parameters } = await compiler().compileParameters(join(folder, name));
      rmSync(folder, { recursive: true, force: true });
      return { template: template ?? '', parameters: parameters ?? '' };
    },
    snapshotText,
    /** The resources that the engine would deploy for a parameters file among the files. */
    async snapshot(
      files: readonly ExportFile[],
      name: string,
      isSubscription: boolean,
    ): Promise<readonly PredictedResource[]> {
      const text = await snapshotText(files, name, isSubscription);
      return (JSON.parse(text) as { predictedResources: readonly PredictedResource[] }).predictedResources;
    },
  };
}

/** A resource as the engine foresees it. */
export interface PredictedResource {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly apiVersion: string;
  readonly [property: string]: unknown;
}

async function compileOne(compiler: BicepCompiler, folder: string, { name, content }: ExportFile) {
  const path = join(folder, name);
  const isParameters = name.endsWith('.bicepparam');
  const { diagnostics, template } = isParameters
    ? await compiler.compileParameters(path).then((one) => ({ ...one, template: null }))
    : await compiler.compile(path).then((one) => ({ ...one, template: one.contents }));
  const text = String(content);
  const formatted = await compiler.format(path);
  const lines = formatted.split('\n');
  const at = text.split('\n').findIndex((line, index) => line !== lines[index]);
  return {
    name,
    template,
    says: diagnostics
      .filter(({ code }) => code !== calendarRule)
      .map(
        ({ source, range, level, code, message }) =>
          `${source.slice(folder.length + 1)}(${range.start.line + 1},${range.start.char + 1}): ${level} ${code}: ${message}`,
      ),
    reformatted: formatted === text ? [] : [`${name}(${at + 1}): ${lines[at]}`],
    oldVersions: isParameters ? 0 : diagnostics.filter(({ code }) => code === calendarRule).length,
  };
}
