import { appServiceEnvironment } from './compute/app-service-environment.ts';
import { containerGroup } from './compute/container-group.ts';
import { injectedApiManagement } from './compute/injected-api-management.ts';
import { kubernetesNodePool } from './compute/kubernetes-node-pool.ts';
import { privateMysqlServer, privatePostgresqlServer } from './compute/private-flexible-server.ts';
import { sqlManagedInstance } from './compute/sql-managed-instance.ts';
import { virtualMachine } from './compute/virtual-machine.ts';
import { typesWithoutSwitch } from './facts/zone-services.ts';
import type { InjectedEntry } from './injected.ts';
import type { KindEntry } from './kind.ts';
import { applicationGateway } from './network/application-gateway.ts';
import { applicationSecurityGroup } from './network/application-security-group.ts';
import { azureFirewall } from './network/azure-firewall.ts';
import { bastion } from './network/bastion.ts';
import { connection } from './network/connection.ts';
import { connectivityConfiguration } from './network/connectivity-configuration.ts';
import { dnsDomainList } from './network/dns-domain-list.ts';
import { dnsForwardingRuleset } from './network/dns-forwarding-ruleset.ts';
import { dnsInboundEndpoint } from './network/dns-inbound-endpoint.ts';
import { dnsOutboundEndpoint } from './network/dns-outbound-endpoint.ts';
import { dnsResolver } from './network/dns-resolver.ts';
import { dnsSecurityPolicy } from './network/dns-security-policy.ts';
import { expressRouteGateway } from './network/expressroute-gateway.ts';
import { frontDoor } from './network/front-door.ts';
import { hubConnection } from './network/hub-connection.ts';
import { loadBalancer } from './network/load-balancer.ts';
import { natGateway } from './network/nat-gateway.ts';
import { networkGroup } from './network/network-group.ts';
import { networkManager } from './network/network-manager.ts';
import { networkSecurityGroup } from './network/network-security-group.ts';
import { networkSecurityPerimeter } from './network/network-security-perimeter.ts';
import { peering } from './network/peering.ts';
import { privateDnsZone } from './network/private-dns-zone.ts';
import { privateEndpoint } from './network/private-endpoint.ts';
import { privateLinkService } from './network/private-link-service.ts';
import { routeServer } from './network/route-server.ts';
import { routeTable } from './network/route-table.ts';
import { securityAdminConfiguration } from './network/security-admin-configuration.ts';
import { serviceEndpointPolicy } from './network/service-endpoint-policy.ts';
import { subnet } from './network/subnet.ts';
import { virtualHub } from './network/virtual-hub.ts';
import { virtualNetwork } from './network/virtual-network.ts';
import { virtualWan } from './network/virtual-wan.ts';
import { vpnGateway } from './network/vpn-gateway.ts';
import { globalServices } from './outside/global-services.ts';
import { internet } from './outside/internet.ts';
import { internetClient } from './outside/internet-client.ts';
import { onPremisesDnsServer } from './outside/on-premises-dns-server.ts';
import { onPremisesHost } from './outside/on-premises-host.ts';
import { onPremisesSite } from './outside/on-premises-site.ts';
import { other } from './outside/other.ts';
import { publicServices } from './outside/public-services.ts';
import { region } from './outside/region.ts';
import { vpnClient } from './outside/vpn-client.ts';
import type { ServiceEntry } from './service.ts';
import { services } from './services.ts';

/** Everything the designer knows, in the palette's order. */
export const kinds = [
  onPremisesSite,
  onPremisesHost,
  internet,
  internetClient,
  vpnClient,
  region,
  publicServices,
  globalServices,
  virtualNetwork,
  subnet,
  peering,
  natGateway,
  azureFirewall,
  vpnGateway,
  expressRouteGateway,
  connection,
  virtualWan,
  virtualHub,
  hubConnection,
  routeServer,
  bastion,
  loadBalancer,
  applicationGateway,
  frontDoor,
  privateLinkService,
  networkSecurityGroup,
  applicationSecurityGroup,
  routeTable,
  serviceEndpointPolicy,
  networkManager,
  networkGroup,
  securityAdminConfiguration,
  connectivityConfiguration,
  networkSecurityPerimeter,
  privateDnsZone,
  dnsResolver,
  dnsInboundEndpoint,
  dnsOutboundEndpoint,
  dnsForwardingRuleset,
  dnsSecurityPolicy,
  dnsDomainList,
  onPremisesDnsServer,
  virtualMachine,
  kubernetesNodePool,
  privateEndpoint,
  sqlManagedInstance,
  privatePostgresqlServer,
  privateMysqlServer,
  injectedApiManagement,
  appServiceEnvironment,
  containerGroup,
  ...services,
  other,
] as const;

/** The catalog entry of any kind, with its literal types. */
export type AnyEntry = (typeof kinds)[number];

/** The word for a kind in the saved file. */
export type KindName = AnyEntry['kind'];

/** The words of the PaaS services. */
export type ServiceKind = (typeof services)[number]['kind'];

const byName = new Map<string, KindEntry>(kinds.map((entry) => [entry.kind, entry]));
const servicesByName = new Map<string, ServiceEntry>(
  services.map((entry) => [entry.kind, entry as ServiceEntry]),
);

/** The entry of a kind. */
export function kindEntry(kind: KindName): KindEntry {
  return byName.get(kind) as KindEntry;
}

/** The entry of a word that may or may not be a kind. */
export function findKind(kind: string): KindEntry | undefined {
  return byName.get(kind);
}

/** The service facet of a kind; undefined where it is not a PaaS service. */
export function serviceEntry(kind: string): ServiceEntry | undefined {
  return servicesByName.get(kind);
}

const injectedByName = new Map<string, InjectedEntry>(
  kinds.flatMap((entry) => ('injected' in entry ? [[entry.kind, entry as InjectedEntry] as const] : [])),
);

/** The entry of a kind that stands in a subnet by injection alone; undefined for every other. */
export function injectedEntry(kind: string): InjectedEntry | undefined {
  return injectedByName.get(kind);
}

/** Is the word the kind of a PaaS service? */
export function isServiceKind(kind: string): kind is ServiceKind {
  return servicesByName.has(kind);
}

/** Has the service a switch for its public endpoint? A scope has none, nor have some types of the zone table. */
export function hasPublicSwitch(kind: string, settings: Readonly<Record<string, unknown>>): boolean {
  if (!('publicNetworkAccess' in (serviceEntry(kind)?.settings.shape ?? {}))) return false;
  return !typesWithoutSwitch.includes(`${settings.resourceType ?? ''}`);
}

/** The words of the apps: services that call out through a subnet of VNet integration. */
export type AppKind = Extract<
  (typeof services)[number],
  { readonly settings: { readonly shape: { readonly integrationSubnet: unknown } } }
>['kind'];

/** Does the kind call out through VNet integration? Its settings say so by naming the subnet. */
export function isAppKind(kind: string): kind is AppKind {
  return 'integrationSubnet' in (serviceEntry(kind)?.settings.shape ?? {});
}

/** May a resource of one kind stand in another (`canvas` is the open ground)? */
export function maySit(kind: KindName, container: KindName | 'canvas'): boolean {
  return kindEntry(kind).livesIn.includes(container);
}

/** The kinds that a reference field accepts, with its group words (`*any`, `*privateLinkTarget`) spelled out. */
export function referableKinds(words: readonly string[]): readonly KindName[] {
  return kinds
    .map((entry) => entry.kind)
    .filter((kind) =>
      words.some(
        (word) =>
          word === kind || word === '*any' || (word === '*privateLinkTarget' && isPrivateLinkTarget(kind)),
      ),
    );
}

/** What a private endpoint may stand for beside services. */
const furtherLinkTargets: readonly KindName[] = [
  'sqlManagedInstance',
  'privateLinkService',
  'applicationGateway',
];

/** Can a private endpoint stand for this kind? */
export function isPrivateLinkTarget(kind: KindName): boolean {
  const facet = serviceEntry(kind)?.service;
  return (facet && facet.subresources.length > 0) || furtherLinkTargets.includes(kind);
}
