import { describe, expect, test } from 'vitest';
import type { KindName } from '../catalog/kinds.ts';
import { printSentence } from '../explain/sentence.ts';
import { type ResourceId, toResourceId } from '../ids.ts';
import { checkDesign } from './checks.ts';
import { find } from './design.ts';
import { type Document, newDocument, variantOf } from './document.ts';
import { addResource } from './edits/add-resource.ts';

const v = ['v'];
const id = (text: string): ResourceId => toResourceId(text);
const designOf = (document: Document) => variantOf(document, 'v').design;

function build(
  ...steps: readonly (readonly [name: string, kind: KindName, parent: string | null])[]
): Document {
  return steps.reduce(
    (document, [name, kind, parent]) => {
      const result = addResource(document, v, {
        id: id(name),
        kind,
        parent: parent === null ? null : id(parent),
      });
      expect(result.problems.map(({ says }) => printSentence(says))).toEqual([]);
      return result.document;
    },
    newDocument('Test', 'v'),
  );
}

describe('add-resource', () => {
  test('a whole first design gets free names, prefixes and addresses, and nothing to complain about', () => {
    const document = build(
      ['region', 'region', null],
      ['hub', 'virtualNetwork', 'region'],
      ['spoke', 'virtualNetwork', 'region'],
      ['gws', 'subnet', 'hub'],
      ['gw', 'vpnGateway', 'gws'],
      ['app', 'subnet', 'spoke'],
      ['vm1', 'virtualMachine', 'app'],
      ['vm2', 'virtualMachine', 'app'],
      ['mis', 'subnet', 'spoke'],
      ['mi', 'sqlManagedInstance', 'mis'],
      ['site', 'onPremisesSite', null],
      ['pc', 'onPremisesHost', 'site'],
      ['sql', 'sqlServer', null],
    );
    const design = designOf(document);
    expect(checkDesign(design)).toEqual([]);
    expect(find(design, id('gws'))?.name).toBe('GatewaySubnet');
  });
});
