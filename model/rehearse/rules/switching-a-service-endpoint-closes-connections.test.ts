import { expect, test } from 'vitest';
import { switchingAServiceEndpointClosesConnections } from './switching-a-service-endpoint-closes-connections.ts';

test('another network identifier', () => {
  const seen = (path: string, source: string) => ({ path, source });
  const { resets } = switchingAServiceEndpointClosesConnections;
  expect(resets(seen('serviceEndpoint', '10.0.1.4'), seen('serviceEndpoint', '20.50.7.7'))).toBe(true);
  expect(resets(seen('serviceEndpoint', '20.50.7.7'), seen('serviceEndpoint', '20.50.7.7'))).toBe(false);
  expect(resets(seen('public', '20.50.1.1'), seen('public', '20.50.7.7'))).toBe(false);
});

test('on and off alike', () => {
  expect(switchingAServiceEndpointClosesConnections.closes('public', 'serviceEndpoint')).toBe(true);
  expect(switchingAServiceEndpointClosesConnections.closes('serviceEndpoint', 'public')).toBe(true);
  expect(switchingAServiceEndpointClosesConnections.closes('public', 'privateEndpoint')).toBe(false);
  expect(switchingAServiceEndpointClosesConnections.closes('serviceEndpoint', 'serviceEndpoint')).toBe(false);
});
