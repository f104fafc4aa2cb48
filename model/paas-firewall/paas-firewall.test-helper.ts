import type { FirewallFacet } from '../catalog/service.ts';
import { cosmosAccount } from '../catalog/services/cosmos-account.ts';
import { eventHubs } from '../catalog/services/event-hubs.ts';
import { serviceBus } from '../catalog/services/service-bus.ts';
import { sqlServer } from '../catalog/services/sql-server.ts';
import { storageAccount } from '../catalog/services/storage-account.ts';
import { webApp } from '../catalog/services/web-app.ts';
import { toResourceId } from '../ids.ts';
import type { PublicCaller, ServiceEndpointCaller } from './caller.ts';
import type { Perimeter } from './perimeter.ts';
import type { ServiceFirewall, VnetRule } from './service-firewall.ts';

const services = {
  storage: storageAccount,
  serviceBus,
  eventHubs,
  sql: sqlServer,
  cosmos: cosmosAccount,
  app: webApp,
} as const;

/** The firewalls of the services that differ, by a short name; for tests only. */
export const facets: Readonly<Record<keyof typeof services, FirewallFacet>> = {
  storage: storageAccount.service.firewall,
  serviceBus: serviceBus.service.firewall,
  eventHubs: eventHubs.service.firewall,
  sql: sqlServer.service.firewall,
  cosmos: cosmosAccount.service.firewall,
  app: webApp.service.firewall,
};

/** A service with public access and no rules, with some fields changed; for tests only. */
export function firewallOf(
  service: keyof typeof facets,
  changes: Partial<ServiceFirewall> = {},
): ServiceFirewall {
  return {
    id: toResourceId(service),
    name: service,
    kind: services[service].kind,
    facet: facets[service],
    publicNetworkAccess: service === 'app' ? null : 'Enabled',
    defaultAction: null,
    ipRules: [],
    vnetRules: [],
    exception: false,
    accessRules: [],
    unmatchedAction: null,
    hasApprovedEndpoint: false,
    region: 'westeurope',
    tenant: 'contoso',
    tier: 'Premium',
    perimeter: null,
    ...changes,
  };
}

/** The subnet that the callers of the tests stand in. */
export const subnet = toResourceId('snet-app');

/** A rule for that subnet, with some fields changed; for tests only. */
export function vnetRule(changes: Partial<VnetRule> = {}): VnetRule {
  return {
    subnet,
    subnetName: 'snet-app',
    hasServiceEndpoint: true,
    region: 'westeurope',
    tenant: 'contoso',
    ...changes,
  };
}

/** A caller over the service endpoint of the subnet; for tests only. */
export function overServiceEndpoint(changes: Partial<ServiceEndpointCaller> = {}): ServiceEndpointCaller {
  return {
    path: 'serviceEndpoint',
    subnet,
    subnetName: 'snet-app',
    address: '10.0.1.4',
    region: 'westeurope',
    tenant: 'contoso',
    ...changes,
  };
}

/** A caller from outside Azure with a known address; for tests only. */
export function overPublic(changes: Partial<PublicCaller> = {}): PublicCaller {
  return { path: 'public', address: '203.0.113.9', inAzure: false, region: null, trusted: false, ...changes };
}

/** A perimeter with one rule for 203.0.113.0/24, with some fields changed; for tests only. */
export function perimeterOf(changes: Partial<Perimeter> = {}): Perimeter {
  return {
    id: toResourceId('nsp'),
    name: 'nsp',
    profile: 'defaultProfile',
    mode: 'Enforced',
    inbound: [{ name: 'office', prefixes: ['203.0.113.0/24'], subscriptions: [], serviceTags: [] }],
    outbound: [],
    support: 'generallyAvailable',
    isWhole: true,
    ...changes,
  };
}
