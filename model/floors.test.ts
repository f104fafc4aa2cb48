import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** The rooms of model/ from the ground up; rooms on one floor are blind to each other. ARCHITECTURE.md explains them. */
const floors: readonly (readonly string[])[] = [
  ['ids'],
  ['address', 'explain'],
  ['catalog'],
  ['document'],
  ['routing', 'nsg', 'dns', 'egress', 'azure-firewall', 'paas-firewall', 'private-link', 'arm', 'arrange'],
  ['network'],
  ['trace', 'reachability'],
  ['lint', 'matrix', 'exposure'],
  ['compare', 'expectations'],
  ['convert', 'rehearse', 'draw'],
  ['export', 'import'],
  ['scenarios'],
];

const engine = 'model/engine.ts';
const rulebook = 'model/rulebook.ts';
const exchange = 'model/exchange.ts';
const doors = ['model/index.ts', engine, rulebook, exchange];

/** What the folders beside model/ may import, apart from themselves and the doors of model/. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  app: ['components'],
  components: ['store'],
  store: [],
  cli: [],
  bench: ['scripts'],
  scripts: ['cli'],
  e2e: ['scripts'],
};

/** Folders that run in Node, where the engine weighs nothing. */
const nodeFolders = ['cli', 'bench', 'scripts', 'e2e'];

const modelPackages = ['zod', 'ipaddr.js'];

/** A list and the folders whose every file it names; without an entry it is the folder of the same name. */
const foldersOfList: Readonly<Record<string, readonly string[]>> = {
  kinds: ['network', 'compute', 'outside'],
};
const listNames =
  'rules services kinds sources steps edits migrations exporters importers codecs functions shapes'.split(
    ' ',
  );

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['model', ...Object.keys(neighbours)].flatMap(filesOf).filter((file) => !isTest(file));
const texts = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const imports = new Map(sources.map((file) => [file, importsOf(file, texts.get(file) ?? '')]));

describe('floors', () => {
  test('every room of model/ is on a floor', () => {
    const unplaced = sources.filter(
      (file) => file.startsWith('model/') && !doors.includes(file) && floorOf(file) < 0,
    );
    expect(unplaced).toEqual([]);
  });

  test('a file imports its own room and lower floors, and enters model/ by a door', () => {
    expect(faults((file) => (imports.get(file) ?? []).map((target) => importFault(file, target)))).toEqual(
      [],
    );
  });

  test('the rules of the floors fire', () => {
    expect(importFault('model/nsg/a.ts', 'model/routing/b.ts')).toBeDefined();
    expect(importFault('model/catalog/a.ts', 'model/document/b.ts')).toBeDefined();
    expect(importFault('model/trace/a.ts', 'model/index.ts')).toBeDefined();
    expect(importFault('model/trace/a.ts', 'node:fs')).toBeDefined();
    expect(importFault('components/a.ts', 'model/nsg/b.ts')).toBeDefined();
    expect(importFault('components/a.ts', engine)).toBeDefined();
    expect(importFault('store/a.ts', engine)).toBeDefined();
    expect(importFault('components/a.ts', exchange)).toBeDefined();
    expect(importFault('store/a.ts', 'components/b.ts')).toBeDefined();
    expect(importFault('components/answers/A.tsx', '@xyflow/react')).toBeDefined();
    expect(importFault('components/rulebook/A.tsx', rulebook)).toBeDefined();
    expect(importFault('app/rules/page.tsx', rulebook)).toBeUndefined();
    expect(importFault('store/analysis.worker.ts', engine)).toBeUndefined();
    expect(importFault('components/canvas/nodes/A.tsx', '@xyflow/react')).toBeUndefined();
    expect(importFault('model/lint/a.ts', 'model/document/b.ts')).toBeUndefined();
  });

  test('imports are read from code, not from prose', () => {
    const read = (text: string) => importsOf('model/nsg/a.ts', text);
    expect(read("import {\n  type A,\n  b,\n} from './b.ts';\nexport * from '../c.ts';")).toEqual([
      'model/nsg/b.ts',
      'model/c.ts',
    ]);
    expect(read("import 'zod';\nconst a = await import('./a.ts');")).toEqual(['zod', 'model/nsg/a.ts']);
    expect(read("  shows: `an answer from 'the zone'`,\n// import 'x'")).toEqual([]);
  });

  test('no import runs in a circle', () => {
    expect(findCircle()).toEqual([]);
  });
});

describe('files', () => {
  test('no source file is longer than 300 lines', () => {
    const long = sources.filter((file) => {
      const text = texts.get(file) ?? '';
      const excepted = file.startsWith('model/catalog/facts/') || text.startsWith('// generated');
      return !excepted && text.trimEnd().split('\n').length > 300;
    });
    expect(long).toEqual([]);
  });

  test('the model reads no clock and throws no dice', () => {
    const found = faults((file) => {
      if (!file.startsWith('model/')) return [];
      const code = (texts.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      return [/Math\.random|Date\.now|new Date\(/.exec(code)?.[0]];
    });
    expect(found).toEqual([]);
  });

  test('a list names every file of its folder', () => {
    const missing = sources
      .filter((file) => file.startsWith('model/') && listNames.includes(basename(file, '.ts')))
      .flatMap((list) => {
        const named = imports.get(list) ?? [];
        const folders = foldersOfList[basename(list, '.ts')] ?? [basename(list, '.ts')];
        const members = folders.flatMap((folder) => filesOf(join(dirname(list), folder)));
        return members
          .filter((file) => !isTest(file) && !named.includes(file))
          .map((file) => `${list}: ${file}`);
      });
    expect(missing).toEqual([]);
  });
});

/** Why a file must not import a target (a path from the root, or a package); undefined where it may. */
function importFault(file: string, target: string): string | undefined {
  const folder = topOf(file);
  const isOwn = target.startsWith('model/') || topOf(target) in neighbours;
  if (!isOwn) {
    if (folder === 'model' && !modelPackages.includes(target)) return `model/ does not know ${target}`;
    if (target.startsWith('@xyflow/') && !file.startsWith('components/canvas/'))
      return `${target} belongs to components/canvas/`;
    return undefined;
  }
  if (folder === 'model') {
    if (doors.includes(file)) return doors.includes(target) ? 'a door opens no other door' : undefined;
    if (!target.startsWith('model/')) return `model/ does not know ${topOf(target)}/`;
    const same = roomOf(file) === roomOf(target);
    return same || (floorOf(target) >= 0 && floorOf(target) < floorOf(file))
      ? undefined
      : `${target} is not below`;
  }
  if (topOf(target) !== 'model') {
    const known = [folder, ...(neighbours[folder] ?? [])];
    return known.includes(topOf(target)) ? undefined : `${folder}/ does not know ${topOf(target)}/`;
  }
  if (!doors.includes(target)) return `${target} is behind the doors of model/`;
  const mayAsk = nodeFolders.includes(folder) || /^store\/.*\.worker\.ts$/.test(file);
  if (target === rulebook && file === 'app/rules/page.tsx') return undefined;
  return [engine, rulebook, exchange].includes(target) && !mayAsk
    ? `${target} is for workers and Node`
    : undefined;
}

function faults(check: (file: string) => readonly (string | undefined)[]): readonly string[] {
  return sources.flatMap((file) => check(file).flatMap((fault) => (fault ? [`${file}: ${fault}`] : [])));
}

/** The first circle of imports, as the files on it in order; empty where there is none. */
function findCircle(): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of imports.get(file) ?? []) {
      const circle = visit(target, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  return sources.map((file) => visit(file, [])).find((circle) => circle.length > 0) ?? [];
}

/** What a file imports, types and workers included: paths from the root, and names of packages. */
function importsOf(file: string, text: string): readonly string[] {
  const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  // Only at the head of a statement: quoted prose such as "a record from 'zone'" is no import.
  const pattern =
    /(?:^(?:import|export)\s[\w\s{},*$]*?\bfrom\s*|^import\s*|\bimport\(\s*|\bnew URL\(\s*)(['"])([^'"\n]+)\1/gm;
  return [...code.matchAll(pattern)].map(([, , name = '']) =>
    name.startsWith('.') ? normalize(join(dirname(file), name)) : packageOf(name),
  );
}

function packageOf(name: string): string {
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
}

function filesOf(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name));
}

function isTest(file: string): boolean {
  return /\.(test|spec|test-helper)\.tsx?$/.test(file);
}

function topOf(path: string): string {
  return path.split('/', 1)[0] ?? path;
}

function roomOf(file: string): string {
  return basename(file.split('/')[1] ?? '', '.ts');
}

function floorOf(file: string): number {
  return floors.findIndex((rooms) => rooms.includes(roomOf(file)));
}
