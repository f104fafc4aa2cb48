import { describe, expect, it } from 'vitest';
import { inputWith } from '../egress.test-helper.ts';
import { delegatedSubnetsGoOutByTheirService } from './delegated-subnets-go-out-by-their-service.ts';

describe('a delegated subnet', () => {
  it('goes out by its service even when it is private', () => {
    const input = inputWith({}, { delegated: true, defaultOutboundAccess: false });
    expect(delegatedSubnetsGoOutByTheirService.offers(input)).toMatchObject({
      method: 'serviceManaged',
      address: null,
    });
  });

  it('offers nothing where the subnet is not delegated', () => {
    expect(delegatedSubnetsGoOutByTheirService.offers(inputWith({}))).toBeNull();
  });
});
