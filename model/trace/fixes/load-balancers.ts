import { enclosing, find, ofKind } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import type { Fix } from '../answer.ts';
import { type Parcel, printFlow } from '../walk.ts';
import { fixSettings } from './fix-settings.ts';

/** A rule that hands a port on unchanged; load balancers have none for ICMP. */
export function fixBalancerRule(balancer: ResourceOf<'loadBalancer'>, parcel: Parcel): Fix | undefined {
  const { port, protocol } = parcel;
  if (protocol === 'icmp') return undefined;
  const rule = {
    name: `${protocol}-${port}`,
    protocol: protocol === 'tcp' ? 'Tcp' : 'Udp',
    port,
    backendPort: port,
    disableOutboundSnat: balancer.settings.outboundRule !== 'none',
  };
  return fixSettings(
    balancer.id,
    { rules: [...balancer.settings.rules, rule] },
    say`Add a rule for ${code(printFlow(parcel))} to ${nameOf(balancer)}`,
  );
}

/** The one rule of an internal balancer that takes every TCP and UDP port, in the place of the others. */
export function fixHaPorts(balancer: ResourceOf<'loadBalancer'>): Fix {
  const rule = { name: 'ha-ports', protocol: 'All', port: 0, backendPort: 0, disableOutboundSnat: false };
  return fixSettings(
    balancer.id,
    { rules: [rule] },
    say`Let ${nameOf(balancer)} pass on all ports (HA ports)`,
  );
}

/** The only load balancer of the VNet of a Private Link Service that has none. */
export function fixMissingBalancer(
  { design }: Network,
  service: ResourceOf<'privateLinkService'>,
): Fix | undefined {
  const vnet = enclosing(design, service.parent, 'virtualNetwork')?.id;
  const [balancer, other] = ofKind(design, 'loadBalancer').filter(
    ({ parent }) => enclosing(design, parent, 'virtualNetwork')?.id === vnet,
  );
  if (!balancer || other || find(design, service.settings.loadBalancer)) return undefined;
  return fixSettings(
    service.id,
    { loadBalancer: balancer.id },
    say`Let ${nameOf(service)} offer ${nameOf(balancer)}`,
  );
}
