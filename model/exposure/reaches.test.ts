import { describe, expect, it } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import { printSentence } from '../explain/sentence.ts';
import { toResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { exposureOf } from './exposure.ts';
import type { Audience, Reach } from './exposure-types.ts';

const vault = toResourceId('kv');
const closed = { defaultAction: 'Deny', trustedServices: false } as const;

/** Two VNets with a site behind one of them; what is asked is always the vault. */
function asked(build: (d: Drawing) => void) {
  const d = draw();
  const vnet = d.vnet('vnet', '10.0.0.0/16');
  d.subnet(vnet, 'app', '10.0.1.0/24', { serviceEndpoints: ['Microsoft.KeyVault'] });
  d.subnet(vnet, 'marked', '10.0.2.0/24', {
    serviceEndpoints: ['Microsoft.KeyVault'],
    networkIdentifier: '20.50.7.7',
  });
  const gateway = d.add('vpnGateway', 'gw', d.subnet(vnet, 'GatewaySubnet', '10.0.9.0/27'));
  const foreign = d.vnet('foreign', '10.8.0.0/16', {}, { tenant: 'tenant-2' });
  d.subnet(foreign, 'theirs', '10.8.1.0/24', { serviceEndpoints: ['Microsoft.KeyVault'] });
  const site = d.add('onPremisesSite', 'office', null, {
    prefixes: ['192.168.0.0/16'],
    publicAddress: '198.51.100.10',
  });
  d.add('connection', 'cn', null, { gateway, site });
  build(d);
  const exposure = exposureOf(compile(d.design(), usualDefaults), vault);
  const reach = (audience: Audience): Reach | undefined =>
    exposure?.reaches.find((one) => one.audience === audience);
  return { word: exposure?.word, says: printSentence(exposure?.says ?? []), reach };
}

function inPerimeter(d: Drawing, prefixes: readonly string[]): void {
  const members = [d.add('keyVault', 'kv', null), d.add('storageAccount', 'stdata', null)];
  d.add('networkSecurityPerimeter', 'nsp', null, {
    members: members.map((resource) => ({ resource, profile: 'defaultProfile', accessMode: 'Enforced' })),
    rules: [
      {
        name: 'in',
        profile: 'defaultProfile',
        direction: 'Inbound',
        prefixes: [...prefixes],
        subscriptions: [],
        serviceTags: [],
        fqdns: [],
      },
    ],
  });
}

describe('each sort of callers', () => {
  it.each<[string, (d: Drawing) => void, Audience, Reach['admitted'], RegExp]>([
    [
      'an open vault, the internet',
      (d) => d.add('keyVault', 'kv', null),
      'internet',
      'yes',
      /default action/,
    ],
    ['an open vault, tenants', (d) => d.add('keyVault', 'kv', null), 'tenants', 'yes', /^every tenant$/],
    [
      'a closed vault, the internet',
      (d) => d.add('keyVault', 'kv', null, closed),
      'internet',
      'no',
      /no rule/,
    ],
    [
      'a closed vault, Azure',
      (d) => d.add('keyVault', 'kv', null, closed),
      'azureCustomers',
      'no',
      /no rule/,
    ],
    [
      'an exception, trusted services',
      (d) => d.add('keyVault', 'kv', null, { ...closed, trustedServices: true }),
      'trustedServices',
      'yes',
      /admits trusted/,
    ],
    [
      'a VNet rule, subnets',
      (d) => d.add('keyVault', 'kv', null, { ...closed, vnetRules: [{ subnet: toResourceId('app') }] }),
      'subnets',
      'yes',
      /^by service endpoint app$/,
    ],
    [
      'a VNet rule of another tenant, tenants',
      (d) => d.add('keyVault', 'kv', null, { ...closed, vnetRules: [{ subnet: toResourceId('theirs') }] }),
      'tenants',
      'yes',
      /^tenant-2, of which tenant-1 is its own$|^tenant-2/,
    ],
    [
      'an IP rule, sites',
      (d) => d.add('keyVault', 'kv', null, { ...closed, ipRules: ['198.51.100.0/24'] }),
      'sites',
      'yes',
      /^by public address office$/,
    ],
    [
      'a private endpoint, sites',
      (d) =>
        d.endpoint(toResourceId('app'), 'pe', '10.0.1.9', d.add('keyVault', 'kv', null, closed), 'vault'),
      'sites',
      'yes',
      /^by private endpoint office$/,
    ],
    [
      'a private endpoint, subnets',
      (d) =>
        d.endpoint(toResourceId('app'), 'pe', '10.0.1.9', d.add('keyVault', 'kv', null, closed), 'vault'),
      'subnets',
      'yes',
      /^by private endpoint those of vnet$/,
    ],
    [
      'a perimeter, members',
      (d) => inPerimeter(d, []),
      'perimeterMembers',
      'yes',
      /^stdata, a member of nsp$/,
    ],
    ['a perimeter, trusted services', (d) => inPerimeter(d, []), 'trustedServices', 'no', /enforced mode/],
    [
      'a perimeter, subnets by their identifier',
      (d) => inPerimeter(d, ['20.50.7.7/32']),
      'subnets',
      'yes',
      /^by service endpoint marked$/,
    ],
  ])('%s', (_, build, audience, admitted, says) => {
    const reach = asked(build).reach(audience);
    expect(printSentence(reach?.says ?? [])).toMatch(says);
    expect(reach?.admitted).toBe(admitted);
  });

  it('is told by a word as well', () => {
    expect(asked((d) => inPerimeter(d, []))).toMatchObject({ word: 'perimeterMembersOnly' });
    const some = asked((d) => inPerimeter(d, ['203.0.113.0/24']));
    expect(some.word).toBe('selectedNetworks');
    expect(some.says).toMatch(
      /^Selected networks: 203\.0\.113\.0\/24\. Beside them: stdata, a member of nsp\.$/,
    );
  });
});
