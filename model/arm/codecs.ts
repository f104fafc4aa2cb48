import type { ArmCodec } from '../catalog/arm-codec.ts';
import { injectedEntry, type KindName, serviceEntry } from '../catalog/kinds.ts';
import { applicationGateway } from './codecs/application-gateway.ts';
import { applicationSecurityGroup } from './codecs/application-security-group.ts';
import { azureFirewall } from './codecs/azure-firewall.ts';
import { bastion } from './codecs/bastion.ts';
import { connection } from './codecs/connection.ts';
import { connectivityConfiguration } from './codecs/connectivity-configuration.ts';
import { dnsDomainList } from './codecs/dns-domain-list.ts';
import { dnsForwardingRuleset } from './codecs/dns-forwarding-ruleset.ts';
import { dnsInboundEndpoint } from './codecs/dns-inbound-endpoint.ts';
import { dnsOutboundEndpoint } from './codecs/dns-outbound-endpoint.ts';
import { dnsResolver } from './codecs/dns-resolver.ts';
import { dnsSecurityPolicy } from './codecs/dns-security-policy.ts';
import { expressRouteGateway } from './codecs/express-route-gateway.ts';
import { frontDoor } from './codecs/front-door.ts';
import { hubConnection } from './codecs/hub-connection.ts';
import { internetClient } from './codecs/internet-client.ts';
import { kubernetesNodePool } from './codecs/kubernetes-node-pool.ts';
import { loadBalancer } from './codecs/load-balancer.ts';
import { natGateway } from './codecs/nat-gateway.ts';
import { networkGroup } from './codecs/network-group.ts';
import { networkManager } from './codecs/network-manager.ts';
import { networkSecurityGroup } from './codecs/network-security-group.ts';
import { networkSecurityPerimeter } from './codecs/network-security-perimeter.ts';
import { onPremisesDnsServer } from './codecs/on-premises-dns-server.ts';
import { onPremisesHost } from './codecs/on-premises-host.ts';
import { onPremisesSite } from './codecs/on-premises-site.ts';
import { other } from './codecs/other.ts';
import { paasService } from './codecs/paas-service.ts';
import { peering } from './codecs/peering.ts';
import { privateDnsZone } from './codecs/private-dns-zone.ts';
import { privateEndpoint } from './codecs/private-endpoint.ts';
import { privateLinkService } from './codecs/private-link-service.ts';
import { routeServer } from './codecs/route-server.ts';
import { routeTable } from './codecs/route-table.ts';
import { securityAdminConfiguration } from './codecs/security-admin-configuration.ts';
import { serviceEndpointPolicy } from './codecs/service-endpoint-policy.ts';
import { sqlManagedInstance } from './codecs/sql-managed-instance.ts';
import { subnet } from './codecs/subnet.ts';
import { virtualHub } from './codecs/virtual-hub.ts';
import { virtualMachine } from './codecs/virtual-machine.ts';
import { virtualNetwork } from './codecs/virtual-network.ts';
import { virtualWan } from './codecs/virtual-wan.ts';
import { vpnClient } from './codecs/vpn-client.ts';
import { vpnGateway } from './codecs/vpn-gateway.ts';

/** The codec of every kind that does not carry its own in its catalog entry, as PaaS services do. */
const codecs: Partial<Record<KindName, ArmCodec>> = {
  applicationGateway,
  applicationSecurityGroup,
  azureFirewall,
  bastion,
  connection,
  connectivityConfiguration,
  dnsForwardingRuleset,
  dnsSecurityPolicy,
  dnsDomainList,
  dnsInboundEndpoint,
  dnsOutboundEndpoint,
  dnsResolver,
  expressRouteGateway,
  hubConnection,
  frontDoor,
  internetClient,
  vpnClient,
  kubernetesNodePool,
  loadBalancer,
  natGateway,
  networkGroup,
  networkManager,
  networkSecurityGroup,
  networkSecurityPerimeter,
  onPremisesDnsServer,
  onPremisesHost,
  onPremisesSite,
  other,
  paasService,
  peering,
  privateDnsZone,
  privateEndpoint,
  privateLinkService,
  routeServer,
  routeTable,
  securityAdminConfiguration,
  serviceEndpointPolicy,
  sqlManagedInstance,
  subnet,
  virtualHub,
  virtualMachine,
  virtualNetwork,
  virtualWan,
  vpnGateway,
};

/** The codec of a kind; undefined where Azure knows nothing of it (a region's frame, the internet). */
export function codecOf(kind: KindName): ArmCodec | undefined {
  return codecs[kind] ?? serviceEntry(kind)?.arm ?? injectedEntry(kind)?.arm;
}
