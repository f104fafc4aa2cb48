import { describe, expect, it } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import { printSentence } from '../explain/sentence.ts';
import { compile } from '../network/compile.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { drawAdminRules, drawConnectivity } from '../scenarios/manager-drawings.ts';
import { drawCluster } from '../scenarios/reachability/kubernetes.ts';
import { dnsCases } from './dns-cases.test-helper.ts';
import { hubCases } from './hubs.test-helper.ts';
import { lint } from './lint.ts';
import { nameCases } from './names-and-scopes.test-helper.ts';
import { proxyCases } from './proxies.test-helper.ts';

function findings(build: (d: Drawing) => void, rule: string) {
  const d = draw();
  build(d);
  return lint(compile(d.design(), usualDefaults)).filter((finding) => finding.rule === `lint/${rule}`);
}

/** A subnet with an NSG that allows 443, under one admin rule. */
function underAdmin(d: Drawing, rule: Parameters<typeof drawAdminRules>[2][number]): void {
  const vnet = d.vnet('a', '10.0.0.0/16');
  const networkSecurityGroup = d.nsg('nsg', [{ name: 'web', ports: '443' }]);
  d.subnet(vnet, 's', '10.0.0.0/24', { networkSecurityGroup });
  drawAdminRules(d, [vnet], [rule]);
}

/** Two VNets that are peered, and a mesh of them. */
function meshOf(d: Drawing, other: string, settings: Parameters<typeof drawConnectivity>[2]): void {
  const [a, b] = [d.vnet('a', '10.0.0.0/16'), d.vnet('b', other)];
  d.peer(a, b);
  drawConnectivity(d, [a, b], settings);
}

/** Each rule with a drawing that it likes and one that it does not. */
const cases: readonly {
  rule: string;
  good: (d: Drawing) => void;
  bad: (d: Drawing) => void;
  says: RegExp;
}[] = [
  { rule: 'vpn-clients-see-no-private-zone', ...dnsCases.servers },
  { rule: 'vpn-clients-see-no-private-zone', ...dnsCases.profile },
  { rule: 'ipv6-is-not-modelled', ...dnsCases.ranges },
  { rule: 'ipv6-is-not-modelled', ...dnsCases.rules },
  { rule: 'ipv6-is-not-modelled', ...dnsCases.routes },
  { rule: 'endpoint-past-the-hub-firewall', ...hubCases.endpoint },
  { rule: 'nsg-shuts-an-application-gateway', ...proxyCases.management },
  { rule: 'nsg-shuts-an-application-gateway', ...proxyCases.probe },
  { rule: 'default-route-takes-from-an-application-gateway', ...proxyCases.route },
  { rule: 'front-door-can-be-passed', ...proxyCases.door },
  { rule: 'vault-shuts-references-out', ...proxyCases.vault },
  { rule: 'vault-shuts-references-out', ...proxyCases.reference },
  { rule: 'endpoint-past-the-hub-firewall', ...hubCases.plainHub },
  { rule: 'hub-firewall-sees-no-zone', ...hubCases.zone },
  { rule: 'appliance-sends-to-itself', ...hubCases.appliance },
  {
    rule: 'address-spaces-overlap',
    good: (d) => d.peer(d.vnet('a', '10.0.0.0/16'), d.vnet('b', '10.1.0.0/16')),
    bad: (d) => d.peer(d.vnet('a', '10.0.0.0/16'), d.vnet('b', '10.0.128.0/17')),
    says: /a \(10\.0\.0\.0\/16\) and b \(10\.0\.128\.0\/17\) are peered and share addresses/,
  },
  {
    rule: 'nsg-rule-behind-an-admin-rule',
    good: (d) => underAdmin(d, { access: 'Allow', ports: '443' }),
    bad: (d) => underAdmin(d, { access: 'Deny', ports: '443-500' }),
    says: /Rule web \(100\) of nsg does nothing in s: admin rule admin \(100\) of sac denies everything/,
  },
  {
    rule: 'configuration-that-does-nothing',
    good: (d) => drawConnectivity(d, [d.vnet('a', '10.0.0.0/16')]),
    bad: (d) => drawConnectivity(d, [d.vnet('a', '10.0.0.0/16')], { deployment: 'notDeployed' }),
    says: /cc does nothing, because it is not deployed/,
  },
  {
    rule: 'configuration-that-does-nothing',
    good: (d) => drawAdminRules(d, [d.vnet('a', '10.0.0.0/16')], [{}]),
    bad: (d) => drawAdminRules(d, [], [{}]),
    says: /sac does nothing, because its groups have no members/,
  },
  {
    rule: 'admin-rules-of-one-number',
    good: (d) => drawAdminRules(d, [], [{ access: 'Allow' }, { priority: 101 }]),
    bad: (d) => drawAdminRules(d, [], [{ access: 'Allow' }, {}]),
    says: /both have priority 100 and count for the same group/,
  },
  {
    rule: 'manager-takes-a-peering-away',
    good: (d) => meshOf(d, '10.1.0.0/16', { deleteExistingPeering: false }),
    bad: (d) => meshOf(d, '10.1.0.0/16', { deleteExistingPeering: true }),
    says: /cc deletes existing peerings, and a--b is not one of its own/,
  },
  {
    rule: 'connected-group-with-an-overlap',
    good: (d) => drawConnectivity(d, [d.vnet('a', '10.0.0.0/16'), d.vnet('b', '10.1.0.0/16')]),
    bad: (d) => drawConnectivity(d, [d.vnet('a', '10.0.0.0/16'), d.vnet('b', '10.0.128.0/17')]),
    says: /Another member of the connected group of cc has addresses of b in 10\.0\.128\.0\/17 too/,
  },
  {
    rule: 'admin-rules-leave-a-vnet-out',
    good: (d) => drawAdminRules(d, [d.vnet('a', '10.0.0.0/16')], [{}]),
    bad: (d) => {
      const vnet = d.vnet('a', '10.0.0.0/16');
      d.add('sqlManagedInstance', 'mi', d.subnet(vnet, 's', '10.0.0.0/24'), { address: '10.0.0.4' });
      drawAdminRules(d, [vnet], [{}]);
    },
    says: /a is in a group of sac, but holds mi/,
  },
  {
    rule: 'reserved-subnet-too-small',
    good: (d) => d.subnet(d.vnet('a', '10.0.0.0/16'), 'AzureFirewallSubnet', '10.0.0.0/26'),
    bad: (d) => d.subnet(d.vnet('a', '10.0.0.0/16'), 'AzureFirewallSubnet', '10.0.0.0/27'),
    says: /AzureFirewallSubnet is \/27; it must be \/26 or larger/,
  },
  {
    rule: 'private-endpoint-without-dns',
    good: (d) => endpointDesign(d, true),
    bad: (d) => endpointDesign(d, false),
    says: /kv-a\.vault\.azure\.net gives vm the public address, not pe/,
  },
  {
    rule: 'linked-zone-without-record',
    good: (d) => endpointDesign(d, true),
    bad: (d) => {
      const { zone } = endpointDesign(d, true);
      d.set('privateEndpoint', 'pe' as never, { dnsZoneGroup: [] });
      d.set('privateDnsZone', zone, { records: [] });
    },
    says: /does not resolve in vnet/,
  },
  {
    rule: 'public-access-beside-private-endpoint',
    good: (d) => d.set('keyVault', endpointDesign(d, true).vault, { publicNetworkAccess: 'Disabled' }),
    bad: (d) => endpointDesign(d, true),
    says: /kv-a has a private endpoint, and its public endpoint still admits callers/,
  },
  {
    rule: 'vnet-rule-without-service-endpoint',
    good: (d) => vnetRule(d, ['Microsoft.KeyVault']),
    bad: (d) => vnetRule(d, []),
    says: /kv-a has a rule for app, but Microsoft\.KeyVault is not switched on there/,
  },
  {
    rule: 'service-endpoint-bypasses-firewall',
    good: (d) => tunnelled(d, []),
    bad: (d) => tunnelled(d, ['Microsoft.Storage']),
    says: /The default route of app \(route-1\) does not catch Microsoft\.Storage/,
  },
  {
    rule: 'service-endpoint-without-policy',
    good: (d) => {
      const policy = d.add('serviceEndpointPolicy', 'sep', null);
      d.subnet(d.vnet('vnet', '10.0.0.0/16'), 'app', '10.0.1.0/24', {
        serviceEndpoints: ['Microsoft.Storage'],
        serviceEndpointPolicies: [policy],
      });
    },
    bad: (d) => {
      d.add('storageAccount', 'stours', null);
      d.subnet(d.vnet('vnet', '10.0.0.0/16'), 'app', '10.0.1.0/24', {
        serviceEndpoints: ['Microsoft.Storage'],
      });
    },
    says: /Microsoft\.Storage gives app a path to every storage account, those of other customers included/,
  },
  {
    rule: 'firewall-rests-in-enforced-perimeter',
    good: (d) => inPerimeter(d, 'Learning', ['203.0.113.7']),
    bad: (d) => inPerimeter(d, 'Enforced', ['203.0.113.7']),
    says: /kv-a belongs to perimeter nsp in enforced mode, so its own IP rules/,
  },
  {
    rule: 'perimeter-in-transition-mode',
    good: (d) => inPerimeter(d, 'Enforced', []),
    bad: (d) => inPerimeter(d, 'Learning', []),
    says: /nsp has kv-a in transition mode/,
  },
  {
    rule: 'nsg-rule-never-reached',
    good: (d) => d.nsg('nsg', [{ access: 'Deny', ports: '22' }, { ports: '443' }]),
    bad: (d) => d.nsg('nsg', [{ access: 'Deny' }, { ports: '443', sources: ['10.0.0.0/8'] }]),
    says: /Rule rule-2 \(110\) of nsg is never reached: rule-1 \(100\)/,
  },
  {
    rule: 'asymmetric-path',
    good: (d) => throughFirewall(d, true),
    bad: (d) => throughFirewall(d, false),
    says: /Between .* and .*: The re(quest|ply)/,
  },
  {
    rule: 'forwarding-loop',
    good: (d) => forwarding(d, false),
    bad: (d) => forwarding(d, true),
    says: /goes in a circle/,
  },
  {
    rule: 'nodes-cannot-reach-their-api-server',
    good: (d) => drawCluster(d),
    bad: (d) => drawCluster(d, {}, { networkSecurityGroup: closedOut(d) }),
    says: /Nodes of pool1 do not reach the API server of aks1: nsg-closed at snet-aks denies/,
  },
  {
    rule: 'shut-off-from-what-it-must-reach',
    good: (d) => drawCluster(d, { outboundType: 'none' }, { networkSecurityGroup: closedOut(d) }),
    bad: (d) => drawCluster(d, {}, { networkSecurityGroup: closedOut(d) }),
    says: /pool1 must reach mcr\.microsoft\.com, .* on port 443, but cannot: nsg-closed at snet-aks denies/,
  },
  { rule: 'endpoint-lacks-zones', ...nameCases.lacksZones },
  { rule: 'data-lake-needs-blob-too', ...nameCases.lake },
  { rule: 'zone-of-azure-com-is-wide', ...nameCases.wideZone },
  { rule: 'one-monitor-scope-per-dns', ...nameCases.twoScopes },
  { rule: 'private-only-scope-closes-the-rest', ...nameCases.privateOnly },
  { rule: 'managed-instance-zone-at-home', ...nameCases.ownZone },
];

function closedOut(d: Drawing) {
  return d.nsg('nsg-closed', [{ direction: 'Outbound', access: 'Deny', destinations: ['Internet'] }]);
}

describe('each rule is silent on a good drawing and speaks on a bad one', () => {
  it.each(cases)('$rule', ({ rule, good, bad, says }) => {
    expect(findings(good, rule)).toEqual([]);
    const found = findings(bad, rule);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((finding) => printSentence(finding.says)).join('\n')).toMatch(says);
    expect(found[0]?.at.length).toBeGreaterThan(0);
  });
});

function endpointDesign(d: Drawing, linked: boolean) {
  const vnet = d.vnet('vnet', '10.0.0.0/16');
  const app = d.subnet(vnet, 'app', '10.0.1.0/24');
  d.vm(app, 'vm', '10.0.1.4');
  const vault = d.add('keyVault', 'kv-a', null);
  const zone = d.zone('privatelink.vaultcore.azure.net', linked ? [vnet] : []);
  d.endpoint(d.subnet(vnet, 'endpoints', '10.0.2.0/24'), 'pe', '10.0.2.4', vault, 'vault', {
    dnsZoneGroup: [zone],
  });
  return { vnet, vault, zone };
}

function vnetRule(d: Drawing, serviceEndpoints: string[]) {
  const subnet = d.subnet(d.vnet('vnet', '10.0.0.0/16'), 'app', '10.0.1.0/24', { serviceEndpoints });
  d.add('keyVault', 'kv-a', null, { defaultAction: 'Deny', vnetRules: [{ subnet }] });
}

function inPerimeter(d: Drawing, accessMode: 'Learning' | 'Enforced', ipRules: readonly string[]) {
  const resource = d.add('keyVault', 'kv-a', null, { defaultAction: 'Deny', ipRules: [...ipRules] });
  d.add('networkSecurityPerimeter', 'nsp', null, {
    members: [{ resource, profile: 'defaultProfile', accessMode }],
  });
}

function tunnelled(d: Drawing, serviceEndpoints: string[]) {
  const routeTable = d.routes('rt', [{ nextHopAddress: '10.0.9.4' }]);
  d.subnet(d.vnet('vnet', '10.0.0.0/16'), 'app', '10.0.1.0/24', { serviceEndpoints, routeTable });
}

function throughFirewall(d: Drawing, bothWays: boolean) {
  const hub = d.vnet('hub', '10.100.0.0/16');
  const firewall = d.subnet(hub, 'AzureFirewallSubnet', '10.100.1.0/26');
  d.add('azureFirewall', 'afw', firewall, {
    address: '10.100.1.4',
    networkRules: [
      {
        name: 'all',
        priority: 200,
        access: 'Allow',
        protocols: ['Any'],
        sources: ['*'],
        destinations: ['*'],
        ports: '*',
      },
    ],
  });
  const flags = { allowForwardedTraffic: true };
  const [a, b] = [d.vnet('a', '10.0.0.0/16'), d.vnet('b', '10.1.0.0/16')];
  d.peer(hub, a, {}, flags);
  d.peer(hub, b, {}, flags);
  d.peer(a, b, flags, flags);
  const toB = d.routes('rt-a', [{ prefix: '10.1.0.0/16', nextHopAddress: '10.100.1.4' }]);
  const toA = d.routes('rt-b', bothWays ? [{ prefix: '10.0.0.0/16', nextHopAddress: '10.100.1.4' }] : []);
  d.vm(d.subnet(a, 'snet-a', '10.0.1.0/24', { routeTable: toB }), 'vm-a', '10.0.1.4');
  d.vm(d.subnet(b, 'snet-b', '10.1.1.0/24', { routeTable: toA }), 'vm-b', '10.1.1.4');
}

function forwarding(d: Drawing, inCircle: boolean) {
  const hub = d.vnet('hub', '10.0.0.0/16');
  const site = d.add('onPremisesSite', 'hq', null, { prefixes: ['172.20.0.0/16'] });
  const dns = d.add('onPremisesDnsServer', 'dns-hq', site, {
    address: '172.20.0.10',
    conditionalForwarders: [{ domain: 'database.windows.net', targets: ['10.0.0.68'] }],
  });
  d.set('onPremisesSite', site, { dnsServer: dns });
  const resolver = d.add('dnsResolver', 'resolver', hub);
  d.add('dnsInboundEndpoint', 'in', d.subnet(hub, 'in', '10.0.0.64/28'), { resolver, address: '10.0.0.68' });
  const out = d.add('dnsOutboundEndpoint', 'out', d.subnet(hub, 'out', '10.0.0.80/28'), { resolver });
  d.add('dnsForwardingRuleset', 'rules', null, {
    outboundEndpoints: [out],
    links: [{ vnet: hub }],
    rules: inCircle
      ? [{ name: 'sql', domain: 'database.windows.net.', enabled: true, targets: ['172.20.0.10'] }]
      : [],
  });
  d.add('sqlServer', 'sql', null);
}
