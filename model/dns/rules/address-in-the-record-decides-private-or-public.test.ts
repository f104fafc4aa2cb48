import { describe, expect, it } from 'vitest';
import { answerTo, ip, machineIn, worldOf, zone } from '../drawn-for-tests.ts';
import { addressInTheRecordDecidesPrivateOrPublic } from './address-in-the-record-decides-private-or-public.ts';

describe('an address', () => {
  it.each([
    ['10.0.0.5', true],
    ['172.31.255.255', true],
    ['172.32.0.0', false],
    ['192.168.1.1', true],
    ['20.60.4.9', false],
  ])('%s is private: %s', (address, isPrivate) => {
    expect(addressInTheRecordDecidesPrivateOrPublic.isPrivate(ip(address))).toBe(isPrivate);
  });

  it('keeps a public address in a private zone public', () => {
    const world = worldOf({ zones: [zone('example.net', ['app'], { a: '20.60.4.9' })] });
    expect(answerTo(world, machineIn('app'), 'a.example.net').dns).toMatchObject({
      answer: 'public',
      address: '20.60.4.9',
    });
  });
});
