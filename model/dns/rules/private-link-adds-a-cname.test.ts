import { describe, expect, it } from 'vitest';
import { publicName } from '../drawn-for-tests.ts';
import { privateLinkAddsACname } from './private-link-adds-a-cname.ts';

describe('the alias of a name', () => {
  it.each([
    [publicName('sql1.database.windows.net'), null],
    [
      publicName('sql1.database.windows.net', 'SQL1.privatelink.database.windows.net.'),
      'sql1.privatelink.database.windows.net',
    ],
  ])('%o', (name, alias) => {
    expect(privateLinkAddsACname.aliasOf(name)).toBe(alias);
  });
});
