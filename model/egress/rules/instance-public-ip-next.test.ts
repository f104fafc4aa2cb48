import { describe, expect, it } from 'vitest';
import { inputWith } from '../egress.test-helper.ts';
import { instancePublicIpNext } from './instance-public-ip-next.ts';

describe('a public address of the interface', () => {
  it('is what the destination sees', () => {
    expect(instancePublicIpNext.offers(inputWith({ publicIp: '20.60.1.2' }))).toMatchObject({
      address: '20.60.1.2',
    });
  });

  it('offers nothing where there is none', () => {
    expect(instancePublicIpNext.offers(inputWith({}))).toBeNull();
  });
});
