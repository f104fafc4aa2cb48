import type { FirewallFacet } from '../catalog/service.ts';
import { toResourceId } from '../ids.ts';
import type { PublicCaller, ServiceEndpointCaller } from './caller.ts';
import type { ServiceFirewall, VnetRule } from './service-firewall.ts';

/** The facets of the services that differ, in short; for tests only. */
export const facets = {
  storage: {
    decidesBy: 'defaultAction',
    ipRules: true,
    vnetRules: true,
    exception: 'trustedServices',
    exceptionSurvivesDisabled: true,
    ipRulesIgnoreSameRegion: true,
    crossTenantVnetRules: true,
  },
  serviceBus: {
    decidesBy: 'defaultAction',
    ipRules: true,
    vnetRules: true,
    exception: 'trustedServices',
    exceptionSurvivesDisabled: true,
    denyWithoutRules: 'depends',
  },
  sql: {
    decidesBy: 'closedWithoutRules',
    ipRules: true,
    vnetRules: true,
    exception: 'allowAzure',
    exceptionSurvivesDisabled: false,
    vnetRulesSameRegion: true,
  },
  cosmos: {
    decidesBy: 'openWithoutRules',
    ipRules: true,
    vnetRules: true,
    exception: 'allowAzure',
    exceptionSurvivesDisabled: false,
  },
  app: {
    decidesBy: 'accessRestrictions',
    ipRules: true,
    vnetRules: true,
    exception: 'none',
    exceptionSurvivesDisabled: false,
    unsetPublicAccess: 'disabledBesidePrivateEndpoint',
  },
} as const satisfies Readonly<Record<string, FirewallFacet>>;

const kinds = {
  storage: 'storageAccount',
  serviceBus: 'serviceBus',
  sql: 'sqlServer',
  cosmos: 'cosmosAccount',
  app: 'webApp',
} as const;

/** A service with public access and no rules, with some fields changed; for tests only. */
export function firewallOf(
  service: keyof typeof facets,
  changes: Partial<ServiceFirewall> = {},
): ServiceFirewall {
  return {
    id: toResourceId(service),
    name: service,
    kind: kinds[service],
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
