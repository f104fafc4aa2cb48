import { expect, it } from 'vitest';
import { internalGatewayWantsAnNsg } from './internal-gateway-wants-an-nsg.ts';

it.each<[string, { closedWithoutNsg?: true }, { nsg: unknown } | undefined, boolean]>([
  ['a gateway without an NSG', { closedWithoutNsg: true }, { nsg: null }, true],
  ['a gateway with one', { closedWithoutNsg: true }, { nsg: {} }, false],
  ['another service without an NSG', {}, { nsg: null }, false],
  ['a gateway in no subnet', { closedWithoutNsg: true }, undefined, false],
])('%s', (_name, facet, subnet, open) => {
  expect(internalGatewayWantsAnNsg.isOpenQuestion(facet, subnet)).toBe(open);
});
