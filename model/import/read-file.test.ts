import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newDocument } from '../document/document.ts';
import { save } from '../document/saved/save.ts';
import { printSentence } from '../explain/sentence.ts';
import { toResourceId } from '../ids.ts';
import type { ImportFile, ImportOptions, ImportResult } from './import-types.ts';
import { importers } from './importers.ts';
import { isResourceList, readFile } from './read-file.ts';

let ids = 0;
const options: ImportOptions = { newId: () => toResourceId(`id-${ids++}`) };

function fileOf(content: string | readonly number[], name = ''): ImportFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
  return { name, bytes, text: new TextDecoder().decode(bytes) };
}

function wordsOf({ problems }: ImportResult): string {
  return problems.map(({ says }) => printSentence(says)).join('\n');
}

const vnetId = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet';
const vnet = { id: vnetId, properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } } };

describe('what is read', () => {
  const rows: readonly (readonly [string, string | readonly number[], string])[] = [
    ['rows of Azure', JSON.stringify([vnet]), 'Resource Manager JSON'],
    ['ids, one a line', `${vnetId}\n${vnetId}2\n`, 'Resource ids'],
    ['a design', save(newDocument('Mine', 'v')), 'Reachboard file'],
    [
      'UTF-16 of Windows PowerShell',
      [0xff, 0xfe, ...Buffer.from(JSON.stringify([vnet]), 'utf16le')],
      'Resource Manager JSON',
    ],
    ['a byte order mark', `\uFEFF${JSON.stringify([vnet])}`, 'Resource Manager JSON'],
  ];
  test.each(rows)('%s', (_, content, format) => {
    const result = readFile(fileOf(content, 'misleading.png'), options);
    expect(result.document).not.toBeNull();
    expect(result.format).toBe(format);
  });

  test('a title from the file name, unless everybody calls it so', () => {
    const titled = (name: string) => readFile(fileOf(JSON.stringify([vnet]), name), options).document?.title;
    expect(titled('C:\\export\\hub-and-spoke.snapshot.json')).toBe('hub-and-spoke');
    expect(titled('azuredeploy.json')).toBe('Imported: Resource Manager JSON');
    expect(titled('')).toBe('Imported: Resource Manager JSON');
  });

  test('several lists together: what one names, the other says', () => {
    const nsgId = vnetId.replace('virtualNetworks/vnet', 'networkSecurityGroups/nsg');
    const subnet = {
      id: `${vnetId}/subnets/snet`,
      name: 'snet',
      properties: { addressPrefix: '10.0.1.0/24', networkSecurityGroup: { id: nsgId } },
    };
    const networks = fileOf(
      JSON.stringify([{ ...vnet, properties: { ...vnet.properties, subnets: [subnet] } }]),
      'vnets.json',
    );
    const groups = fileOf(
      JSON.stringify([{ id: nsgId, properties: { securityRules: [] } }, vnet]),
      'nsgs.json',
    );
    expect(readFile(networks, options).report.unresolved.map(({ name }) => name)).toEqual(['nsg']);
    const { report } = readFile(networks, { ...options, others: [groups] });
    expect(report.unresolved).toEqual([]);
    expect(report.understood.map(({ name, at }) => [name, at])).toEqual([
      ['vnet', 'vnets.json [0]'],
      ['vnet/snet', 'vnets.json [0].properties.subnets[0]'],
      ['nsg', 'nsgs.json [0]'],
    ]);
  });

  test.each([
    ['rows of Azure', JSON.stringify([vnet]), true],
    [
      'a template',
      JSON.stringify({
        $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
        resources: [],
      }),
      false,
    ],
    ['a design', save(newDocument('Mine', 'v')), false],
    ['text', 'hello', false],
  ])('%s as a list of resources', (_, text, expected) => expect(isResourceList(fileOf(text))).toBe(expected));

  test('the scopes of most become the defaults of the document', () => {
    const at = (subscription: string, location: string) => ({
      id: `/subscriptions/${subscription}/resourceGroups/rg-${location}/providers/Microsoft.Network/virtualNetworks/v${subscription}${location}`,
      location,
      tenantId: 'tenant',
      properties: {},
    });
    const list = [at('a', 'northeurope'), at('a', 'westus'), at('b', 'northeurope'), at('a', 'global')];
    expect(readFile(fileOf(JSON.stringify(list)), options).document?.defaults).toEqual({
      region: 'northeurope',
      resourceGroup: 'rg-northeurope',
      subscription: 'a',
      tenant: 'tenant',
    });
  });

  test('the name of a file is not told when names are replaced', () => {
    const result = readFile(fileOf(JSON.stringify([vnet]), 'contoso.json'), { ...options, sanitise: true });
    expect(result.document?.title).toBe('Imported design');
  });
});

describe('what is told of other files', () => {
  const rows: readonly (readonly [string, string | readonly number[], RegExp])[] = [
    ['nothing', '', /file is empty/],
    ['spaces', ' \n ', /file is empty/],
    ['a PDF', '%PDF-1.7', /a PDF.*SVG, PNG or draw\.io/],
    ['a ZIP', [0x50, 0x4b, 3, 4, 0], /ZIP archive.*Unpack/],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], /JPEG/],
    ['bytes', [1, 0, 2, 0, 3], /no text and no picture/],
    [
      'a PNG of somebody else',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      /PNG carries no Reachboard design/,
    ],
    [
      'an SVG of somebody else',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      /SVG carries no Reachboard design/,
    ],
    ['a draw.io file of somebody else', '<mxfile><diagram/></mxfile>', /draw\.io file carries no/],
    ['HTML', '<!doctype html><title>Sign in</title>', /HTML page.*login/],
    ['XML', '<?xml version="1.0"?><a/>', /file is XML/],
    ['Terraform', 'resource "azurerm_virtual_network" "hub" {\n}', /Terraform source.*az graph query/],
    ['Terraform state', '{"version":4,"terraform_version":"1.9"}', /state or a plan of Terraform/],
    ['CloudFormation', '{"AWSTemplateFormatVersion":"2010-09-09"}', /AWS/],
    ['Kubernetes', 'apiVersion: v1\nkind: Pod\n', /Kubernetes/],
    ['YAML', 'name: hub\nvalue: 1\n', /YAML.*-o json/],
    ['a table', 'Name    Location\n------  --------\nvnet    west\n', /table for the eye.*-o json/],
    ['a list of PowerShell', 'Name              : vnet\nResourceGroupName : rg\n', /ConvertTo-Json/],
    ['CSV', 'Name,Type,Location\nvnet,x,y\n', /CSV/],
    ['prose', 'Hello', /kind that is not known/],
    ['an error', '{"error":{"code":"AuthorizationFailed","message":"no"}}', /error that Azure answered/],
    ['an empty list', '{"value":[]}', /empty list/],
    ['other JSON', '{"a":1}', /without Azure resources/],
    ['cut JSON', '[{"id":', /cut off/],
    [
      'parameters alone',
      '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#","parameters":{}}',
      /Import the template, and give this file with it/,
    ],
    [
      'Bicep',
      "param name string\nresource v 'Microsoft.Network/virtualNetworks@2024-05-01' = {}",
      /bicep build main\.bicep/,
    ],
    ['Bicep parameters', "using 'main.bicep'\nparam name = 'x'", /reachboard import main\.bicepparam/],
    ['an answer', '{"value":[{"addressPrefix":["10.0.0.0/8"],"nextHopType":"None"}]}', /not a design/],
    ['a newer design', '{"format":"reachboard","version":999,"document":{}}', /newer Reachboard/],
  ];
  test.each(rows)('%s', (_, content, words) => {
    const result = readFile(fileOf(content), options);
    expect(wordsOf(result)).toMatch(words);
    expect(result.document).toBeNull();
    expect(result.problems.some(({ severity }) => severity === 'error')).toBe(true);
  });

  test('a file that is too large', () => {
    const result = readFile({ name: '', text: '', bytes: new Uint8Array(21 * 1024 * 1024) }, options);
    expect(wordsOf(result)).toMatch(/too large: 21 MB/);
  });
});

describe('whatever the bytes', () => {
  const said = (result: ImportResult) => {
    expect(result.problems.map(({ code }) => code)).not.toContain('import/reading-failed');
    expect(result.document !== null || result.problems.length > 0).toBe(true);
  };

  test('random bytes and texts', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }).map((bytes) => [...bytes]),
          fc.string({ unit: 'binary', maxLength: 200 }),
        ),
        (content) => said(readFile(fileOf(content), options)),
      ),
      { numRuns: 200 },
    );
  });

  test('random JSON in every wrapping, in and out of order', () => {
    const word = fc.constantFrom(
      'id',
      'type',
      'name',
      'properties',
      'resources',
      'value',
      'data',
      'columns',
      'rows',
      'tags',
      'Properties',
      'ResourceId',
      'Name',
      'location',
      'predictedResources',
      'changes',
      'format',
      'document',
      'version',
      '__proto__',
    );
    const text = fc.oneof(
      fc.constantFrom(
        vnetId,
        'Microsoft.Network/virtualNetworks',
        'reachboard',
        '[x',
        "[parameters('a')]",
        `${vnetId}/subnets/`,
        'a/b/c',
      ),
      fc.string({ maxLength: 6 }),
    );
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.integer(),
        fc.constant(null),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(word, tie('json'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(json, fc.boolean(), (value, sanitise) =>
        said(readFile(fileOf(JSON.stringify(value)), { ...options, sanitise })),
      ),
      { numRuns: 400 },
    );
  });

  test('a file cut anywhere', () => {
    const whole = JSON.stringify([vnet, { ...vnet, id: `${vnetId}2`, tags: { a: 'b' } }], null, 1);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (at) => said(readFile(fileOf(whole.slice(0, at)), options))),
      { numRuns: 60 },
    );
  });
});

test('every importer has an id of its own', () => {
  expect(new Set(importers.map(({ id }) => id)).size).toBe(importers.length);
});
