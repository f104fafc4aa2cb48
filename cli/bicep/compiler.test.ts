// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Bicep writes its texts so
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startCompiler } from './compiler.ts';
import { findCompiler } from './compiler-places.mjs';

const program = findCompiler();
const folder = mkdtempSync(join(tmpdir(), 'reachboard-compiler-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('a program that is no compiler rejects what it is asked', async () => {
  const compiler = startCompiler(join(folder, 'nothing-here'));
  await expect(compiler.version()).rejects.toThrow();
  compiler.stop();
});

test('a program that ends without an answer rejects, too', async () => {
  const compiler = startCompiler(process.execPath);
  await expect(compiler.version()).rejects.toThrow();
  compiler.stop();
});

describe.skipIf(program === undefined && !process.env.CI)('the compiler', () => {
  const compiler = startCompiler(program ?? 'bicep');
  afterAll(() => compiler.stop());

  test('compiles, tells where something is wrong, formats, and says what would be deployed', async () => {
    const main = put(
      'main.bicep',
      "param name string\nvar unused = 'x'\noutput greeting string = 'Hello ${name}'\n",
    );
    const { success, contents, diagnostics } = await compiler.compile(main);
    expect({ success, outputs: JSON.parse(contents ?? '{}').outputs }).toMatchObject({
      success: true,
      outputs: { greeting: { value: "[format('Hello {0}', parameters('name'))]" } },
    });
    expect(diagnostics).toMatchObject([
      { level: 'Warning', code: 'no-unused-vars', source: main, range: { start: { line: 1, char: 4 } } },
    ]);
    expect(await compiler.format(put('loose.bicep', 'param   a   string'))).toBe('param a string\n');
    const parameters = put('main.bicepparam', "using './main.bicep'\nparam name = 'you'\n");
    const compiled = await compiler.compileParameters(parameters);
    expect(JSON.parse(compiled.parameters ?? '{}')).toMatchObject({ parameters: { name: { value: 'you' } } });
    expect(JSON.parse(await compiler.snapshot(parameters, {}))).toMatchObject({ predictedResources: [] });
  });

  test('errors are diagnostics, and there is no template', async () => {
    const { success, contents, diagnostics } = await compiler.compile(put('broken.bicep', 'param = 1'));
    expect(success).toBe(false);
    expect(contents ?? null).toBeNull();
    expect(diagnostics.some(({ level }) => level === 'Error')).toBe(true);
  });
});
