import { expect, it } from 'vitest';
import { hops, id, prefix } from '../routes.test-helper.ts';
import { peeringAddsTheRangesOfThePeer } from './peering-adds-the-ranges-of-the-peer.ts';

it.each([[['10.1.0.0/16']], [['10.1.0.0/16', '10.2.0.0/16']], [[]]])(
  'a peer with %o brings one route each',
  (ranges) => {
    const routes = peeringAddsTheRangesOfThePeer.routes({
      vnet: id('vnet-b'),
      peering: id('peer'),
      addressSpaces: ranges.map(prefix),
    });
    expect(routes.map(({ match }) => match)).toEqual(ranges.map((text) => ({ prefix: prefix(text) })));
    expect(routes.every(({ nextHop }) => JSON.stringify(nextHop) === JSON.stringify(hops.peering))).toBe(
      true,
    );
  },
);
