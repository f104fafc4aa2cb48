import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { exporters } from '../model/exchange.ts';
import { open } from '../model/index.ts';
import { findCompiler } from './bicep/compiler-places.mjs';
import { outputSchemas } from './output-schemas.ts';
import { run } from './run.ts';
import { exportVerb } from './verbs/export.ts';
import { pathInside } from './write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'reachboard-'));
afterAll(() => rmSync(folder, { recursive: true }));

const gallery = (slug: string): string =>
  new URL(`../public/gallery/${slug}.reachboard.json`, import.meta.url).pathname;
const hub = gallery('private-link-hub-and-spoke');
const workshop = gallery('function-app-and-key-vault');

/** A file in the folder of the test. */
function written(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const template = JSON.stringify({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { prefix: { type: 'string' }, name: { type: 'string', defaultValue: 'vnet-a' } },
  resources: [
    {
      type: 'Microsoft.Network/virtualNetworks',
      apiVersion: '2024-05-01',
      name: "[parameters('name')]",
      location: 'westeurope',
      properties: {
        addressSpace: { addressPrefixes: ["[parameters('prefix')]"] },
        subnets: [
          { name: 'snet-a', properties: { addressPrefix: "[cidrSubnet(parameters('prefix'), 24, 0)]" } },
        ],
      },
    },
  ],
});

describe('export', () => {
  test('its help names every format', () => {
    const named = /--as (\S+)/.exec(exportVerb.usage)?.[1]?.split('|') ?? [];
    for (const { id } of exporters) expect(named).toContain(id);
  });

  it.each(exporters.map(({ id }) => id))(
    '%s writes its files into the folder and tells which',
    async (id) => {
      const out = join(folder, `as ${id}`, 'deep');
      const { code, out: text, err } = await run(['export', hub, '--as', id, '--out', out, '--json']);
      expect([code, err]).toEqual([0, '']);
      const told = outputSchemas.export.strict().parse(JSON.parse(text));
      expect(told).toMatchObject({ format: id, variants: ['Design'], folder: out });
      const there = readdirSync(out, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
      expect(there.length).toBe(told.files.length);
      for (const { name, bytes } of told.files) expect(readFileSync(join(out, name)).length).toBe(bytes);
    },
  );

  test('all variants leave unless one is named', async () => {
    const all = await run(['export', workshop, '--as', 'mermaid', '--out', folder, '--json']);
    expect(JSON.parse(all.out).files.length).toBeGreaterThan(2);
    const one = [
      'export',
      workshop,
      '--as',
      'mermaid',
      '--out',
      folder,
      '--variant',
      'Private Link',
      '--json',
    ];
    expect(JSON.parse((await run(one)).out).variants).toEqual(['Private Link']);
  });

  test('a selection leaves alone', async () => {
    const out = join(folder, 'selected');
    const words = [
      'export',
      hub,
      '--as',
      'mermaid',
      '--out',
      out,
      '--select',
      'vnet-shop',
      '--select',
      'pc-hq',
    ];
    expect(await run(words)).toMatchObject({ code: 0 });
    const [name] = readdirSync(out);
    const text = readFileSync(join(out, name ?? ''), 'utf8');
    expect(text).toContain('vm-app');
    expect(text).not.toContain('vpngw-hub');
  });

  test('a PNG opens again as the design', async () => {
    const out = join(folder, 'picture');
    await run(['export', hub, '--as', 'png', '--out', out, '--scale', '0.5', '--theme', 'dark']);
    const [name] = readdirSync(out);
    const again = join(folder, 'again.reachboard.json');
    expect(await run(['import', join(out, name ?? ''), '--out', again])).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(again, 'utf8'))).toEqual(JSON.parse(readFileSync(hub, 'utf8')));
  });

  it.each([
    ['no format', ['--out', folder], /--as is missing/],
    ['no folder', ['--as', 'svg'], /--out is missing/],
    ['an unknown format', ['--as', 'visio', '--out', folder], /--as takes .*svg.*not "visio"/],
    ['a scale that is none', ['--as', 'png', '--out', folder, '--scale', 'big'], /--scale takes a number/],
    [
      'a choice that makes no difference',
      ['--as', 'csv', '--out', folder, '--theme', 'dark'],
      /csv takes no --theme/,
    ],
    [
      'a selection of a whole report',
      ['--as', 'csv', '--out', folder, '--select', 'vm-app'],
      /csv takes no --select/,
    ],
    [
      'an unknown thing',
      ['--as', 'svg', '--out', folder, '--select', 'vm-none'],
      /--select "vm-none" is nothing in/,
    ],
    ['a folder that is a file', ['--as', 'mermaid', '--out', hub], /cannot be written/],
  ] as const)('bad input: %s', async (_, words, message) => {
    const ended = await run(['export', hub, ...words]);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toMatch(message);
  });

  test('a picture that is too large is refused with the largest scale', async () => {
    const saved = JSON.parse(readFileSync(hub, 'utf8'));
    saved.document.canvas.places['Public services'].x = 20_000;
    const wide = written('wide.json', JSON.stringify(saved));
    const ended = await run(['export', wide, '--as', 'png', '--out', join(folder, 'none')]);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toMatch(/At scale 1 .*Choose a scale of/);
  });

  test('no name of a file leads out of the folder', () => {
    expect(pathInside('out', 'modules/network.bicep')).toBe(join('out', 'modules', 'network.bicep'));
    for (const name of ['../x', '/etc/passwd', 'a/../../x', 'a\\..\\x', 'C:x', '', 'a//b', '.', 'a\0b'])
      expect(() => pathInside('out', name)).toThrow('Reachboard bug');
  });
});

describe('import', () => {
  test('reads a template, lays it out and writes a design that opens', async () => {
    const file = written('main.json', template);
    const values = written(
      'values.json',
      JSON.stringify({ parameters: { prefix: { value: '10.5.0.0/16' } } }),
    );
    const out = join(folder, 'main.reachboard.json');
    const ended = await run(['import', file, '--parameters', values, '--out', out]);
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(ended.out).toContain(`Wrote ${out}.`);
    const { document, problems } = open(readFileSync(out, 'utf8'));
    expect(problems).toEqual([]);
    const things = Object.values(document.variants[0]?.design.resources ?? {});
    expect(things.map(({ kind }) => kind).sort()).toEqual(
      expect.arrayContaining(['subnet', 'virtualNetwork']),
    );
    const subnet = things.find(({ kind }) => kind === 'subnet');
    expect(subnet?.settings).toMatchObject({ prefix: '10.5.0.0/24' });
    for (const { id } of things) expect(document.canvas.places[id]).toBeDefined();
    expect(await run(['findings', out])).toMatchObject({ code: 0, err: '' });
  });

  test('tells of parameters without a value, as JSON that fits its schema', async () => {
    const { code, out } = await run(['import', written('open.json', template), '--json']);
    expect(code).toBe(0);
    const told = outputSchemas.import.strict().parse(JSON.parse(out));
    expect(told.missing.map(({ name }) => name)).toEqual(['prefix']);
    expect(told.wrote).toBeNull();
    expect(told.found).toBeGreaterThan(0);
  });

  test('without --out nothing is written, and it is said', async () => {
    expect((await run(['import', hub])).out).toMatch(/Nothing was written: --out FILE/);
  });

  test('a sanitised design holds none of its names', async () => {
    const out = join(folder, 'sanitised.reachboard.json');
    await run([
      'import',
      written('secret.json', template.replaceAll('vnet-a', 'acme-secret')),
      '--sanitise',
      '--out',
      out,
    ]);
    expect(readFileSync(out, 'utf8')).not.toContain('acme-secret');
  });

  it.each([
    ['a file that is missing', ['import', join(folder, 'none.json')], /There is no file/],
    ['a folder', ['import', folder], /is a folder/],
    ['something else', ['import', written('photo.bin', new Uint8Array([0, 1, 2, 255]))], /photo\.bin: /],
    ['JSON of nobody', ['import', written('nobody.json', '{"a":1}')], /nobody\.json: /],
    ['a variant', ['import', hub, '--variant', 'Design'], /import takes no --variant/],
    [
      'parameters that are missing',
      ['import', written('t.json', template), '--parameters', join(folder, 'no.json')],
      /There is no file/,
    ],
  ] as const)('bad input: %s', async (_, words, message) => {
    const ended = await run(words);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toMatch(message);
  });
});

describe('Bicep', () => {
  const source = `param prefix string
resource vnet 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-b'
  location: 'westeurope'
  properties: {
    addressSpace: { addressPrefixes: [prefix] }
    subnets: [{ name: 'snet-b', properties: { addressPrefix: cidrSubnet(prefix, 24, 1) } }]
  }
}
`;
  const values = "using 'shop.bicep'\nparam prefix = '10.6.0.0/16'\n";

  test('without a compiler it is told how to get one', async () => {
    const known = { ...process.env };
    Object.assign(process.env, {
      BICEP: '',
      PATH: '',
      HOME: folder,
      USERPROFILE: folder,
      NUGET_PACKAGES: folder,
    });
    try {
      const ended = await run(['import', written('shop.bicep', source)]);
      expect(ended.code).toBe(2);
      expect(ended.err).toMatch(
        /only its compiler reads[\s\S]*az bicep install[\s\S]*NuGet package Azure\.Bicep/,
      );
    } finally {
      Object.assign(process.env, known);
      if (known.BICEP === undefined) delete process.env.BICEP;
      if (known.NUGET_PACKAGES === undefined) delete process.env.NUGET_PACKAGES;
    }
  });

  test.skipIf(!findCompiler())(
    'is read through its compiler, with the values of its parameters file',
    async () => {
      written('shop.bicep', source);
      const out = join(folder, 'bicep.reachboard.json');
      const parameters = written('shop.bicepparam', values);
      for (const words of [[parameters], [join(folder, 'shop.bicep'), '--parameters', parameters]]) {
        rmSync(out, { force: true });
        expect(await run(['import', ...words, '--out', out])).toMatchObject({ code: 0 });
        expect(existsSync(out)).toBe(true);
        expect(open(readFileSync(out, 'utf8')).document.title).toBe('shop');
        const resources = Object.values(
          open(readFileSync(out, 'utf8')).document.variants[0]?.design.resources ?? {},
        );
        expect(resources.find(({ name }) => name === 'snet-b')?.settings).toMatchObject({
          prefix: '10.6.1.0/24',
        });
      }
    },
  );

  test.skipIf(!findCompiler())('what does not compile is bad input, with the place', async () => {
    const ended = await run(['import', written('broken.bicep', "resource x 'nonsense' = {\n")]);
    expect(ended).toMatchObject({ code: 2, out: '' });
    expect(ended.err).toMatch(/broken\.bicep does not compile:\n.*broken\.bicep\(1,\d+\): BCP\d+/);
  });
});
