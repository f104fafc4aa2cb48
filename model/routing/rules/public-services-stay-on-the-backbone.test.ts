import { describe, expect, it } from 'vitest';
import { publicServicesStayOnTheBackbone } from './public-services-stay-on-the-backbone.ts';

describe('a call', () => {
  it.each<[string, boolean, 'private' | 'service' | 'public', boolean]>([
    ['of a service from Azure', true, 'service', true],
    ['of a service from a site', false, 'service', false],
    ['of somebody else', true, 'public', false],
  ])('%s', (_name, inAzure, destination, stays) => {
    expect(publicServicesStayOnTheBackbone.stays({ inAzure }, destination)).toBe(stays);
  });
});
