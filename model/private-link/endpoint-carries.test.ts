import { describe, expect, it } from 'vitest';
import { printSentence } from '../explain/sentence.ts';
import { toResourceId } from '../ids.ts';
import { checkEndpoint, endpointCarries, servesSubresource } from './endpoint-carries.ts';
import { endpointWith } from './private-link.test-helper.ts';
import type { EndpointFacts } from './private-link.ts';

const linkService = { targetKind: 'privateLinkService', targetSubresources: [] };

describe('an endpoint', () => {
  it.each<[string, Partial<EndpointFacts>, boolean, string, string]>([
    ['approved', {}, true, 'connection-must-be-approved', 'its connection is Approved'],
    ['pending', { state: 'Pending' }, false, 'connection-must-be-approved', 'its connection is Pending'],
    [
      'without a target',
      { targetKind: null },
      false,
      'endpoint-stands-for-one-target',
      'it stands for no resource',
    ],
    [
      'with a sub-resource of another service',
      { subresource: 'vault' },
      false,
      'one-endpoint-per-subresource',
      'sub-resource vault does not exist at its target; it has to name blob or file',
    ],
    [
      'without a sub-resource',
      { subresource: '' },
      false,
      'one-endpoint-per-subresource',
      'it names no sub-resource of its target; it has to name blob or file',
    ],
    [
      'for a Private Link Service',
      { ...linkService, subresource: '' },
      true,
      'connection-must-be-approved',
      'its connection is Approved',
    ],
    [
      'for a Private Link Service with a sub-resource',
      linkService,
      false,
      'one-endpoint-per-subresource',
      'sub-resource blob does not exist at a Private Link Service, which has none',
    ],
  ])('%s', (_name, changes, carries, rule, evidence) => {
    const answer = endpointCarries(endpointWith(changes));
    expect(answer).toMatchObject({ carries, rule: `private-link/${rule}` });
    expect(printSentence(answer.evidence)).toBe(evidence);
  });

  it('serves its own sub-resource only', () => {
    expect(servesSubresource('blob', 'blob')).toBe(true);
    expect(servesSubresource('blob', 'file')).toBe(false);
  });
});

describe('what is wrong with an endpoint', () => {
  const endpoint = { id: toResourceId('pe'), name: 'pe-st' };

  it.each<[string, Partial<EndpointFacts>, readonly string[]]>([
    ['nothing', {}, []],
    ['pending is a state, not a fault', { state: 'Pending' }, []],
    ['no target', { targetKind: null }, ['endpoint-carries-nothing']],
    ['wrong sub-resource', { subresource: 'vault' }, ['endpoint-carries-nothing']],
    ['another tenant', { targetTenantDiffers: true }, ['endpoint-needs-manual-approval']],
    ['another tenant, by hand', { targetTenantDiffers: true, manual: true }, []],
  ])('%s', (_name, changes, codes) => {
    expect(checkEndpoint(endpoint, endpointWith(changes)).map(({ code }) => code)).toEqual(codes);
  });
});
