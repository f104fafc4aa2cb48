import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SettingsOf } from '../../document/resource.ts';
import { type ResourceId, toResourceId } from '../../ids.ts';
import { draw } from '../../scenarios/draw.ts';
import { azureWords } from '../azure-names.ts';
import { comeBack, genericOf, nameOf, plainResources, thingOf } from './context.test-helper.ts';

const name = fc.constantFrom('a', 'out-1', "o'neil $x", '[bracket]', '[[two', '</script>', 'ü "q"');
const prefix = fc.constantFrom(
  '10.0.0.0/24',
  '10.1.2.3',
  '*',
  'VirtualNetwork',
  'Storage.WestEurope',
  'fd00::/48',
);
const port = fc.constantFrom('22', '443', '8000-8100', '1433');
const ports = fc.oneof(
  fc.constant('*'),
  fc.uniqueArray(port, { minLength: 1, maxLength: 3 }).map((list) => list.join(',')),
);
const group = fc.constantFrom(toResourceId('asg-web'), toResourceId('asg-data'));
const address = fc.constantFrom('20.50.1.2', '20.50.1.3', '20.50.1.4');
const vnetFlag = fc.constantFrom(true, false);

/** Rows with names of their own, as Azure wants them. */
function rows<T extends { readonly name: string }>(row: fc.Arbitrary<T>) {
  return fc.uniqueArray(row, { selector: (one) => one.name.toLowerCase(), maxLength: 4 });
}

const securityRules: fc.Arbitrary<SettingsOf<'networkSecurityGroup'>['rules']> = rows(
  fc.record({
    name,
    priority: fc.integer({ min: 100, max: 4096 }),
    direction: fc.constantFrom('Inbound' as const, 'Outbound' as const),
    access: fc.constantFrom('Allow' as const, 'Deny' as const),
    protocol: fc.constantFrom(
      '*' as const,
      'Tcp' as const,
      'Udp' as const,
      'Icmp' as const,
      'Esp' as const,
      'Ah' as const,
    ),
    sources: fc.uniqueArray(prefix, { maxLength: 3 }),
    destinations: fc.uniqueArray(prefix, { maxLength: 3 }),
    sourceGroups: fc.uniqueArray(group),
    destinationGroups: fc.uniqueArray(group),
    ports,
    sourcePorts: ports,
  }),
);

/** Azure has no place for the drawn name of a route or of a balancer's rule beside the name that it takes. */
function asAzure<Row extends { readonly name: string }>(list: readonly Row[]): readonly Row[] {
  const names = azureWords(list, 'row');
  return list.map((row, index) => ({ ...row, name: names[index] ?? '' }));
}

const routes: fc.Arbitrary<SettingsOf<'routeTable'>['routes']> = rows(
  fc.record({
    name,
    prefix: fc.constantFrom('0.0.0.0/0', '10.9.0.0/16', 'AzureMonitor', 'fd00::/48'),
    nextHopType: fc.constantFrom(
      'VirtualAppliance' as const,
      'VirtualNetworkGateway' as const,
      'VnetLocal' as const,
      'Internet' as const,
      'None' as const,
    ),
    nextHopAddress: fc.option(fc.constantFrom('10.0.0.4', 'fd00::4'), { nil: null }),
  }),
);

const ruleHead = {
  // Words behind a slash: groups and collections.
  name: fc.constantFrom('dns', 'web/dns', 'team/web/dns', 'a/b/c/d', "o'neil", '[x]', 'x//y', '/'),
  priority: fc.integer({ min: 100, max: 65000 }),
  access: fc.constantFrom('Allow' as const, 'Deny' as const),
  sources: fc.uniqueArray(fc.constantFrom('*', '10.0.0.0/8', '10.1.0.1-10.1.0.9'), { maxLength: 2 }),
};
const networkRules = fc.uniqueArray(
  fc.record({
    ...ruleHead,
    protocols: fc.uniqueArray(fc.constantFrom('TCP', 'UDP', 'ICMP', 'Any'), { minLength: 1 }),
    destinations: fc.oneof(
      fc.uniqueArray(fc.constantFrom('10.0.2.4', 'AzureCloud', 'Storage.WestEurope', '*'), { maxLength: 3 }),
      fc.uniqueArray(fc.constantFrom('ntp.contoso.com', '*.contoso.com'), { minLength: 1 }),
    ),
    ports,
  }),
  // Azure holds rules by their collections: a drawing in that order comes back as it was.
  { selector: (one) => one.priority, maxLength: 4 },
);
const natRules = fc.uniqueArray(
  fc.record({
    name: ruleHead.name,
    priority: ruleHead.priority,
    sources: ruleHead.sources,
    protocols: fc.uniqueArray(fc.constantFrom('TCP', 'UDP'), { minLength: 1 }),
    destinations: fc.uniqueArray(fc.constantFrom('20.50.2.2', '10.0.0.4')),
    ports: fc.constantFrom('443', '80,8080'),
    translatedAddress: fc.constantFrom('10.0.2.4', '10.1.0.9'),
    translatedPort: fc.integer({ min: 1, max: 65535 }),
  }),
  { selector: (one) => one.priority, maxLength: 3 },
);
const applicationRules = fc.uniqueArray(
  fc.record({
    ...ruleHead,
    fqdns: fc.oneof(
      fc.uniqueArray(fc.constantFrom('*.vault.azure.net', 'contoso.com', '*'), { maxLength: 3 }),
      fc.constantFrom<string[]>(['WindowsUpdate'], ['Office365.Exchange.Optimize']),
    ),
    ports: fc.uniqueArray(fc.constantFrom('443', '80', '1433', '8443')).map((list) => list.join(',')),
  }),
  { selector: (one) => one.priority, maxLength: 4 },
);

const byPriority = (a: { readonly priority: number }, b: { readonly priority: number }) =>
  a.priority - b.priority;

/** Rules without number and place: what is left has to be the same. */
function namesAside(
  rules: readonly { readonly name: string; readonly priority: number }[],
): readonly string[] {
  return rules
    .map(({ priority: _, name: full, ...rest }) =>
      JSON.stringify([
        full.slice(full.lastIndexOf('/') + 1),
        ...Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
      ]),
    )
    .sort();
}

function sorted(resources: readonly object[]): readonly object[] {
  const keyOf = (one: object) =>
    JSON.stringify([(one as { type: string }).type, (one as { name: string }).name]);
  return resources
    .map((one) => ({ ...one, after: [], comments: [] }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

describe('settings go out and come back', () => {
  test('security rules', () => {
    fc.assert(
      fc.property(securityRules, (rules) => {
        const d = draw();
        d.nsg('nsg-a', rules);
        d.add('applicationSecurityGroup', 'asg-web', null);
        d.add('applicationSecurityGroup', 'asg-data', null);
        const { design } = comeBack(d.design());
        const named = (ids: readonly ResourceId[]) => ids.map((id) => nameOf(design, id));
        const read = thingOf(design, 'networkSecurityGroup').settings.rules.map((rule) => ({
          ...rule,
          sourceGroups: named(rule.sourceGroups),
          destinationGroups: named(rule.destinationGroups),
        }));
        expect(read).toEqual(rules);
      }),
    );
  });

  test('routes', () => {
    fc.assert(
      fc.property(routes, fc.boolean(), (list, keepsOut) => {
        const d = draw();
        d.routes('rt-a', list, keepsOut);
        const { settings } = thingOf(comeBack(d.design()).design, 'routeTable');
        const routes = asAzure(list).map((route) =>
          route.nextHopType === 'VirtualAppliance' ? route : { ...route, nextHopAddress: null },
        );
        expect(settings).toEqual({ routes, disableBgpRoutePropagation: keepsOut });
      }),
    );
  });

  test('rules of a firewall, whatever their names say of groups and collections', () => {
    fc.assert(
      fc.property(
        natRules,
        networkRules,
        applicationRules,
        fc.boolean(),
        (nat, network, application, dnsProxy) => {
          const d = draw();
          const vnet = d.vnet('vnet-hub', '10.0.0.0/16');
          const subnet = d.subnet(vnet, 'AzureFirewallSubnet', '10.0.0.0/26');
          const settings: SettingsOf<'azureFirewall'> = {
            address: '10.0.0.4',
            publicIps: ['20.50.2.2'],
            tier: 'Standard' as const,
            managementInterface: false,
            natRules: nat.toSorted(byPriority),
            networkRules: network.toSorted(byPriority),
            applicationRules: application.toSorted(byPriority),
            privateRanges: [],
            dnsProxy,
            dnsServers: [],
          };
          d.add('azureFirewall', 'afw-hub', subnet, settings);
          const read = comeBack(d.design());
          const told = thingOf(read.design, 'azureFirewall').settings;
          // Where groups interleave, their collections get numbers in one order and say where they stand; out they go as before.
          expect(namesAside(told.natRules)).toEqual(namesAside(settings.natRules));
          expect(namesAside(told.networkRules)).toEqual(namesAside(settings.networkRules));
          expect(namesAside(told.applicationRules)).toEqual(namesAside(settings.applicationRules));
          expect(sorted(plainResources(read.design))).toEqual(sorted(plainResources(d.design())));
          expect({ ...told, natRules: [], networkRules: [], applicationRules: [] }).toEqual({
            ...settings,
            natRules: [],
            networkRules: [],
            applicationRules: [],
          });
          expect(genericOf(read)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('public addresses of NAT gateways and VPN gateways', () => {
    fc.assert(
      fc.property(fc.uniqueArray(address), (publicIps) => {
        const d = draw();
        const vnet = d.vnet('vnet-hub', '10.0.0.0/16');
        d.add('natGateway', 'ng-a', null, { publicIps });
        d.add('vpnGateway', 'vpngw-a', d.subnet(vnet, 'GatewaySubnet', '10.0.0.0/26'), { publicIps });
        const { design } = comeBack(d.design(), 2);
        expect(thingOf(design, 'natGateway').settings).toEqual({ publicIps });
        expect(thingOf(design, 'vpnGateway').settings).toEqual({
          publicIps,
          clientPool: [],
          clientRoutes: [],
        });
      }),
      { numRuns: 20 },
    );
  });

  test('peerings, whichever side is there and whatever their names', () => {
    const side = fc.record({
      exists: vnetFlag,
      allowVirtualNetworkAccess: vnetFlag,
      allowForwardedTraffic: vnetFlag,
      allowGatewayTransit: vnetFlag,
      useRemoteGateways: vnetFlag,
      subnets: fc.constant([]),
    });
    const state = fc.constantFrom('Connected' as const, 'Initiated' as const, 'Disconnected' as const);
    fc.assert(
      fc.property(side, side, state, fc.constantFrom('a', 'z-vnet'), (left, right, said, first) => {
        if (!left.exists && !right.exists) return;
        const d = draw();
        const near = d.vnet(first, '10.0.0.0/16', {}, { resourceGroup: first === 'a' ? 'rg-b' : 'rg-a' });
        const far = d.vnet('m-vnet', '10.1.0.0/16');
        d.peer(near, far, left, right, said);
        const { design } = comeBack(d.design());
        const told = thingOf(design, 'peering').settings;
        const usual = {
          allowVirtualNetworkAccess: true,
          allowForwardedTraffic: false,
          allowGatewayTransit: false,
          useRemoteGateways: false,
          subnets: [],
        };
        const held = (one: typeof left) => (one.exists ? one : { exists: false, ...usual });
        const sides = { [first]: held(left), 'm-vnet': held(right) };
        const read = Object.fromEntries(
          [told.left, told.right].map(({ vnet, ...rest }) => [nameOf(design, vnet) ?? '', rest]),
        );
        expect(read).toEqual(sides);
        expect(told.state).toBe(said);
        // With both sides there, each stays where it was drawn.
        if (left.exists) expect(nameOf(design, told.left.vnet)).toBe(first);
      }),
    );
  });

  test('public load balancers and their outbound rules', () => {
    const addresses = ['20.50.1.2', '20.50.1.3', '20.50.1.4'];
    fc.assert(
      fc.property(
        fc.option(fc.constant('20.50.1.2')),
        fc.constantFrom('none' as const, 'All' as const, 'Tcp' as const, 'Udp' as const),
        fc.subarray(addresses),
        (publicIp, outboundRule, subset) => {
          // The frontend alone is what an empty list says.
          const isFrontend = subset.length === 1 && subset[0] === publicIp;
          const outboundIps = outboundRule === 'none' || isFrontend ? [] : subset;
          const settings = { frontend: 'public' as const, publicIp, outboundRule, outboundIps };
          const d = draw();
          d.add('loadBalancer', 'lb-a', null, settings);
          const { design } = comeBack(d.design(), 2);
          expect(thingOf(design, 'loadBalancer').settings).toMatchObject(settings);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('load balancers and what is behind them', () => {
    const rules = rows(
      fc.record({
        name,
        protocol: fc.constantFrom('Tcp' as const, 'Udp' as const, 'All' as const),
        port: fc.integer({ min: 0, max: 65535 }),
        backendPort: fc.integer({ min: 0, max: 65535 }),
        disableOutboundSnat: fc.boolean(),
      }),
    );
    const nat = fc.uniqueArray(fc.constantFrom('10.0.0.30', '10.0.0.31'));
    fc.assert(
      fc.property(
        rules,
        fc.subarray(['vm-1', 'vm-2']),
        nat,
        fc.boolean(),
        (list, behind, natAddresses, proxy) => {
          const d = draw();
          const subnet = d.subnet(d.vnet('vnet-a', '10.0.0.0/16'), 'snet-a', '10.0.0.0/24');
          const machines = {
            'vm-1': d.vm(subnet, 'vm-1', '10.0.0.5'),
            'vm-2': d.vm(subnet, 'vm-2', '10.0.0.6'),
          };
          const balancer = d.add('loadBalancer', 'lbi-a', subnet, {
            address: proxy ? '10.0.0.20' : null,
            backends: behind.map((one) => machines[one as 'vm-1']),
            rules: list,
          });
          d.add('privateLinkService', 'pls-a', subnet, {
            loadBalancer: balancer,
            natAddresses,
            visibility: proxy ? ['*'] : [],
            autoApproval: proxy ? ['subscription-2'] : [],
            proxyProtocol: proxy,
          });
          const { design } = comeBack(d.design(), 2);
          const told = thingOf(design, 'loadBalancer').settings;
          expect(told.rules).toEqual(asAzure(list));
          expect(told.address).toBe(proxy ? '10.0.0.20' : null);
          expect(told.backends.map((id) => nameOf(design, id))).toEqual(behind);
          const link = thingOf(design, 'privateLinkService').settings;
          expect({ ...link, loadBalancer: nameOf(design, link.loadBalancer) }).toEqual({
            loadBalancer: 'lbi-a',
            destinationAddress: null,
            natAddresses,
            visibility: proxy ? ['*'] : [],
            autoApproval: proxy ? ['subscription-2'] : [],
            proxyProtocol: proxy,
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  test('connections of several gateways with one site', () => {
    const tunnel = fc.record({
      isTunnel: fc.boolean(),
      own: fc.constantFrom<string[]>([], ['0.0.0.0/0']),
      microsoft: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(tunnel, { minLength: 1, maxLength: 3 }), (wanted) => {
        const d = draw();
        const subnet = d.subnet(d.vnet('vnet-hub', '10.0.0.0/16'), 'GatewaySubnet', '10.0.0.0/26');
        const vpn = d.add('vpnGateway', 'vpngw', subnet);
        const express = d.add('expressRouteGateway', 'ergw', subnet);
        const site = d.add('onPremisesSite', 'site-hq', null, { prefixes: ['192.168.0.0/16'] });
        const isMicrosoft = wanted.some(({ isTunnel, microsoft }) => !isTunnel && microsoft);
        for (const [index, { isTunnel, own }] of wanted.entries()) {
          d.add('connection', `con-${index}`, null, {
            site,
            gateway: isTunnel ? vpn : express,
            prefixes: isTunnel ? own : [],
            microsoftPeering: !isTunnel && isMicrosoft,
          });
        }
        const read = comeBack(d.design(), 2);
        for (const [index, { isTunnel, own }] of wanted.entries()) {
          const { settings } = thingOf(read.design, 'connection', `con-${index}`);
          expect({
            gateway: nameOf(read.design, settings.gateway),
            site: nameOf(read.design, settings.site),
            prefixes: settings.prefixes,
            peerings: [settings.privatePeering, settings.microsoftPeering],
          }).toEqual({
            gateway: isTunnel ? 'vpngw' : 'ergw',
            site: 'site-hq',
            prefixes: isTunnel ? own : [],
            peerings: [true, !isTunnel && isMicrosoft],
          });
        }
        expect(genericOf(read)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
