import { expect, test } from 'vitest';
import { build, designOf, id, saysOf, shown } from '../building.test-helper.ts';
import { ofKind } from '../design.ts';
import { connectToHub } from './connect-to-hub.ts';

const network = () =>
  build(['spoke', 'virtualNetwork', null, { addressSpaces: ['10.1.0.0/16'] }], ['vhub', 'virtualHub', null]);

test('makes one connection, with an id that follows from both ends', () => {
  const one = connectToHub(network(), shown, { vnet: id('spoke'), hub: id('vhub') });
  expect(saysOf(one)).toEqual([]);
  expect(ofKind(designOf(one.document), 'hubConnection')).toMatchObject([
    { id: 'spoke-vhub-hubConnection', settings: { vnet: 'spoke', hub: 'vhub', propagatesTo: 'default' } },
  ]);
});

test('says why not: connected already, or gone', () => {
  const { document } = connectToHub(network(), shown, { vnet: id('spoke'), hub: id('vhub') });
  const again = connectToHub(document, shown, { vnet: id('spoke'), hub: id('vhub') });
  expect(saysOf(again)).toEqual([expect.stringContaining('already connected')]);
  const gone = connectToHub(network(), shown, { vnet: id('spoke'), hub: id('nowhere') });
  expect(saysOf(gone)).toEqual(['The VNet or the hub is no longer there.']);
});
