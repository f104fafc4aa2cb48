import { describe, expect, it } from 'vitest';
import { printSentence } from '../explain/sentence.ts';
import { admit } from './admit.ts';
import type { Caller } from './caller.ts';
import {
  firewallOf,
  overPublic,
  overServiceEndpoint,
  subnet,
  vnetRule,
} from './paas-firewall.test-helper.ts';
import type { ServiceFirewall } from './service-firewall.ts';

const closed = { defaultAction: 'Deny' } as const;
const listed = [vnetRule()];
const nat = overPublic({
  address: '20.50.1.2',
  inAzure: true,
  region: 'westeurope',
  subnet: { id: subnet, name: 'snet-app' },
});

describe('who may in', () => {
  it.each<[string, ServiceFirewall, Caller, string, string]>([
    [
      'private endpoint, all closed',
      firewallOf('storage', { publicNetworkAccess: 'Disabled' }),
      { path: 'privateEndpoint' },
      'yes',
      'private-endpoint-skips-firewall',
    ],
    [
      'subnet with rule',
      firewallOf('storage', { ...closed, vnetRules: listed }),
      overServiceEndpoint(),
      'yes',
      'vnet-rule-admits-its-subnet',
    ],
    [
      'service endpoint turned on after an IP rule',
      firewallOf('storage', { ...closed, ipRules: ['20.50.1.2'] }),
      overServiceEndpoint(),
      'no',
      'ip-rules-miss-service-endpoint-callers',
    ],
    [
      'NAT gateway of the same region at Storage',
      firewallOf('storage', { ...closed, ipRules: ['20.50.1.2'] }),
      nat,
      'no',
      'storage-ip-rules-skip-the-same-region',
    ],
    [
      'NAT gateway at SQL',
      firewallOf('sql', { ipRules: ['20.50.1.2'] }),
      nat,
      'yes',
      'ip-rule-sees-outbound-address',
    ],
    [
      'listed subnet without service endpoint',
      firewallOf('sql', { vnetRules: [vnetRule({ hasServiceEndpoint: false })] }),
      nat,
      'no',
      'vnet-rule-needs-service-endpoint',
    ],
    [
      'listed subnet without service endpoint, address listed too',
      firewallOf('sql', { ipRules: ['20.50.1.2'], vnetRules: listed }),
      nat,
      'yes',
      'ip-rule-sees-outbound-address',
    ],
    ['SQL without any rule', firewallOf('sql'), nat, 'no', 'who-no-rule-admits-is-refused'],
    [
      'SQL that allows Azure',
      firewallOf('sql', { exception: true }),
      nat,
      'yes',
      'azure-switch-admits-all-of-azure',
    ],
    [
      'SQL that allows Azure, over the service endpoint',
      firewallOf('sql', { exception: true }),
      overServiceEndpoint(),
      'no',
      'azure-switch-misses-service-endpoint-callers',
    ],
    ['Cosmos DB without rules', firewallOf('cosmos'), overPublic(), 'yes', 'open-while-the-list-is-empty'],
    [
      'Cosmos DB with rules',
      firewallOf('cosmos', { vnetRules: listed }),
      overPublic(),
      'no',
      'who-no-rule-admits-is-refused',
    ],
    [
      'Service Bus, Deny without rules',
      firewallOf('serviceBus', closed),
      overPublic(),
      'depends',
      'deny-without-rules-is-disputed',
    ],
    [
      'Service Bus, Deny without rules, trusted',
      firewallOf('serviceBus', { ...closed, exception: true }),
      overPublic({ trusted: true }),
      'yes',
      'trusted-services-bypass',
    ],
    [
      'Disabled before Allow',
      firewallOf('storage', { publicNetworkAccess: 'Disabled', defaultAction: 'Allow' }),
      overPublic(),
      'no',
      'public-access-off-admits-private-endpoints-only',
    ],
    [
      'Disabled, trusted',
      firewallOf('storage', { publicNetworkAccess: 'Disabled', exception: true }),
      overPublic({ trusted: true }),
      'yes',
      'trusted-services-bypass',
    ],
    [
      'perimeter',
      firewallOf('storage', { publicNetworkAccess: 'SecuredByPerimeter', exception: true }),
      overPublic({ trusted: true }),
      'no',
      'perimeter-decides-where-secured-by-perimeter',
    ],
    [
      'app with endpoint, nothing set',
      firewallOf('app', { hasApprovedEndpoint: true }),
      overPublic(),
      'no',
      'unset-public-access-closes-beside-endpoint',
    ],
    [
      'app with endpoint, enabled',
      firewallOf('app', { hasApprovedEndpoint: true, publicNetworkAccess: 'Enabled' }),
      overPublic(),
      'yes',
      'access-rules-in-order',
    ],
    [
      'app with endpoint, enabled, over service endpoint',
      firewallOf('app', { hasApprovedEndpoint: true, publicNetworkAccess: 'Enabled' }),
      overServiceEndpoint(),
      'no',
      'app-with-endpoint-refuses-service-endpoint-subnets',
    ],
    [
      'default Allow over the service endpoint',
      firewallOf('storage'),
      overServiceEndpoint(),
      'yes',
      'open-until-default-action-is-deny',
    ],
    [
      'unknown address, no IP rules',
      firewallOf('sql'),
      overPublic({ address: null }),
      'no',
      'who-no-rule-admits-is-refused',
    ],
    [
      'unknown address, IP rules',
      firewallOf('sql', { ipRules: ['198.51.100.1'] }),
      overPublic({ address: null }),
      'depends',
      'ip-rule-sees-outbound-address',
    ],
  ])('%s', (_name, firewall, caller, admitted, rule) => {
    const answer = admit(firewall, caller);
    expect([answer.admitted, answer.rule]).toEqual([admitted, `paas-firewall/${rule}`]);
    expect(answer.because[0]).toBe(answer.rule);
    expect(printSentence(answer.evidence)).not.toBe('');
  });

  it('says what it saw', () => {
    expect(
      printSentence(admit(firewallOf('sql', { name: 'sql-shop' }), overServiceEndpoint()).evidence),
    ).toBe('sql-shop has no VNet rule for snet-app');
  });
});
