import { describe, expect, test } from 'vitest';
import { toResourceId } from '../ids.ts';
import { jsonInText } from './json-in-text.ts';
import { readFile } from './read-file.ts';

const id = (name: string) =>
  `/subscriptions/sub-a/resourceGroups/rg-a/providers/Microsoft.Network/virtualNetworks/${name}`;
const vnet = (name: string) =>
  JSON.stringify(
    {
      id: id(name),
      type: 'Microsoft.Network/virtualNetworks',
      name,
      resourceGroup: 'rg-a',
      addressSpace: { addressPrefixes: ['10.8.0.0/16'] },
      subnets: [{ id: `${id(name)}/subnets/s{"`, name: 's', addressPrefix: '10.8.0.0/24' }],
    },
    null,
    2,
  );
const template = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { prefix: { type: 'string' } },
  resources: [
    {
      type: 'Microsoft.Network/virtualNetworks',
      apiVersion: '2024-05-01',
      name: 'v',
      properties: { addressSpace: { addressPrefixes: ["[parameters('prefix')]"] } },
    },
  ],
};

function vnetsOf(text: string): readonly string[] {
  let ids = 0;
  const result = readFile(
    { name: '', text, bytes: new TextEncoder().encode(text) },
    { newId: () => toResourceId(`id-${ids++}`) },
  );
  const things = Object.values(result.document?.variants[0]?.design.resources ?? {});
  return things.flatMap((one) => (one.kind === 'virtualNetwork' ? [one.name] : []));
}

describe('JSON inside of a text', () => {
  test.each([
    ['behind a prompt', `$ az network vnet show -n a\n${vnet('a')}\n$ `, ['a']],
    ['one answer after the other', `${vnet('a')}\n${vnet('b')}\n`, ['a', 'b']],
    [
      'behind several prompts',
      `PS C:\\> one\r\n${vnet('a')}\r\nPS C:\\> two\r\n${vnet('b')}\r\n`,
      ['a', 'b'],
    ],
    ['in a page', `[Back](x.md)\n\n# A page\n\n\`\`\`json\n${vnet('a')}\n\`\`\`\n[1]: see\n`, ['a']],
    ['a template in a page', `# Export\n\n\`\`\`\n${JSON.stringify(template, null, 2)}\n\`\`\`\n`, ['v']],
  ])('%s', (_, text, names) => {
    expect(vnetsOf(text)).toEqual(names);
  });

  test('what is cut off is not read in part', () => {
    expect(jsonInText(`$ az\n${vnet('a').slice(0, -2)}`)).toEqual([]);
    expect(jsonInText(`${vnet('a')}\n${vnet('b').slice(0, -20)}`)).toEqual([]);
    expect(vnetsOf(`${vnet('a')}\n${vnet('b').slice(0, -20)}`)).toEqual([]);
  });

  test('other JSON stays text', () => {
    expect(jsonInText('Set it up:\n{ "name": "x" }\n')).toEqual([]);
  });
});

describe('resources inside of what other tools write', () => {
  test.each([
    ['az network vnet create', { newVNet: JSON.parse(vnet('a')) }],
    ['a playbook', { output: { changed: false, response: [JSON.parse(vnet('a'))], url: '/x' } }],
    ['a list of its own', { resources: [JSON.parse(vnet('a'))] }],
  ])('%s', (_, value) => {
    expect(vnetsOf(JSON.stringify(value))).toEqual(['a']);
  });

  test('attributes of Terraform are none', () => {
    const state = {
      resources: [{ type: 'azurerm_virtual_network', instances: [{ attributes: { id: id('a') } }] }],
    };
    expect(vnetsOf(JSON.stringify(state))).toEqual([]);
  });
});
