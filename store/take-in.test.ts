import { describe, expect, it } from 'vitest';
import { newDocument, save } from '../model/index.ts';
import { isAzureText } from './take-in.ts';

describe('isAzureText', () => {
  const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
  const id = '/subscriptions/x/resourceGroups/y/providers/Microsoft.Network/virtualNetworks/z';
  it.each([
    ['a template', JSON.stringify({ $schema: schema, resources: [] }), true],
    ['a list of the command line', JSON.stringify([{ id, name: 'z' }]), true],
    ['a resource by its type', JSON.stringify({ type: 'microsoft.compute/virtualmachines' }), true],
    ['JSON of others', '{"hello": "<b>world</b>"}', false],
    ['prose that names a type', 'See Microsoft.Network/virtualNetworks', false],
    ['our own text', save(newDocument('Microsoft.Network/virtualNetworks', 'v')), false],
    ['nothing', '', false],
  ])('%s', (_, text, expected) => expect(isAzureText(text)).toBe(expected));
});
