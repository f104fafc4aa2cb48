import { describe, expect, it } from 'vitest';
import { serviceSeesTheClientAddress } from './service-sees-the-client-address.ts';

describe('the source behind an endpoint', () => {
  const endpoint = { address: '10.0.2.5' };

  it.each(['10.0.1.4', '172.20.0.5'])('is the client %s and not the endpoint', (address) => {
    expect(serviceSeesTheClientAddress.sourceSeen({ address }, endpoint)).toBe(address);
    expect(serviceSeesTheClientAddress.sourceSeen({ address }, endpoint)).not.toBe(endpoint.address);
  });
});
