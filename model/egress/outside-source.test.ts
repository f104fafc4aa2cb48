import { describe, expect, it } from 'vitest';
import { appSource, siteSource } from './outside-source.ts';

describe('the source of an app', () => {
  const direct = { throughVnet: false, natGateway: false, appliance: false };

  it.each([
    [['20.40.0.1'], '20.40.0.1'],
    [['20.40.0.1', '20.40.0.2'], null],
    [[], null],
  ])('with outbound addresses %o is %s', (addresses, source) => {
    expect(appSource(direct, addresses)).toMatchObject({ source });
  });

  it('is not its own where a NAT gateway of the VNet decides', () => {
    expect(appSource({ throughVnet: true, natGateway: true, appliance: false }, ['20.40.0.1'])).toBeNull();
  });
});

describe('the source of a site', () => {
  it.each([['203.0.113.9'], [null]])('with NAT address %s', (natAddress) => {
    expect(siteSource('172.20.0.5', natAddress).source).toBe(natAddress);
  });
});
