import { expect, it } from 'vitest';
import { hubRoute } from '../hub.test-helper.ts';
import { hubRoutingPreference } from './hub-routing-preference.ts';

const [vpn, er] = [hubRoute('vpn', 'local'), hubRoute('expressRoute', 'local')];
const [farVpn, farEr] = [hubRoute('vpn', 'remote'), hubRoute('expressRoute', 'remote')];

it('prefers what is local, then circuit or tunnel as it is set, and of remote ones the tunnel', () => {
  const { rank } = hubRoutingPreference;
  expect(rank('ExpressRoute', [vpn, er, farVpn])).toEqual([er]);
  expect(rank('VpnGateway', [vpn, er])).toEqual([vpn]);
  expect(rank('ExpressRoute', [farVpn, farEr])).toEqual([farVpn]);
});

it('hangs on AS paths only where that is the preference or the rank is the same', () => {
  const { hangsOnPathLength } = hubRoutingPreference;
  expect(hangsOnPathLength('ASPath', [vpn, er], [er])).toBe(true);
  expect(hangsOnPathLength('ExpressRoute', [vpn, er], [er])).toBe(false);
});
