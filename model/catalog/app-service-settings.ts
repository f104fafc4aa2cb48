import type { ResourceId } from '../ids.ts';
import { addresses, flag, reference, text, texts } from './field.ts';
import type { DrawnLine } from './kind.ts';
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
  slots: texts({
    label: 'Deployment slots',
    help: 'Each has a name and a private endpoint group of its own (sites-staging). Their restrictions are their own and not drawn.',
    placeholder: 'staging',
    advanced: true,
  }),
  uniqueHostName: text({
    label: 'Unique default host name',
    help: 'What Azure adds to the name of an app that was made with one: a label and the region. Names of slots are known without it only.',
    placeholder: 'a1b2c3d4e5.westeurope-01',
    advanced: true,
  }),
  ...accessRestrictions,
};

const zone = 'privatelink.azurewebsites.net';

/** The app and its SCM site under one label; a unique name has the region behind both. */
function sitesOf(label: string, region: string, subresource: string): readonly HostName[] {
  const behind = region === '' ? '' : `.${region}`;
  return [`${label}${behind}`, `${label}.scm${behind}`].map((record) => ({
    fqdn: `${record}.azurewebsites.net`,
    subresource,
    zone,
    record,
  }));
}

const firewall: FirewallFacet = {
  decidesBy: 'accessRestrictions',
  ipRules: true,
  vnetRules: true,
  exception: 'none',
  exceptionSurvivesDisabled: false,
  unsetPublicAccess: 'disabledBesidePrivateEndpoint',
};

/** The line to the subnet into which an app calls, or to the environment in which it stands. */
export function appLines(settings: {
  readonly environment: ResourceId | null;
  readonly integrationSubnet: ResourceId | null;
}): readonly DrawnLine[] {
  const { environment, integrationSubnet } = settings;
  if (environment) return [{ kind: 'member', to: environment, label: 'stands in' }];
  return [{ kind: 'integration', to: integrationSubnet, label: 'VNet integration' }];
}

/** What App Service is as a called service: the app and its SCM site have a record each, and so has every slot, in a group of its own (DNS-105). */
export const appServiceFacet: ServiceFacet = {
  subresources: [{ groupId: 'sites', ports: [443, 80], beginsOthers: true }],
  hosts: (
    name,
    _region,
    { slots, uniqueHostName }: { readonly slots: readonly string[]; readonly uniqueHostName: string },
  ): readonly HostName[] => {
    const [label = '', ...region] = uniqueHostName.trim().toLowerCase().split('.');
    if (label !== '') return sitesOf(`${name}-${label}`, region.join('.'), 'sites');
    return [
      ...sitesOf(name, '', 'sites'),
      ...slots
        .filter((slot) => slot !== '')
        .flatMap((slot) =>
          sitesOf(`${name}-${slot}`, '', `sites-${slot}`).map((host) => ({
            ...host,
            ownRules: true as const,
          })),
        ),
    ];
  },
  serviceTag: 'AppService',
  serviceEndpoint: { names: ['Microsoft.Web'], reach: 'any' },
  firewall,
};
