import { describe, expect, it } from 'vitest';
import { answerTo, id, machineIn, worldOf, zone } from '../drawn-for-tests.ts';
import { linkedZoneWithoutRecordIsNxdomain } from './linked-zone-without-record-is-nxdomain.ts';

describe('a zone', () => {
  it.each([
    ['without the name', [], true],
    [
      'with the name and another type',
      [{ name: 'a', type: 'TXT', values: ['x'], ttl: 10, from: id('z') }],
      false,
    ],
  ] as const)('%s misses: %s', (_, records, misses) => {
    expect(linkedZoneWithoutRecordIsNxdomain.misses(records)).toBe(misses);
  });

  it('tells a name of another type from a name that is not there', () => {
    const text = zone('privatelink.example.net', ['app'], {}, { policy: 'NxDomainRedirect' });
    const records = [{ name: 'a', type: 'AAAA', values: ['fd00::5'], ttl: 10, from: text.id }] as const;
    const world = worldOf({ zones: [{ ...text, records }] });
    expect(answerTo(world, machineIn('app'), 'a.privatelink.example.net').dns.answer).toBe('nodata');
    expect(answerTo(world, machineIn('app'), 'b.privatelink.example.net').dns.answer).toBe('public');
  });
});
