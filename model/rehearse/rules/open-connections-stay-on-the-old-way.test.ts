import { expect, test } from 'vitest';
import { openConnectionsStayOnTheOldWay } from './open-connections-stay-on-the-old-way.ts';

test('a switch of the name, not of the route', () => {
  expect(openConnectionsStayOnTheOldWay.stay('public', 'privateEndpoint')).toBe(true);
  expect(openConnectionsStayOnTheOldWay.stay('privateEndpoint', 'privateEndpoint')).toBe(false);
  expect(openConnectionsStayOnTheOldWay.stay('public', 'serviceEndpoint')).toBe(false);
});
