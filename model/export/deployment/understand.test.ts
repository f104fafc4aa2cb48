import { describe, expect, test } from 'vitest';
import { printCode } from '../arm-json/print-json.ts';
import { lookupOf } from './lookup.ts';
import { arm } from './sample-deployments.test-helper.ts';
import { understand } from './understand.ts';
import { callOf, textValue } from './value.ts';

const lookup = lookupOf([
  arm('Microsoft.Network/publicIPAddresses', 'pip-a'),
  arm('Microsoft.Network/virtualNetworks', 'vnet-a'),
]);
const known = {
  lookup,
  parameterOf: (name: string) => (name.toLowerCase() === 'owner' ? 'owner' : undefined),
};
/** What was understood, said again in the template's language; ids as `id(name)`. */
function again(text: string): string | undefined {
  const understood = understand(text, known);
  return (
    understood &&
    printCode(understood, {
      idOf: ({ name }) => callOf('id', textValue(name)),
      versionOf: () => '2025-07-01',
    })
  );
}

describe('expressions that are understood', () => {
  test.each([
    ["parameters('OWNER')", "parameters('owner')"],
    ["concat('a-', parameters('owner'), '-b')", "concat('a-', parameters('owner'), '-b')"],
    ["concat('a', 'b')", "'ab'"],
    ["format('{1}/{0}', 'x', 'it''s')", "'it''s/x'"],
    ['resourceGroup().location', 'resourceGroup().location'],
    ["subscription()['tenantId']", 'subscription().tenantId'],
    ["split('a,b', ',')[0]", "split('a,b', ',')[0]"],
    ["resourceId('Microsoft.Network/virtualNetworks', 'VNET-A')", "id('vnet-a')"],
    [
      "resourceId('Microsoft.Network/routeTables', 'rt')",
      "resourceId('Microsoft.Network/routeTables', 'rt')",
    ],
    [
      "reference(resourceId('Microsoft.Network/publicIPAddresses', 'pip-a'), '2020-01-01').ipAddress",
      "reference(id('pip-a'), '2025-07-01').ipAddress",
    ],
    ['null()', 'null()'],
    ['TRUE()', 'true()'],
  ])('%s', (text, code) => {
    expect(again(text)).toBe(code);
  });
});

test.each([
  '',
  'a b',
  "'open",
  'f(',
  "f('a' 'b')",
  "variables('x')",
  "parameters('unknown')",
  "if(true(), 'a', 'b')",
  "listKeys(resourceId('Microsoft.Network/publicIPAddresses', 'pip-a'), '2020-01-01')",
  "reference('symbol')",
  "format('{0:d}', 'x')",
  'resourceGroup().',
  'x; y',
  '('.repeat(5000),
  'f('.repeat(5000),
])('%s is not', (text) => {
  expect(again(text)).toBeUndefined();
});

test('ids that go on inside a resource are that resource and a path, as far as Azure has no type for it', () => {
  const base = '/subscriptions/subscription-1/resourceGroups/RG-NETWORK/providers/Microsoft.Network';
  expect(lookup.refer(`${base}/virtualNetworks/vnet-a/subnets/s/x/y`)).toMatchObject({
    kind: 'join',
    parts: [{ kind: 'id', of: { name: 'vnet-a/s' } }, textValue('/x/y')],
  });
  expect(lookup.refer(`${base}/virtualNetworks/vnet-b`)).toMatchObject({
    kind: 'id',
    of: { name: 'vnet-b' },
  });
  expect(lookup.refer('/subscriptions')).toBeUndefined();
  expect(lookup.refer('10.0.0.0/8')).toBeUndefined();
});
