import { describe, expect, it } from 'vitest';
import { printPorts } from '../address/port-set.ts';
import { endpointPorts } from './endpoint-ports.ts';
import type { PortHints } from './private-link.ts';

describe('the ports of an endpoint', () => {
  it.each<[string, string, PortHints, string, readonly string[]]>([
    ['storageAccount', 'blob', {}, '443', []],
    ['storageAccount', 'file', {}, '443,445', []],
    ['storageAccount', 'blob_secondary', {}, '443', []],
    ['sqlServer', 'sqlServer', {}, '1433', []],
    ['sqlServer', 'sqlServer', { connectionPolicy: 'Redirect' }, '1433', ['1433-65535']],
    ['cosmosAccount', 'Sql', { connectionMode: 'Direct' }, '443', ['*']],
    ['cosmosAccount', 'MongoDB', { connectionMode: 'Gateway' }, '443,10250,10255-10256', []],
    ['webApp', 'sites-staging', {}, '80,443', []],
    ['keyVault', 'blob', {}, '', []],
  ])('%s %s %o', (kind, subresource, hints, ports, extra) => {
    const found = endpointPorts(kind, subresource, hints);
    expect(printPorts(found.ports)).toBe(ports);
    expect(found.extra.map((each) => printPorts(each.ports))).toEqual(extra);
  });

  it('says whether every client needs the further ones', () => {
    const [sql] = endpointPorts('sqlServer', 'sqlServer', { connectionPolicy: 'Redirect' }).extra;
    const [cosmos] = endpointPorts('cosmosAccount', 'Sql', { connectionMode: 'Direct' }).extra;
    expect([sql?.always, cosmos?.always]).toEqual([false, true]);
  });
});
