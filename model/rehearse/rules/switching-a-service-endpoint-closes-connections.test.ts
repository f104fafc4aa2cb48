import { expect, test } from 'vitest';
import { switchingAServiceEndpointClosesConnections } from './switching-a-service-endpoint-closes-connections.ts';

test('on and off alike', () => {
  expect(switchingAServiceEndpointClosesConnections.closes('public', 'serviceEndpoint')).toBe(true);
  expect(switchingAServiceEndpointClosesConnections.closes('serviceEndpoint', 'public')).toBe(true);
  expect(switchingAServiceEndpointClosesConnections.closes('public', 'privateEndpoint')).toBe(false);
  expect(switchingAServiceEndpointClosesConnections.closes('serviceEndpoint', 'serviceEndpoint')).toBe(false);
});
