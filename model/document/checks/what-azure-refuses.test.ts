import { describe, expect, test } from 'vitest';
import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import { type Drawing, draw, drawn } from '../../scenarios/draw.ts';
import { type adminRule, drawAdminRules } from '../../scenarios/manager-drawings.ts';
import { checkDesign } from '../checks.ts';
import { usualDefaults } from '../document.ts';

/** Codes of what is found in a drawing, each with the name of the thing. */
function found(build: (d: Drawing) => void): readonly string[] {
  const d = draw();
  build(d);
  const design = d.design();
  return checkDesign(design, usualDefaults).map(
    ({ code, where }) =>
      `${code} ${where.resource === undefined ? '' : design.resources[where.resource]?.name}`,
  );
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

function gatewaySubnet(d: Drawing, settings: Partial<SettingsOf<'subnet'>> = {}): ResourceId {
  return d.subnet(d.vnet('hub', '10.0.0.0/16'), 'GatewaySubnet', '10.0.0.0/26', settings);
}

function rules(count: number, targets: readonly string[]): SettingsOf<'dnsForwardingRuleset'>['rules'] {
  return times(count).map((index) => ({
    name: `r${index}`,
    domain: `d${index}.example.`,
    enabled: true,
    targets: [...targets],
  }));
}

function registering(d: Drawing, name: string, vnet: ResourceId): void {
  d.zone(name, [], { links: [{ vnet, resolutionPolicy: 'Default', registrationEnabled: true }] });
}

function endpoints(d: Drawing, count: number, zones: readonly string[] = []): void {
  const vnet = d.vnet('net', '10.0.0.0/8');
  const subnet = d.subnet(vnet, 'many', '10.0.0.0/16');
  const app = d.add('webApp', 'app', null);
  const groups = zones.map((zone) => d.zone(zone, []));
  for (const index of times(count)) {
    d.endpoint(subnet, `pe-${index}`, `10.0.${1 + (index >> 8)}.${index & 255}`, app, 'sites', {
      dnsZoneGroup: groups,
    });
  }
}

/** Two machines, each in a VNet of its own, whose names are those of the VNets. */
function twoMachines(
  d: Drawing,
  left: readonly ResourceId[],
  right: readonly ResourceId[],
  region = 'westeurope',
): void {
  const [a, b] = [d.vnet('net-a', '10.0.0.0/16'), d.vnet('net-b', '10.1.0.0/16', {}, { region })];
  d.vm(d.subnet(a, 'a', '10.0.0.0/24'), 'vm-a', '10.0.0.4', { applicationSecurityGroups: left });
  d.vm(d.subnet(b, 'b', '10.1.0.0/24'), 'vm-b', '10.1.0.4', { applicationSecurityGroups: right });
}

function policySubnet(d: Drawing, settings: Partial<SettingsOf<'subnet'>> = {}, region = 'westeurope') {
  const policy = d.add('serviceEndpointPolicy', 'sep', null, {}, { region });
  return d.subnet(d.vnet('net', '10.0.0.0/16'), 'a', '10.0.0.0/24', {
    serviceEndpoints: ['Microsoft.Storage'],
    serviceEndpointPolicies: [policy],
    ...settings,
  });
}

const asg = (d: Drawing, name: string, region: string | null = null): ResourceId =>
  d.add('applicationSecurityGroup', name, null, {}, { region });

const web = {
  name: 'web',
  protocol: 'Tcp',
  port: 443,
  backendPort: 443,
  disableOutboundSnat: false,
} as const;

/** A public balancer before two machines, of which one may stand in another VNet. */
function balanced(d: Drawing, settings: Partial<SettingsOf<'loadBalancer'>>, other?: string): void {
  const subnet = d.subnet(d.vnet('one', '10.0.0.0/16'), 's', '10.0.0.0/24');
  const far = other === undefined ? subnet : d.subnet(d.vnet('two', other), 's2', '10.1.0.0/24');
  const backends = [d.vm(subnet, 'vm-1', '10.0.0.4'), d.vm(far, 'vm-2', other ? '10.1.0.5' : '10.0.0.5')];
  d.add('loadBalancer', 'lb', null, { frontend: 'public', publicIp: '20.50.1.2', backends, ...settings });
}

/** Two VNets in a group of a manager, and a mesh of them. */
function mesh(
  d: Drawing,
  settings: Partial<SettingsOf<'connectivityConfiguration'>> = {},
  other = '10.1.0.0/16',
  manager: Partial<SettingsOf<'networkManager'>> = {},
): ResourceId {
  const members = [d.vnet('net-a', '10.0.0.0/16'), d.vnet('net-b', other)];
  const vnm = d.add('networkManager', 'vnm', null, manager);
  const group = d.add('networkGroup', 'ng', null, { manager: vnm, members });
  const row = { group, directConnectivity: false, global: false, useHubGateway: false };
  return d.add('connectivityConfiguration', 'cc', null, {
    manager: vnm,
    topology: 'Mesh',
    groups: [row],
    ...settings,
  });
}

/** A VNet of a subscription, in a group of a manager of another one. */
function outside(d: Drawing, scope: string): void {
  const subscription = '11111111-1111-1111-1111-111111111111';
  const vnet = d.vnet('net', '10.0.0.0/16', {}, { subscription });
  const manager = d.add('networkManager', 'vnm', null, { scopes: [`/subscriptions/${scope}`] });
  d.add('networkGroup', 'ng', null, { manager, members: [vnet] });
}

/** Two configurations of one manager with a rule. */
function admin(
  d: Drawing,
  rule: Parameters<typeof adminRule>[0],
  second: Partial<SettingsOf<'securityAdminConfiguration'>> = { deployment: 'notDeployed' },
): void {
  const vnet = d.vnet('net', '10.0.0.0/16');
  drawAdminRules(d, [vnet], [rule]);
  d.add('securityAdminConfiguration', 'sac-2', null, { manager: 'vnm' as ResourceId, ...second });
}

function bySubnets(d: Drawing, spaces: string, subnets: readonly string[]): void {
  const [a, b] = [d.vnet('net-a', '10.0.0.0/16, 10.9.0.0/16'), d.vnet('net-b', spaces)];
  d.subnet(a, 'one', '10.9.0.0/24');
  d.subnet(b, 'two', `${spaces.split('/', 1)[0]}/24`);
  const peering = d.peer(a, b, { subnets: subnets as never }, { subnets: ['two' as never] });
  d.set('peering', peering, { reach: 'subnets' });
}

/** Each fault with a drawing that has it and the nearest one that has not. */
const cases: readonly {
  readonly fault: string;
  readonly bad: (d: Drawing) => void;
  readonly good: (d: Drawing) => void;
}[] = [
  {
    fault: 'check/manager-open cc',
    bad: (d) => mesh(d, { manager: null }),
    good: (d) => mesh(d),
  },
  {
    fault: 'check/manager-feature cc',
    bad: (d) => mesh(d, {}, '10.1.0.0/16', { accesses: ['SecurityAdmin'] }),
    good: (d) => mesh(d, {}, '10.1.0.0/16', { accesses: ['Connectivity'] }),
  },
  {
    fault: 'check/group-of-another-manager cc',
    bad: (d) => mesh(d, { manager: d.add('networkManager', 'vnm-2', null) }),
    good: (d) => mesh(d),
  },
  {
    fault: 'check/hub-open cc',
    bad: (d) => mesh(d, { topology: 'HubAndSpoke' }),
    good: (d) => mesh(d, { topology: 'HubAndSpoke', hub: d.vnet('hub', '10.8.0.0/16') }),
  },
  {
    fault: 'check/hub-gateway cc',
    bad: (d) => {
      const cc = mesh(d, { topology: 'HubAndSpoke', hub: d.vnet('hub', '10.8.0.0/16') });
      const row = {
        group: 'ng' as ResourceId,
        directConnectivity: false,
        global: false,
        useHubGateway: true,
      };
      d.set('connectivityConfiguration', cc, { groups: [row] });
    },
    good: (d) => mesh(d, { topology: 'HubAndSpoke', hub: d.vnet('hub', '10.8.0.0/16') }),
  },
  {
    fault: 'check/connected-group-overlap cc',
    bad: (d) => mesh(d, { addressOverlap: 'Disallowed' }, '10.0.128.0/17'),
    good: (d) => mesh(d, { addressOverlap: 'Allowed' }, '10.0.128.0/17'),
  },
  {
    fault: 'check/limit net-a',
    bad: (d) => {
      const cc = mesh(d);
      const { settings } = drawn(d.design(), cc, 'connectivityConfiguration');
      for (const name of ['cc-2', 'cc-3']) d.add('connectivityConfiguration', name, null, settings);
    },
    good: (d) => {
      const cc = mesh(d);
      const { settings } = drawn(d.design(), cc, 'connectivityConfiguration');
      d.add('connectivityConfiguration', 'cc-2', null, settings);
    },
  },
  {
    fault: 'check/outside-the-scope ng',
    bad: (d) => outside(d, '22222222-2222-2222-2222-222222222222'),
    good: (d) => outside(d, '11111111-1111-1111-1111-111111111111'),
  },
  {
    fault: 'check/second-security-configuration sac-2',
    bad: (d) => admin(d, {}, { regions: ['westeurope'] }),
    good: (d) => admin(d, {}),
  },
  {
    fault: 'check/admin-rule-ports sac',
    bad: (d) => admin(d, { ports: 'https' }),
    good: (d) => admin(d, { ports: '443' }),
  },
  {
    fault: 'check/admin-rule-end sac',
    bad: (d) => admin(d, { sources: [] }),
    good: (d) => admin(d, { sources: [], sourceGroups: ['ng' as ResourceId] }),
  },
  {
    fault: 'check/admin-rule-tag sac',
    bad: (d) => admin(d, { destinations: ['AzurePlatformDNS'] }),
    good: (d) => admin(d, { destinations: ['Storage'] }),
  },
  {
    fault: 'check/subnet-peering-empty net-a--net-b',
    bad: (d) => bySubnets(d, '10.1.0.0/16', []),
    good: (d) => bySubnets(d, '10.1.0.0/16', ['one']),
  },
  {
    fault: 'check/subnet-peering-elsewhere net-a--net-b',
    bad: (d) => bySubnets(d, '10.1.0.0/16', ['two']),
    good: (d) => bySubnets(d, '10.1.0.0/16', ['one']),
  },
  {
    fault: 'check/subnet-peering-overlap net-a--net-b',
    bad: (d) => bySubnets(d, '10.9.0.0/16', ['one']),
    good: (d) => bySubnets(d, '10.1.0.0/16', ['one']),
  },
  {
    fault: 'check/balancer-without-subnet lb',
    bad: (d) => void d.add('loadBalancer', 'lb', null),
    good: (d) => void d.add('loadBalancer', 'lb', null, { frontend: 'public' }),
  },
  {
    fault: 'check/ha-ports-in-public lb',
    bad: (d) => balanced(d, { rules: [{ ...web, protocol: 'All', port: 0 }] }),
    good: (d) => balanced(d, { rules: [web] }),
  },
  {
    fault: 'check/snat-by-two-rules lb',
    bad: (d) => balanced(d, { outboundRule: 'All', rules: [web] }),
    good: (d) => balanced(d, { outboundRule: 'All', outboundIps: ['20.50.1.3'], rules: [web] }),
  },
  {
    fault: 'check/two-balancers-of-a-sort lb-2',
    bad: (d) => {
      balanced(d, {});
      d.add('loadBalancer', 'lb-2', null, { frontend: 'public', backends: ['vm-1' as ResourceId] });
    },
    good: (d) => {
      balanced(d, {});
      d.add('loadBalancer', 'lb-2', 's' as ResourceId, { backends: ['vm-1' as ResourceId] });
    },
  },
  {
    fault: 'check/balancer-across-vnets lb',
    bad: (d) => balanced(d, {}, '10.1.0.0/16'),
    good: (d) => balanced(d, {}),
  },
  {
    fault: 'check/group-vnet vm-b',
    bad: (d) => {
      const group = asg(d, 'asg-a');
      twoMachines(d, [group], [group]);
    },
    good: (d) => twoMachines(d, [asg(d, 'asg-a')], [asg(d, 'asg-b')]),
  },
  {
    fault: 'check/group-vnet nsg',
    bad: (d) => {
      const [left, right] = [asg(d, 'asg-a'), asg(d, 'asg-b')];
      twoMachines(d, [left], [right]);
      d.nsg('nsg', [{ sources: [], sourceGroups: [left], destinations: [], destinationGroups: [right] }]);
    },
    good: (d) => {
      const [left, right] = [asg(d, 'asg-a'), asg(d, 'asg-b')];
      twoMachines(d, [left, right], []);
      d.nsg('nsg', [{ sources: [], sourceGroups: [left], destinations: [], destinationGroups: [right] }]);
    },
  },
  {
    fault: 'check/group-region vm-b',
    bad: (d) => twoMachines(d, [], [asg(d, 'asg-b', 'westeurope')], 'northeurope'),
    good: (d) => twoMachines(d, [], [asg(d, 'asg-b', 'northeurope')], 'northeurope'),
  },
  {
    fault: 'check/rule-groups nsg',
    bad: (d) => void d.nsg('nsg', [{ sources: ['*'], sourceGroups: [asg(d, 'asg-a')] }]),
    good: (d) => void d.nsg('nsg', [{ sources: [], sourceGroups: [asg(d, 'asg-a')] }]),
  },
  {
    fault: 'check/rule-groups nsg',
    bad: (d) => void d.nsg('nsg', [{ sources: [], sourceGroups: [asg(d, 'asg-a'), asg(d, 'asg-b')] }]),
    good: (d) => void d.nsg('nsg', [{ sources: [], sourceGroups: [asg(d, 'asg-a')] }]),
  },
  {
    fault: 'check/policy-endpoint a',
    bad: (d) => void policySubnet(d, { serviceEndpoints: ['Microsoft.Sql'] }),
    good: (d) => void policySubnet(d, { serviceEndpoints: ['Microsoft.Storage.Global'] }),
  },
  {
    fault: 'check/policy-region a',
    bad: (d) => void policySubnet(d, {}, 'northeurope'),
    good: (d) => void policySubnet(d, {}, 'westeurope'),
  },
  {
    fault: 'check/policy-delegation a',
    bad: (d) => void policySubnet(d, { delegation: 'Microsoft.Web/serverFarms' }),
    good: (d) => void policySubnet(d),
  },
  {
    fault: 'check/one-in-vnet second',
    bad: (d) => {
      const subnet = gatewaySubnet(d);
      d.add('vpnGateway', 'first', subnet);
      d.add('vpnGateway', 'second', subnet);
    },
    good: (d) => {
      const subnet = gatewaySubnet(d);
      d.add('vpnGateway', 'first', subnet);
      d.add('expressRouteGateway', 'second', subnet);
    },
  },
  {
    fault: 'check/nat-on-gateway-subnet GatewaySubnet',
    bad: (d) => gatewaySubnet(d, { natGateway: d.add('natGateway', 'ng', null) }),
    good: (d) =>
      d.subnet(d.vnet('hub', '10.0.0.0/16'), 'AzureFirewallSubnet', '10.0.0.0/26', {
        natGateway: d.add('natGateway', 'ng', null),
      }),
  },
  {
    fault: 'check/nat-across-vnets b',
    bad: (d) => {
      const natGateway = d.add('natGateway', 'ng', null);
      d.subnet(d.vnet('one', '10.0.0.0/16'), 'a', '10.0.0.0/24', { natGateway });
      d.subnet(d.vnet('two', '10.1.0.0/16'), 'b', '10.1.0.0/24', { natGateway });
    },
    good: (d) => {
      const natGateway = d.add('natGateway', 'ng', null);
      const vnet = d.vnet('one', '10.0.0.0/16');
      d.subnet(vnet, 'a', '10.0.0.0/24', { natGateway });
      d.subnet(vnet, 'b', '10.0.1.0/24', { natGateway });
    },
  },
  {
    fault: 'check/zone-refused core.windows.net',
    bad: (d) => d.zone('core.windows.net', []),
    good: (d) => d.zone('blob.core.windows.net', []),
  },
  {
    fault: 'check/registration-twice b.example',
    bad: (d) => {
      const vnet = d.vnet('one', '10.0.0.0/16');
      registering(d, 'a.example', vnet);
      registering(d, 'b.example', vnet);
    },
    good: (d) => {
      registering(d, 'a.example', d.vnet('one', '10.0.0.0/16'));
      registering(d, 'b.example', d.vnet('two', '10.1.0.0/16'));
    },
  },
  {
    fault: 'check/registration-privatelink privatelink.vaultcore.azure.net',
    bad: (d) => registering(d, 'privatelink.vaultcore.azure.net', d.vnet('one', '10.0.0.0/16')),
    good: (d) => registering(d, 'corp.example', d.vnet('one', '10.0.0.0/16')),
  },
  {
    fault: 'check/ruleset-twice frs-2',
    bad: (d) => {
      const vnet = d.vnet('one', '10.0.0.0/16');
      for (const name of ['frs-1', 'frs-2']) d.add('dnsForwardingRuleset', name, null, { links: [{ vnet }] });
    },
    good: (d) => {
      for (const name of ['frs-1', 'frs-2'])
        d.add('dnsForwardingRuleset', name, null, { links: [{ vnet: d.vnet(`v-${name}`, '10.0.0.0/16') }] });
    },
  },
  {
    fault: 'check/ruleset-region frs',
    bad: (d) => {
      const vnet = d.vnet('one', '10.0.0.0/16', {}, { region: 'northeurope' });
      d.add('dnsForwardingRuleset', 'frs', null, { links: [{ vnet }] }, { region: 'westeurope' });
    },
    good: (d) => {
      const vnet = d.vnet('one', '10.0.0.0/16', {}, { region: 'northeurope' });
      d.add('dnsForwardingRuleset', 'frs', null, { links: [{ vnet }] }, { region: 'northeurope' });
    },
  },
  {
    fault: 'check/rule-target frs',
    bad: (d) => d.add('dnsForwardingRuleset', 'frs', null, { rules: rules(1, ['168.63.129.16:53']) }),
    good: (d) => d.add('dnsForwardingRuleset', 'frs', null, { rules: rules(1, ['10.0.0.4:53']) }),
  },
  {
    fault: 'check/rule-labels frs',
    bad: (d) =>
      d.add('dnsForwardingRuleset', 'frs', null, {
        rules: [{ name: 'r', domain: 'a.'.repeat(35), enabled: true, targets: [] }],
      }),
    good: (d) =>
      d.add('dnsForwardingRuleset', 'frs', null, {
        rules: [{ name: 'r', domain: 'a.'.repeat(34), enabled: true, targets: [] }],
      }),
  },
  {
    fault: 'check/limit frs',
    bad: (d) =>
      d.add('dnsForwardingRuleset', 'frs', null, {
        rules: rules(
          1,
          times(7).map((n) => `10.0.0.${n + 4}`),
        ),
      }),
    good: (d) =>
      d.add('dnsForwardingRuleset', 'frs', null, {
        rules: rules(
          1,
          times(6).map((n) => `10.0.0.${n + 4}`),
        ),
      }),
  },
  {
    fault: 'check/route-tag rt',
    bad: (d) => d.routes('rt', [{ prefix: 'VirtualNetwork', nextHopType: 'None' }]),
    good: (d) => d.routes('rt', [{ prefix: 'Storage.WestEurope', nextHopType: 'Internet' }]),
  },
  {
    fault: 'check/limit rt',
    bad: (d) =>
      d.routes(
        'rt',
        times(401).map((n) => ({ prefix: `10.${n >> 8}.${n & 255}.0/24`, nextHopType: 'None' })),
      ),
    good: (d) =>
      d.routes(
        'rt',
        times(400).map((n) => ({ prefix: `10.${n >> 8}.${n & 255}.0/24`, nextHopType: 'None' })),
      ),
  },
  {
    fault: 'check/limit ng',
    bad: (d) => d.add('natGateway', 'ng', null, { publicIps: times(17).map((n) => `20.50.1.${n}`) }),
    good: (d) => d.add('natGateway', 'ng', null, { publicIps: times(16).map((n) => `20.50.1.${n}`) }),
  },
  {
    fault: 'check/limit app',
    bad: (d) => endpoints(d, 101),
    good: (d) => endpoints(d, 100),
  },
  {
    fault: 'check/limit pe-0',
    bad: (d) =>
      endpoints(
        d,
        1,
        times(6).map((n) => `z${n}.example`),
      ),
    good: (d) =>
      endpoints(
        d,
        1,
        times(5).map((n) => `z${n}.example`),
      ),
  },
  {
    fault: 'check/policies-region data',
    bad: (d) => policies(d, 'westindia'),
    good: (d) => policies(d, 'westeurope'),
  },
  {
    fault: 'check/registry-both pe',
    bad: (d) => registry(d, ['Microsoft.ContainerRegistry']),
    good: (d) => registry(d, ['Microsoft.Storage']),
  },
];

function policies(d: Drawing, region: string): void {
  const vnet = d.vnet('one', '10.0.0.0/16', {}, { region });
  d.subnet(vnet, 'data', '10.0.0.0/24', { privateEndpointNetworkPolicies: 'Enabled' });
}

function registry(d: Drawing, serviceEndpoints: string[]): void {
  const vnet = d.vnet('one', '10.0.0.0/16');
  d.subnet(vnet, 'app', '10.0.0.0/24', { serviceEndpoints });
  const target = d.add('containerRegistry', 'reg1a', null);
  d.endpoint(d.subnet(vnet, 'data', '10.0.1.0/24'), 'pe', '10.0.1.4', target, 'registry');
}

describe('what Azure refuses', () => {
  test.each(cases)('$fault', ({ fault, bad, good }) => {
    expect(found(bad)).toContain(fault);
    expect(found(good)).not.toContain(fault);
  });
});
