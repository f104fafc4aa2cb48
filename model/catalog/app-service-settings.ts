import { addresses, flag, reference } from './field.ts';
import type { FirewallFacet, HostName, ServiceFacet } from './service.ts';
import { accessRestrictions } from './service-settings.ts';

/** What a Function app and a web app share: inbound restrictions and outbound VNet integration. */
export const appServiceSettings = {
  environment: reference(['appServiceEnvironment'], {
    label: 'App Service Environment',
    help: 'The app stands in the subnet of the environment and needs no VNet integration.',
    whenGone: 'clear',
    advanced: true,
  }),
  integrationSubnet: reference(['subnet'], {
    label: 'VNet integration subnet',
    help: 'Outbound only: calls of the app enter the VNet here. It never makes the app reachable inside the VNet.',
    whenGone: 'clear',
  }),
  routeAll: flag(false, {
    label: 'Route all',
    help: 'Off: only private destinations and services with a service endpoint on the subnet go through the VNet.',
  }),
  dnsServers: addresses({
    label: 'DNS servers of the app',
    help: 'WEBSITE_DNS_SERVER; empty: the DNS servers of the integrated VNet.',
    advanced: true,
  }),
  outboundAddresses: addresses({
    label: 'Outbound addresses',
    help: "The app's own public addresses, used for what does not go through the VNet.",
    advanced: true,
  }),
  ...accessRestrictions,
};

const firewall: FirewallFacet = {
  decidesBy: 'accessRestrictions',
  ipRules: true,
  vnetRules: true,
  exception: 'none',
  exceptionSurvivesDisabled: false,
  unsetPublicAccess: 'disabledBesidePrivateEndpoint',
};

/** What App Service is as a called service: the app and its SCM site have a record each (DNS-105). */
export const appServiceFacet: ServiceFacet = {
  subresources: [{ groupId: 'sites', ports: [443, 80] }],
  hosts: (name): readonly HostName[] => [
    {
      fqdn: `${name}.azurewebsites.net`,
      subresource: 'sites',
      zone: 'privatelink.azurewebsites.net',
      record: name,
    },
    {
      fqdn: `${name}.scm.azurewebsites.net`,
      subresource: 'sites',
      zone: 'privatelink.azurewebsites.net',
      record: `${name}.scm`,
    },
  ],
  serviceTag: 'AppService',
  serviceEndpoint: { names: ['Microsoft.Web'], reach: 'any' },
  firewall,
};
