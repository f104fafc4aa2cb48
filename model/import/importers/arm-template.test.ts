import { describe, expect, test } from 'vitest';
import type { Json } from '../../catalog/arm-resource.ts';
import { resourcesOf } from '../../document/design.ts';
import { printSentence } from '../../explain/sentence.ts';
import { toResourceId } from '../../ids.ts';
import type { ImportFile, ImportOptions } from '../import-types.ts';
import { readFile } from '../read-file.ts';

let ids = 0;
const options: ImportOptions = { newId: () => toResourceId(`t${ids++}`) };

function fileOf(text: string): ImportFile {
  return { name: '', text, bytes: new TextEncoder().encode(text) };
}

function read(value: Json | string, more: Partial<ImportOptions> = {}) {
  return readFile(fileOf(typeof value === 'string' ? value : JSON.stringify(value)), { ...options, ...more });
}

const vnet = {
  type: 'Microsoft.Network/virtualNetworks',
  apiVersion: '2024-05-01',
  name: "[parameters('name')]",
  location: '[resourceGroup().location]',
  properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } },
};
const template = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { name: { type: 'string', metadata: { description: 'What it is called' } } },
  resources: [vnet],
};

function namesIn(result: ReturnType<typeof read>): readonly string[] {
  const design = result.document?.variants[0]?.design ?? { resources: {} };
  return resourcesOf(design)
    .filter(({ kind }) => kind === 'virtualNetwork')
    .map(({ name }) => name);
}

describe('an ARM template', () => {
  const parameters = (value: string) => fileOf(JSON.stringify({ parameters: { NAME: { value } } }));

  test('asks for what nobody gave, and goes on with a stand-in', () => {
    const result = read(template);
    expect(result.missing).toMatchObject([{ name: 'name', says: 'What it is called', secure: false }]);
    expect(namesIn(result)).toEqual([result.missing[0]?.standIn]);
  });

  test('takes values from a file of parameters, and those that were asked for', () => {
    expect(namesIn(read(template, { parameters: parameters('vnet-file') }))).toEqual(['vnet-file']);
    expect(namesIn(read(template, { values: { Name: 'vnet-asked' } }))).toEqual(['vnet-asked']);
  });

  test('stands where every new document does, unless it says otherwise', () => {
    expect(read(template).document?.defaults).toEqual({
      region: 'westeurope',
      resourceGroup: 'rg-network',
      subscription: 'subscription-1',
      tenant: 'tenant-1',
    });
  });

  const named = { ...template, parameters: {}, resources: [{ ...vnet, name: 'vnet' }] };
  const shapes: readonly (readonly [string, Json | string])[] = [
    ['without a schema', { contentVersion: '1.0.0.0', resources: named.resources }],
    ['without anything but resources', { resources: named.resources }],
    [
      'with resources by symbolic names',
      { ...named, languageVersion: '2.0', resources: { net: named.resources[0] ?? null } },
    ],
    ['inside the answer of an export', { template: named, error: null }],
    ['with comments and trailing commas', `// exported\n${JSON.stringify(named).replace(/}$/, ',}')}`],
    ['with keys in another case', JSON.stringify(named).replace('"resources"', '"Resources"')],
  ];
  test.each(shapes)('is known %s', (_, value) => {
    const result = read(value);
    expect(result.format).toBe('ARM template');
    expect(namesIn(result)).toEqual(['vnet']);
  });

  test('exported with its subnets inline and once more has each once', () => {
    const subnet = { name: 'a', properties: { addressPrefix: '10.0.0.0/24' } };
    const exported = {
      ...template,
      parameters: { virtualNetworks_vnet_name: { defaultValue: 'vnet', type: 'String' } },
      resources: [
        {
          ...vnet,
          name: "[parameters('virtualNetworks_vnet_name')]",
          properties: { ...vnet.properties, subnets: [subnet] },
        },
        {
          type: 'Microsoft.Network/virtualNetworks/subnets',
          apiVersion: '2024-05-01',
          name: "[concat(parameters('virtualNetworks_vnet_name'), '/a')]",
          dependsOn: [
            "[resourceId('Microsoft.Network/virtualNetworks', parameters('virtualNetworks_vnet_name'))]",
          ],
          properties: subnet.properties,
        },
      ],
    };
    const { document } = read(exported);
    const subnets = Object.values(document?.variants[0]?.design.resources ?? {}).filter(
      ({ kind }) => kind === 'subnet',
    );
    expect(subnets.map(({ name }) => name)).toEqual(['a']);
  });

  test('names the line of what cannot be worked out', () => {
    const text = JSON.stringify({ ...named, resources: [{ ...vnet, name: "[nonsense('x')]" }] }, null, 1);
    const { problems } = read(text);
    const found = problems.find(({ where }) => /line \d+, column \d+/.test(where.path ?? ''));
    expect(found && printSentence(found.says)).toMatch(/nonsense/);
  });

  test('without resources says so', () => {
    const { document, problems } = read({ ...template, resources: [] });
    expect(document).toBeNull();
    expect(problems.map(({ says }) => printSentence(says)).join()).toMatch(/holds no resource/);
  });
});

describe('a snapshot of Bicep', () => {
  test('has the expressions worked out that its engine left', () => {
    const result = read({
      predictedResources: [
        {
          id: "[resourceId('s', 'rg', 'Microsoft.Network/privateDnsZones', format('privatelink.blob.{0}', environment().suffixes.storage))]",
          type: 'Microsoft.Network/privateDnsZones',
          name: "[format('privatelink.blob.{0}', environment().suffixes.storage)]",
          location: 'global',
        },
      ],
    });
    const names = Object.values(result.document?.variants[0]?.design.resources ?? {}).map(({ name }) => name);
    expect(names).toContain('privatelink.blob.core.windows.net');
    expect(result.document?.defaults.resourceGroup).toBe('rg');
  });
});

test('the tenant that a template goes to stays what the deployment says', () => {
  const vault = {
    type: 'Microsoft.KeyVault/vaults',
    apiVersion: '2024-11-01',
    name: 'kv',
    properties: { tenantId: '[subscription().tenantId]', sku: { family: 'A', name: 'standard' } },
  };
  const box = {
    type: 'Contoso.App/things',
    apiVersion: '2026-01-01',
    name: 'b',
    tenant: '[tenant().tenantId]',
  };
  const { document, report } = read({ ...template, parameters: {}, resources: [vault, box] });
  const things = resourcesOf(document?.variants[0]?.design ?? { resources: {} });
  const [kv, other] = ['keyVault', 'other'].map((kind) => things.find((one) => one.kind === kind));
  expect(kv?.rest).toEqual({});
  expect(other?.settings).toMatchObject({ body: { tenant: '[tenant().tenantId]' } });
  expect(report.unresolved).toEqual([]);
});

test('parameters that a page shows beside the template are used', () => {
  const given = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
    contentVersion: '1.0.0.0',
    parameters: { name: { value: 'vnet-page' } },
  };
  const block = (value: Json) => `\n\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\`\n`;
  expect(namesIn(read(`# Page${block(template)}Parameters:${block(given)}`))).toEqual(['vnet-page']);
});
