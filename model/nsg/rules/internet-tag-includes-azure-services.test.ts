import { describe, expect, it } from 'vitest';
import { ipEnd, setOf } from '../nsg.test-helper.ts';
import type { NsgEnd } from '../nsg-flow.ts';
import { internetTagIncludesAzureServices } from './internet-tag-includes-azure-services.ts';

const virtualNetwork = setOf('10.0.0.0/16', '51.0.0.0/24');

describe('the tag Internet', () => {
  it.each<[string, NsgEnd, boolean]>([
    ['a public service', { kind: 'service', tag: 'Sql', region: 'westeurope', ip: null }, true],
    ['a host on the internet', { kind: 'internet', ip: null }, true],
    ['a public address elsewhere', ipEnd('20.50.1.2'), true],
    ['a public range used inside the VNet', ipEnd('51.0.0.4'), false],
    ['a private address', ipEnd('10.9.0.4'), false],
  ])('%s: %o', (_name, end, includes) => {
    expect(internetTagIncludesAzureServices.includes(end, virtualNetwork)).toBe(includes);
  });
});
