import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { outputSchemas } from './output-schemas.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'reachboard-'));
afterAll(() => rmSync(folder, { recursive: true }));

const gallery = (slug: string): string =>
  new URL(`../public/gallery/${slug}.reachboard.json`, import.meta.url).pathname;
const hub = gallery('private-link-hub-and-spoke');
const forgotten = gallery('private-link-dns-forgotten');

describe('trace', () => {
  test('answers, and ends with 0 when the answer is the expected one', async () => {
    const ended = await run([
      'trace',
      hub,
      '--from',
      'pc-hq',
      '--to',
      'sql-shop',
      '--port',
      '1433',
      '--expect',
      'reachable',
      '--expect-path',
      'privateEndpoint',
    ]);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toMatch(/REACHABLE, privateEndpoint/);
  });

  test('ends with 1 when the verdict or the path is another', async () => {
    expect(
      await run(['trace', forgotten, '--from', 'vm-app', '--to', 'sql-shop', '--expect', 'reachable']),
    ).toMatchObject({ code: 1 });
    const ended = await run(['trace', hub, '--from', 'pc-hq', '--to', 'sql-shop', '--expect-path', 'public']);
    expect(ended.code).toBe(1);
    expect(ended.out).toMatch(/Expected path public, got privateEndpoint/);
  });

  test('takes an address or a DNS name for an end', async () => {
    expect(
      await run([
        'trace',
        hub,
        '--from',
        '172.20.0.5',
        '--to',
        'sql-shop.database.windows.net',
        '--expect',
        'reachable',
      ]),
    ).toMatchObject({ code: 0 });
    expect(
      await run([
        'trace',
        hub,
        '--from',
        'pc-hq',
        '--to',
        '10.1.1.4',
        '--port',
        '443',
        '--expect',
        'reachable',
        '--expect-path',
        'private',
      ]),
    ).toMatchObject({ code: 0 });
  });
});

describe('JSON fits its schema', () => {
  it.each([
    ['trace', ['--from', 'vm-app', '--to', 'sql-shop']],
    ['dns', ['--from', 'pc-hq', '--name', 'sql-shop.database.windows.net']],
    ['matrix', []],
    ['routes', ['--subnet', 'snet-app']],
    ['findings', []],
    ['exposure', []],
  ] as const)('%s', async (verb, options) => {
    const { code, out } = await run([verb, forgotten, ...options, '--json']);
    expect(code).toBe(0);
    expect(outputSchemas[verb].strict().safeParse(JSON.parse(out)).error).toBeUndefined();
  });

  test('docs/cli.schema.json is current', async () => {
    const schemas = Object.fromEntries(
      Object.entries(outputSchemas).map(([verb, schema]) => [verb, z.toJSONSchema(schema)]),
    );
    await expect(`${JSON.stringify(schemas, null, 2)}\n`).toMatchFileSnapshot('../docs/cli.schema.json');
  });
});

test('draw writes the picture, with the answer in it when both ends are given', async () => {
  const file = join(folder, 'hub.svg');
  expect(await run(['draw', hub, '--out', file, '--from', 'pc-hq', '--to', 'sql-shop'])).toMatchObject({
    code: 0,
  });
  const svg = readFileSync(file, 'utf8');
  expect(svg).toMatch(/^<svg|^<\?xml/);
  for (const name of ['pc-hq', 'pe-sql', 'sql-shop', '172.20.0.0/16']) expect(svg).toContain(name);
  expect((await run(['draw', hub, '--out', file, '--theme', 'dark', '--json'])).out).toContain('hub.svg');
  expect(await run(['draw', hub, '--out', join(folder, 'x.bmp')])).toMatchObject({ code: 2 });
});

describe('bad input ends with 2 and names the place', () => {
  it.each([
    ['an unknown verb', ['ask', hub], /no verb "ask"\. Verbs: trace, dns/],
    [
      'a missing file',
      ['trace', join(folder, 'none.json'), '--from', 'a', '--to', 'b'],
      /There is no file .*none\.json/,
    ],
    ['no file at all', ['trace'], /A verb and a file are needed/],
    ['a missing end', ['trace', hub, '--to', 'sql-shop'], /--from is missing/],
    [
      'an unknown resource',
      ['trace', hub, '--from', 'vm-none', '--to', 'sql-shop'],
      /--from "vm-none" is no resource of this design.*vm-app/s,
    ],
    [
      'a port out of range',
      ['trace', hub, '--from', 'vm-app', '--to', 'sql-shop', '--port', '70000'],
      /--port takes a number from 0 to 65535/,
    ],
    [
      'an unknown word to expect',
      ['trace', hub, '--from', 'vm-app', '--to', 'sql-shop', '--expect', 'fine'],
      /--expect takes reachable, blocked/,
    ],
    ['an unknown option', ['matrix', hub, '--colour'], /--colour/],
    ['an option of another verb', ['findings', hub, '--expect', 'blocked'], /findings takes no --expect/],
    ['an unknown variant', ['matrix', hub, '--variant', 'After'], /has no variant "After"\. It has "Design"/],
  ] as const)('%s', async (_, words, message) => {
    const ended = await run(words);
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(message);
    expect(ended.out).toBe('');
  });

  test('a file that is no JSON, and one that is not ours', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{ "format": ');
    expect(await run(['matrix', broken])).toMatchObject({ code: 2 });
    const foreign = join(folder, 'foreign.json');
    writeFileSync(foreign, '{ "hello": 1 }');
    expect((await run(['matrix', foreign])).err).toContain('foreign.json');
  });

  test('an ambiguous name lists the candidates with their containers', async () => {
    const saved = JSON.parse(readFileSync(gallery('service-endpoint-not-for-everybody'), 'utf8'));
    const { resources } = saved.document.variants[0].design;
    const peer = Object.values(resources as Record<string, { name: string }>).find(
      ({ name }) => name === 'snet-peer',
    );
    if (peer) peer.name = 'snet-app';
    const twice = join(folder, 'twice.json');
    writeFileSync(twice, JSON.stringify(saved));
    const ended = await run(['routes', twice, '--subnet', 'snet-app']);
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(/ambiguous.*vnet-app\/snet-app.*vnet-peer\/snet-app/s);
    expect((await run(['routes', twice, '--subnet', 'vnet-peer/snet-app'])).code).toBe(0);
  });
});

test('help names every verb and the exit codes', async () => {
  const { out, code } = await run(['--help']);
  expect(code).toBe(0);
  for (const verb of ['trace', 'dns', 'matrix', 'routes', 'findings', 'exposure', 'draw', 'export', 'import'])
    expect(out).toContain(`reachboard ${verb} FILE`);
});
