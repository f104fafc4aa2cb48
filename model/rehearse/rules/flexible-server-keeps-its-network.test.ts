import { expect, it } from 'vitest';
import { flexibleServerKeepsItsNetwork } from './flexible-server-keeps-its-network.ts';

const postgres = { kind: 'privatePostgresqlServer', parent: 'snet-1', privateDnsZone: 'zone-1' };
const mysql = { ...postgres, kind: 'privateMysqlServer' };

it.each([
  ['another subnet', postgres, { ...postgres, parent: 'snet-2' }, true],
  ['out of public access', { ...postgres, kind: 'postgresqlServer', parent: null }, postgres, true],
  ['another zone of PostgreSQL', postgres, { ...postgres, privateDnsZone: 'zone-2' }, false],
  ['another zone of MySQL', mysql, { ...mysql, privateDnsZone: 'zone-2' }, true],
  [
    'a machine that moves',
    { ...postgres, kind: 'virtualMachine' },
    { ...postgres, kind: 'virtualMachine', parent: 'x' },
    false,
  ],
])('%s', (_name, before, after, isMadeAnew) => {
  expect(flexibleServerKeepsItsNetwork.isMadeAnew(before, after)).toBe(isMadeAnew);
});
