import { describe, expect, it } from 'vitest';
import { bicepOf, isParametersFile, roleOf, tellApart, textOf } from './tell-apart.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (content: unknown, name = 'x.json') => ({ name, bytes: bytes(JSON.stringify(content)) });
const schema = 'https://schema.management.azure.com/schemas/2019-04-01/';

describe('isParametersFile', () => {
  it.each([
    ['by its schema', { $schema: `${schema}deploymentParameters.json#`, parameters: {} }, true],
    ['without a schema', { parameters: { name: { value: 'x' } } }, true],
    ['a template', { $schema: `${schema}deploymentTemplate.json#`, parameters: {}, resources: [] }, false],
    ['a template without resources', { $schema: `${schema}deploymentTemplate.json#`, parameters: {} }, false],
    ['a list', [{ parameters: {} }], false],
    ['null', null, false],
  ])('%s', (_, content, expected) => expect(isParametersFile(file(content))).toBe(expected));

  it('takes text that is no JSON for none', () =>
    expect(isParametersFile({ name: 'main.bicepparam', bytes: bytes("using 'main.bicep'") })).toBe(false));
});

describe('tellApart', () => {
  const template = file({ resources: [] }, 'main.json');
  const other = file({ resources: [] }, 'other.json');
  const values = file({ parameters: { a: { value: 1 } } }, 'values.json');
  it.each([
    [[values, template], 'main.json', 'values.json', [], ['parameters', 'source']],
    [[template, other], 'main.json', undefined, ['other.json'], ['source', 'left out']],
    [[values], undefined, 'values.json', [], ['parameters']],
    [[], undefined, undefined, [], []],
  ])('%#', (files, source, parameters, further, roles) => {
    const told = tellApart(files);
    expect([told.source?.name, told.parameters?.name]).toEqual([source, parameters]);
    expect(told.further.map(({ name }) => name)).toEqual(further);
    expect(files.map((one) => roleOf(one, { ...told, others: [] }))).toEqual(roles);
  });

  it('counts as sources what is read together', () => {
    const told = tellApart([template, other]);
    expect(roleOf(other, { ...told, others: told.further })).toBe('source');
  });
});

describe('bicepOf', () => {
  it.each([
    [['main.bicep'], 'bicep'],
    [['a.json', 'Main.BICEPPARAM'], 'bicepparam'],
    [['bicep.json'], undefined],
    [[], undefined],
  ])('%j', (names, language) =>
    expect(bicepOf(names.map((name) => file({}, name)))?.language).toBe(language),
  );
});

describe('textOf', () => {
  it.each([
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x7b], '{'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x7b, 0, 0xe9, 0], '{é'],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x7b], '{'],
    ['no text', [0x89, 0x50, 0x4e, 0x47, 0xff], ''],
  ])('%s', (_, given, text) => expect(textOf(Uint8Array.from(given))).toBe(text));
});
