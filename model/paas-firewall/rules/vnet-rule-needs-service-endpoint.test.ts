import { describe, expect, it } from 'vitest';
import {
  firewallOf,
  overPublic,
  overServiceEndpoint,
  subnet,
  vnetRule,
} from '../paas-firewall.test-helper.ts';
import { vnetRuleNeedsServiceEndpoint } from './vnet-rule-needs-service-endpoint.ts';

const caller = overPublic({ inAzure: true, subnet: { id: subnet, name: 'snet-app' } });
const listing = (hasServiceEndpoint: boolean) =>
  firewallOf('sql', { vnetRules: [vnetRule({ hasServiceEndpoint })] });

describe('a listed subnet on the public path', () => {
  it('is refused, and the service endpoint would change that', () => {
    expect(vnetRuleNeedsServiceEndpoint.decides(listing(false), caller)).toMatchObject({
      admitted: 'no',
      remedies: [{ kind: 'enableServiceEndpoint', subnet }],
    });
  });

  it('is refused where an endpoint is on and does not cover the call; one that does would change that', () => {
    expect(vnetRuleNeedsServiceEndpoint.decides(listing(true), caller)).toMatchObject({
      admitted: 'no',
      remedies: [{ kind: 'enableServiceEndpoint', subnet }],
    });
  });

  it('is no matter over the service endpoint, nor where it is not listed', () => {
    expect(vnetRuleNeedsServiceEndpoint.decides(listing(true), overServiceEndpoint())).toBeNull();
    expect(vnetRuleNeedsServiceEndpoint.decides(firewallOf('sql'), caller)).toBeNull();
  });
});
