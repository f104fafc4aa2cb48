import { describe, expect, it } from 'vitest';
import { id, zone } from '../drawn-for-tests.ts';
import { zoneGroupWritesTheRecords } from './zone-group-writes-the-records.ts';

describe('a record', () => {
  const drawn = zone('privatelink.database.windows.net', ['app'], { sql1: '10.1.0.5' });

  it('is written by a zone group when it comes from an endpoint', () => {
    const byGroup = drawn.records.map((record) => ({ ...record, from: id('pe') }));
    expect(zoneGroupWritesTheRecords.isWritten(drawn, byGroup)).toBe(true);
    expect(zoneGroupWritesTheRecords.isWritten(drawn, drawn.records)).toBe(false);
  });
});
