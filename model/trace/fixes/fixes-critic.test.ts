import { describe, expect, it } from 'vitest';
import { usualDefaults } from '../../document/document.ts';
import { printSentence } from '../../explain/sentence.ts';
import { toResourceId } from '../../ids.ts';
import { compile } from '../../network/compile.ts';
import { type Drawing, draw } from '../../scenarios/draw.ts';
import { trace } from '../trace.ts';

/** What is offered for the blockers on the way from the machine to a thing. */
function offered(build: (d: Drawing, subnet: ReturnType<Drawing['subnet']>) => void, to = 'x-1') {
  const d = draw();
  const subnet = d.subnet(d.vnet('vnet', '10.0.0.0/16'), 'snet', '10.0.1.0/24');
  d.vm(subnet, 'vm', '10.0.1.4');
  build(d, subnet);
  const [from, target] = ['vm', to].map((name) => ({ resource: toResourceId(name) }));
  const answer = trace(compile(d.design(), usualDefaults), {
    from: from as { resource: ReturnType<typeof toResourceId> },
    to: target as { resource: ReturnType<typeof toResourceId> },
    port: null,
    protocol: null,
  });
  return answer.blockers.map(({ fix }) => (fix ? printSentence(fix.says) : null));
}

describe('a fix says what else it does', () => {
  it.each<[string, (d: Drawing, subnet: ReturnType<Drawing['subnet']>) => void, string]>([
    [
      'public access that is open to all networks once it is on',
      (d) => d.add('storageAccount', 'x-1', null, { publicNetworkAccess: 'Disabled' }),
      'Enable public network access of x-1, which opens it to all networks',
    ],
    [
      'a policy that blocks more names than this one',
      (d) => {
        d.add('keyVault', 'x-1', null);
        const list = d.add('dnsDomainList', 'dnsdl', null, {
          domains: ['vault.azure.net.', 'evil.example.'],
        });
        d.add('dnsSecurityPolicy', 'dnsp', null, {
          links: [{ vnet: toResourceId('vnet') }],
          rules: [{ name: 'block', priority: 100, action: 'Block', enabled: true, domainLists: [list] }],
        });
      },
      'Disable rule block of dnsp, which unblocks 2 domains',
    ],
    [
      'public access that its rules keep narrow',
      (d) => d.add('keyVault', 'x-1', null, { publicNetworkAccess: 'Disabled', defaultAction: 'Deny' }),
      'Enable public network access of x-1',
    ],
    [
      'an endpoint that somebody else has to approve',
      (d) => d.add('sqlServer', 'x-1', null, {}, { tenant: 'fabrikam' }),
      'Add a private endpoint for x-1 to vnet, approved by the owner in fabrikam, with its private DNS zone',
    ],
    [
      'a global endpoint in the place of the regional one',
      (d, subnet) => {
        d.set('subnet', subnet, { serviceEndpoints: ['Microsoft.Storage'] });
        const vnetRules = [{ subnet }];
        d.add('storageAccount', 'x-1', null, { defaultAction: 'Deny', vnetRules }, { region: 'eastus' });
      },
      'Replace the regional service endpoint of snet by the global one, and give x-1 a VNet rule for it',
    ],
    [
      'a zone of a public suffix with records of its own',
      (d) => {
        d.add('keyVault', 'x-1', null);
        d.zone('vault.azure.net', [toResourceId('vnet')], {
          records: [{ name: 'other', type: 'A', values: ['10.0.1.9'], ttl: 300 }],
        });
      },
      'Unlink vault.azure.net from vnet, where it hides the public names under it, which also loses its records there',
    ],
  ])('%s', (_, build, says) => {
    expect(offered(build)).toContain(says);
  });
});

describe('a closed service with an endpoint that waits', () => {
  it.each([
    ['is approved where its zone is seen', true, 'Approve the connection of pe'],
    [
      'is opened where nobody would find the endpoint',
      false,
      'Enable public network access of x-1, which opens it to all networks',
    ],
  ])('%s', (_, isLinked, says) => {
    const fixes = offered((d, subnet) => {
      const vault = d.add('keyVault', 'x-1', null, { publicNetworkAccess: 'Disabled' });
      const zone = d.zone('privatelink.vaultcore.azure.net', isLinked ? [toResourceId('vnet')] : []);
      d.endpoint(subnet, 'pe', '10.0.1.9', vault, 'vault', { state: 'Pending', dnsZoneGroup: [zone] });
    });
    expect(fixes).toContain(says);
  });
});

describe('a NAT gateway', () => {
  it.each([
    ['westeurope', 'Attach ng to snet'],
    ['eastus', 'Add a NAT gateway to snet'],
  ])('that nobody uses in %s: %s', (region, says) => {
    const fixes = offered((d, subnet) => {
      d.set('subnet', subnet, { defaultOutboundAccess: false });
      d.add('natGateway', 'ng', null, { publicIps: ['20.50.1.2'] }, { region });
      d.add('keyVault', 'x-1', null);
    });
    expect(fixes).toEqual([says]);
  });
});
