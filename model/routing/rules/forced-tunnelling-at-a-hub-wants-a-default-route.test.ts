import { expect, it } from 'vitest';
import { forcedTunnellingAtAHubWantsADefaultRoute } from './forced-tunnelling-at-a-hub-wants-a-default-route.ts';

it('goes out where a public address is stated, and is open where none is', () => {
  expect(forcedTunnellingAtAHubWantsADefaultRoute.goesOut(['20.50.1.1'])).toBe(true);
  expect(forcedTunnellingAtAHubWantsADefaultRoute.goesOut([])).toBe(null);
});
