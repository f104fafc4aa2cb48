import { expect, test } from 'vitest';
import type { ArmResource, JsonObject } from '../../catalog/arm-resource.ts';
import { ofKind } from '../../document/design.ts';
import { toArm } from '../to-arm.ts';
import {
  defaults,
  fileResource,
  genericOf,
  nameOf,
  networkId,
  readResources,
} from './context.test-helper.ts';

/** A resource of the network provider as Azure's lists have it. */
function net(path: string, properties: JsonObject): ArmResource {
  return fileResource(networkId(path), { location: 'westeurope', properties });
}

const ref = (path: string): JsonObject => ({ id: networkId(path) });
const table = (name: string) => ref(`virtualHubs/vhub/hubRouteTables/${name}`);
const firewall = networkId('azureFirewalls/afw');
const route = (name: string, ...destinations: string[]): JsonObject => ({
  name,
  destinationType: 'CIDR',
  destinations,
  nextHopType: 'ResourceId',
  nextHop: firewall,
});

const secured = [
  net('virtualWans/vwan', {
    type: 'Standard',
    allowVnetToVnetTraffic: true,
    virtualHubs: [ref('virtualHubs/vhub')],
  }),
  net('virtualHubs/vhub', {
    virtualWan: ref('virtualWans/vwan'),
    addressPrefix: '10.100.0.0/23',
    azureFirewall: ref('azureFirewalls/afw'),
    routeTable: { routes: [] },
    virtualRouterIps: ['10.100.0.69', '10.100.0.68'],
    sku: 'Standard',
  }),
  net('virtualHubs/vhub/hubRouteTables/defaultRouteTable', {
    routes: [
      route('_policy_PrivateTraffic', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'),
      route('_policy_PublicTraffic', '0.0.0.0/0'),
      route('private_traffic', '40.0.0.0/24'),
    ],
    labels: ['default'],
    associatedConnections: [networkId('virtualHubs/vhub/hubVirtualNetworkConnections/con')],
  }),
  net('virtualHubs/vhub/hubRouteTables/noneRouteTable', { routes: [], labels: ['none'] }),
  net('virtualHubs/vhub/routingIntent/intent', {
    routingPolicies: [
      { name: 'a', destinations: ['Internet'], nextHop: firewall },
      { name: 'b', destinations: ['PrivateTraffic'], nextHop: firewall },
    ],
  }),
  net('azureFirewalls/afw', {
    sku: { name: 'AZFW_Hub', tier: 'Premium' },
    virtualHub: ref('virtualHubs/vhub'),
    hubIPAddresses: {
      privateIPAddress: '10.100.0.132',
      publicIPs: { count: 1, addresses: [{ address: '20.50.1.9' }] },
    },
  }),
  net('virtualNetworks/spoke', { addressSpace: { addressPrefixes: ['10.1.0.0/16'] } }),
  net('virtualHubs/vhub/hubVirtualNetworkConnections/con', {
    remoteVirtualNetwork: ref('virtualNetworks/spoke'),
    allowHubToRemoteVnetTransit: true,
    allowRemoteVnetToUseHubVnetGateways: true,
    enableInternetSecurity: true,
    routingConfiguration: {
      associatedRouteTable: table('defaultRouteTable'),
      propagatedRouteTables: { labels: ['none'], ids: [table('noneRouteTable')] },
      vnetRoutes: { staticRoutes: [], staticRoutesConfig: { vnetLocalRouteOverrideCriteria: 'Contains' } },
    },
  }),
];

test('a secured hub of a list: policies are settings, what Azure wrote into its tables is not kept', () => {
  const read = readResources(secured);
  expect(genericOf(read)).toEqual([]);
  const [hub] = ofKind(read.design, 'virtualHub');
  const [afw] = ofKind(read.design, 'azureFirewall');
  expect(hub?.settings).toMatchObject({
    addressPrefix: '10.100.0.0/23',
    privateTraffic: afw?.id,
    internetTraffic: afw?.id,
    privatePrefixes: ['40.0.0.0/24'],
    routes: [],
  });
  expect(afw).toMatchObject({
    parent: hub?.id,
    settings: { address: '10.100.0.132', publicIps: ['20.50.1.9'], tier: 'Premium' },
  });
  expect(ofKind(read.design, 'hubConnection')[0]?.settings).toMatchObject({
    hub: hub?.id,
    internetSecurity: true,
    associatedTo: 'default',
    propagatesTo: 'none',
    bypassNextHop: false,
  });
});

test('what was read goes out again: the explicit association, the intent under its own name', () => {
  const { resources } = toArm(readResources(secured).design, defaults);
  const bodyOf = (name: string) => resources.find((one) => one.name === name)?.body;
  expect(bodyOf('vhub/con')).toMatchObject({
    properties: { routingConfiguration: { associatedRouteTable: table('defaultRouteTable') } },
  });
  expect(JSON.stringify(bodyOf('vhub/intent'))).toContain('PrivateTraffic');
  expect(JSON.stringify(bodyOf('vhub/defaultRouteTable'))).toContain('40.0.0.0/24');
});

test('a table of the user’s own is told as such, and kept', () => {
  const read = readResources([
    net('virtualHubs/vhub', { virtualWan: ref('virtualWans/vwan'), addressPrefix: '10.100.0.0/23' }),
    net('virtualHubs/vhub/hubRouteTables/rt-shared', { routes: [], labels: ['shared'] }),
    net('virtualNetworks/spoke', { addressSpace: { addressPrefixes: ['10.1.0.0/16'] } }),
    net('virtualHubs/vhub/hubVirtualNetworkConnections/con', {
      remoteVirtualNetwork: ref('virtualNetworks/spoke'),
      routingConfiguration: {
        associatedRouteTable: table('rt-shared'),
        propagatedRouteTables: { labels: ['shared'], ids: [table('rt-shared')] },
      },
    }),
  ]);
  expect(ofKind(read.design, 'hubConnection')[0]?.settings).toMatchObject({
    associatedTo: 'other',
    propagatesTo: 'other',
    internetSecurity: null,
  });
  const { resources } = toArm(read.design, defaults);
  expect(resources.find(({ name }) => name === 'vhub/con')?.body).toMatchObject({
    properties: { routingConfiguration: { associatedRouteTable: table('rt-shared') } },
  });
});

test('sites of a list hang at the gateways of the hub, written inside them or beside', () => {
  const read = readResources([
    net('virtualHubs/vhub', { virtualWan: ref('virtualWans/vwan'), addressPrefix: '10.100.0.0/23' }),
    net('vpnSites/hq', { addressSpace: { addressPrefixes: ['192.168.0.0/24'] }, ipAddress: '198.51.100.1' }),
    net('vpnGateways/gw', {
      virtualHub: ref('virtualHubs/vhub'),
      connections: [{ name: 'tunnel', properties: { remoteVpnSite: ref('vpnSites/hq') } }],
    }),
    net('expressRouteCircuits/line', {}),
    net('expressRouteGateways/er', { virtualHub: ref('virtualHubs/vhub') }),
    net('expressRouteGateways/er/expressRouteConnections/circuit', {
      expressRouteCircuitPeering: { id: networkId('expressRouteCircuits/line/peerings/AzurePrivatePeering') },
    }),
  ]);
  expect(genericOf(read)).toEqual([]);
  const { design } = read;
  const hub = ofKind(design, 'virtualHub')[0]?.id;
  expect(ofKind(design, 'vpnGateway')[0]?.parent).toBe(hub);
  expect(ofKind(design, 'expressRouteGateway')[0]?.parent).toBe(hub);
  const joined = ofKind(design, 'connection').map(
    ({ name, settings }) => `${name} ${nameOf(design, settings.gateway)} ${nameOf(design, settings.site)}`,
  );
  expect(joined.sort()).toEqual(['circuit er line', 'tunnel gw hq']);
});
