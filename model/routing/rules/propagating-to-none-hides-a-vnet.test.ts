import { expect, it } from 'vitest';
import { hub } from '../hub.test-helper.ts';
import { hubTable } from '../hub-routes.ts';
import { propagatingToNoneHidesAVnet } from './propagating-to-none-hides-a-vnet.ts';

it('tells ranges to the default table and to nobody with None', () => {
  const { works } = propagatingToNoneHidesAVnet;
  expect([works('default'), works('none'), works('other')]).toEqual([true, false, 'unknown']);
  const [attachment] = hub({}).attachments;
  const hidden = hub({ attachments: attachment ? [{ ...attachment, propagatesTo: 'none' }] : [] });
  expect(hubTable(hidden, []).map(({ hop }) => hop.kind)).toEqual(['branch']);
});
