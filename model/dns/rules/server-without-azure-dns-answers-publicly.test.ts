import { describe, expect, it } from 'vitest';
import { forwarder, siteServer } from '../drawn-for-tests.ts';
import { serverWithoutAzureDnsAnswersPublicly } from './server-without-azure-dns-answers-publicly.ts';

describe('a server', () => {
  it.each([
    ['a machine on root hints', forwarder('10.0.0.4', 'rootHints'), true],
    ['a machine without upstream servers', forwarder('10.0.0.4', []), true],
    ['a machine that asks Azure DNS', forwarder('10.0.0.4', 'azure'), false],
    ['an iterating server of a site', siteServer({}, { mode: 'iterates' }), true],
    ['a forwarding server of a site', siteServer({}), false],
  ])('%s', (_, server, uses) => {
    expect(serverWithoutAzureDnsAnswersPublicly.usesRootHints(server)).toBe(uses);
  });
});
