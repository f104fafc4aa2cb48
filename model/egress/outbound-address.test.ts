import { describe, expect, it } from 'vitest';
import { printSentence } from '../explain/sentence.ts';
import { toResourceId } from '../ids.ts';
import { inputWith } from './egress.test-helper.ts';
import type { EgressInput } from './egress.ts';
import { outboundAddress, privateByDefault } from './outbound-address.ts';

const lender = (name: string, ...publicIps: readonly string[]) => ({
  id: toResourceId(name),
  name,
  publicIps,
});
const storage = { serviceTag: 'Storage', sameRegion: true };

describe('the way out of a subnet', () => {
  it.each<[string, EgressInput, string, string | null]>([
    [
      'NAT gateway before everything',
      inputWith(
        { publicIp: '20.60.1.2', loadBalancerOutbound: lender('lb', '20.70.1.2') },
        { natGateway: lender('ng', '20.50.1.2') },
      ),
      'natGateway',
      '20.50.1.2',
    ],
    [
      'public address before load balancer',
      inputWith({ publicIp: '20.60.1.2', loadBalancerOutbound: lender('lb', '20.70.1.2') }),
      'instancePublicIp',
      '20.60.1.2',
    ],
    [
      'load balancer',
      inputWith({ loadBalancerOutbound: lender('lb', '20.70.1.2') }),
      'loadBalancer',
      '20.70.1.2',
    ],
    ['delegated', inputWith({}, { delegated: true }), 'serviceManaged', null],
    ['default outbound', inputWith({}, { defaultOutboundAccess: true }), 'defaultOutbound', null],
    ['private', inputWith({}, { defaultOutboundAccess: false }), 'none', null],
    [
      'private, Storage of the region',
      inputWith({ destination: storage }, { defaultOutboundAccess: false }),
      'sameRegionStorage',
      null,
    ],
    [
      'behind an internal load balancer',
      inputWith({ behindInternalLoadBalancer: true }, { defaultOutboundAccess: true }),
      'none',
      null,
    ],
    ['nothing known', inputWith({}), 'depends', null],
  ])('%s', (_name, input, method, address) => {
    expect(outboundAddress(input)).toMatchObject({ method, address });
  });

  it('says which address is seen', () => {
    const input = inputWith({}, { natGateway: lender('ng-hub', '20.50.1.2', '20.50.1.3') });
    expect(printSentence(outboundAddress(input).says)).toBe(
      'The call goes out by NAT gateway ng-hub, with the public address 20.50.1.2 or 20.50.1.3',
    );
  });
});

describe('a VNet', () => {
  it('that exists keeps default outbound access, a new one depends on its API version', () => {
    expect(privateByDefault({ existing: true, apiVersion: null })).toBe(false);
    expect(privateByDefault({ existing: false, apiVersion: null })).toBeNull();
  });
});
