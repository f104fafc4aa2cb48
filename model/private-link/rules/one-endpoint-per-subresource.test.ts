import { describe, expect, it } from 'vitest';
import { oneEndpointPerSubresource } from './one-endpoint-per-subresource.ts';

describe('the sub-resource of an endpoint', () => {
  it.each([
    ['blob', ['blob', 'file'], true],
    ['blob_secondary', ['blob', 'file'], false],
    ['blob_secondary', ['blob', 'blob_secondary'], true],
    ['Blob', ['blob', 'file'], true],
    ['vault', ['blob', 'file'], false],
    ['', ['blob', 'file'], false],
    ['', [], true],
    ['blob', [], false],
  ])('%j exists at a target with %o: %s', (subresource, targetSubresources, exists) => {
    expect(oneEndpointPerSubresource.exists({ subresource, targetSubresources })).toBe(exists);
  });

  it.each([
    ['blob', 'blob', true],
    ['blob', 'file', false],
    ['blob', 'blob_secondary', false],
  ])('%s serves calls to %s: %s', (endpoint, wanted, serves) => {
    expect(oneEndpointPerSubresource.serves(endpoint, wanted)).toBe(serves);
  });
});
