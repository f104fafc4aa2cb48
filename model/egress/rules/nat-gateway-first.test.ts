import { describe, expect, it } from 'vitest';
import { toResourceId } from '../../ids.ts';
import { inputWith } from '../egress.test-helper.ts';
import { natGatewayFirst } from './nat-gateway-first.ts';

const lender = { id: toResourceId('lender'), name: 'lender', publicIps: ['20.50.1.2'] };

describe('the NAT gateway', () => {
  it('comes before a public address of the interface', () => {
    const input = inputWith({ publicIp: '20.60.1.2' }, { natGateway: lender });
    expect(natGatewayFirst.offers(input)).toMatchObject({
      method: 'natGateway',
      address: '20.50.1.2',
      by: lender.id,
    });
  });

  it('with several addresses shows one of them', () => {
    const natGateway = { ...lender, publicIps: ['20.50.1.2', '20.50.1.3'] };
    expect(natGatewayFirst.offers(inputWith({}, { natGateway }))).toMatchObject({
      address: null,
      candidates: natGateway.publicIps,
    });
  });

  it('offers nothing where there is none', () => {
    expect(natGatewayFirst.offers(inputWith({}))).toBeNull();
  });
});
