import { describe, expect, it } from 'vitest';
import { printPorts } from '../address/port-set.ts';
import { extraPublicPorts, type PublicPortHints } from './public-ports.ts';

describe('further ports outside private endpoints', () => {
  it.each<[string, PublicPortHints, readonly string[]]>([
    ['sqlServer', { inAzure: true }, ['11000-11999']],
    ['sqlServer', { inAzure: false }, []],
    ['sqlServer', { inAzure: true, connectionPolicy: 'Proxy' }, []],
    ['cosmosAccount', { inAzure: true, connectionMode: 'Direct' }, ['10000-20000']],
    ['cosmosAccount', { inAzure: true }, []],
    ['keyVault', { inAzure: true }, []],
  ])('%s with %o: %o', (kind, hints, ports) => {
    expect(extraPublicPorts(kind, hints).map((extra) => printPorts(extra.ports))).toEqual(ports);
  });
});
