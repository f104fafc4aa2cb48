import { describe, expect, it } from 'vitest';
import { inputWith } from '../egress.test-helper.ts';
import { privateSubnetReachesStorageOfItsRegion } from './private-subnet-reaches-storage-of-its-region.ts';

const storage = { serviceTag: 'Storage', sameRegion: true };

describe('a private subnet', () => {
  it('reaches Storage of its region', () => {
    const input = inputWith({ destination: storage }, { defaultOutboundAccess: false });
    expect(privateSubnetReachesStorageOfItsRegion.offers(input)).toMatchObject({
      method: 'sameRegionStorage',
    });
  });

  it.each([
    ['another region', { ...storage, sameRegion: false }],
    ['another service', { ...storage, serviceTag: 'Sql' }],
    ['the internet', null],
  ])('does not reach %s that way', (_name, destination) => {
    expect(
      privateSubnetReachesStorageOfItsRegion.offers(
        inputWith({ destination }, { defaultOutboundAccess: false }),
      ),
    ).toBeNull();
  });

  it('is not one with default outbound access', () => {
    expect(
      privateSubnetReachesStorageOfItsRegion.offers(
        inputWith({ destination: storage }, { defaultOutboundAccess: true }),
      ),
    ).toBeNull();
  });
});
