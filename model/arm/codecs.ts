import type { ArmCodec } from '../catalog/arm-codec.ts';
import { type KindName, serviceEntry } from '../catalog/kinds.ts';
import { azureFirewall } from './codecs/azure-firewall.ts';
import { bastion } from './codecs/bastion.ts';
import { natGateway } from './codecs/nat-gateway.ts';
import { networkSecurityGroup } from './codecs/network-security-group.ts';
import { peering } from './codecs/peering.ts';
import { routeTable } from './codecs/route-table.ts';
import { subnet } from './codecs/subnet.ts';
import { virtualNetwork } from './codecs/virtual-network.ts';

/** The codec of every kind that is no PaaS service: those carry theirs in their catalog entry. */
const codecs: Partial<Record<KindName, ArmCodec>> = {
  azureFirewall,
  bastion,
  natGateway,
  networkSecurityGroup,
  peering,
  routeTable,
  subnet,
  virtualNetwork,
};

/** The codec of a kind; undefined where Azure knows nothing of it (a region's frame, the internet). */
export function codecOf(kind: KindName): ArmCodec | undefined {
  return codecs[kind] ?? serviceEntry(kind)?.arm;
}
