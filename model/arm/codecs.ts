import type { ArmCodec } from '../catalog/arm-codec.ts';
import { type KindName, serviceEntry } from '../catalog/kinds.ts';
import { azureFirewall } from './codecs/azure-firewall.ts';
import { bastion } from './codecs/bastion.ts';
import { dnsForwardingRuleset } from './codecs/dns-forwarding-ruleset.ts';
import { dnsInboundEndpoint } from './codecs/dns-inbound-endpoint.ts';
import { dnsOutboundEndpoint } from './codecs/dns-outbound-endpoint.ts';
import { dnsResolver } from './codecs/dns-resolver.ts';
import { natGateway } from './codecs/nat-gateway.ts';
import { networkSecurityGroup } from './codecs/network-security-group.ts';
import { peering } from './codecs/peering.ts';
import { privateDnsZone } from './codecs/private-dns-zone.ts';
import { privateEndpoint } from './codecs/private-endpoint.ts';
import { routeTable } from './codecs/route-table.ts';
import { sqlManagedInstance } from './codecs/sql-managed-instance.ts';
import { subnet } from './codecs/subnet.ts';
import { virtualMachine } from './codecs/virtual-machine.ts';
import { virtualNetwork } from './codecs/virtual-network.ts';

/** The codec of every kind that is no PaaS service: those carry theirs in their catalog entry. */
const codecs: Partial<Record<KindName, ArmCodec>> = {
  azureFirewall,
  bastion,
  dnsForwardingRuleset,
  dnsInboundEndpoint,
  dnsOutboundEndpoint,
  dnsResolver,
  natGateway,
  networkSecurityGroup,
  peering,
  privateDnsZone,
  privateEndpoint,
  routeTable,
  sqlManagedInstance,
  subnet,
  virtualMachine,
  virtualNetwork,
};

/** The codec of a kind; undefined where Azure knows nothing of it (a region's frame, the internet). */
export function codecOf(kind: KindName): ArmCodec | undefined {
  return codecs[kind] ?? serviceEntry(kind)?.arm;
}
