import { describe, expect, it } from 'vitest';
import { injectedServerIsAnAliasIntoItsZone } from './injected-server-is-an-alias-into-its-zone.ts';

describe('the private zone of a server', () => {
  it.each<[string, boolean]>([
    ['shop.private.postgres.database.azure.com', true],
    ['shop.postgres.database.azure.com', true],
    ['psql-1.postgres.database.azure.com', false],
    ['privatelink.mysql.database.azure.com', false],
    ['postgres.database.azure.com', false],
  ])('%s', (zone, fits) => {
    expect(injectedServerIsAnAliasIntoItsZone.fits(zone, 'postgres.database.azure.com', 'psql-1')).toBe(fits);
  });
});
