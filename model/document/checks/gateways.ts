import type { Problem } from '../../explain/problem.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import { type Check, fault } from '../check.ts';
import { type Design, enclosing, find, ofKind } from '../design.ts';
import type { ResourceOf } from '../resource.ts';

/** A VNet has one gateway of a type (HYBRID-2); Global Reach joins circuits (HYBRID-19); a NAT gateway serves one VNet and no gateway subnet (OUT-11). */
export const checkGateways: Check = (design) => [
  ...checkGlobalReach(design),
  ...oneInVnet(design, 'vpnGateway', 'VPN gateway'),
  ...oneInVnet(design, 'expressRouteGateway', 'ExpressRoute gateway'),
  ...checkNatGateways(design),
];

/** https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings (2020-09-16). */
function oneInVnet(
  design: Design,
  kind: 'vpnGateway' | 'expressRouteGateway',
  title: string,
): readonly Problem[] {
  const first = new Map<string, string>();
  return ofKind(design, kind).flatMap((one) => {
    const vnet = enclosing(design, one.parent, 'virtualNetwork');
    if (!vnet) return [];
    const other = first.get(vnet.id);
    if (other === undefined) {
      first.set(vnet.id, one.name);
      return [];
    }
    return [
      fault(
        'one-in-vnet',
        one,
        'parent',
        say`${nameOf(vnet)} already has a ${title}, ${other}. Azure allows one; move this one to another VNet, or delete it.`,
      ),
    ];
  });
}

/** https://learn.microsoft.com/azure/expressroute/expressroute-global-reach (2019-02-25). */
function checkGlobalReach(design: Design): readonly Problem[] {
  const isTunnel = ({ settings }: ResourceOf<'connection'>) =>
    find(design, settings.gateway)?.kind === 'vpnGateway';
  return ofKind(design, 'connection').flatMap((one) => {
    const far = one.settings.globalReach
      .map((id) => find(design, id))
      .filter((other) => other?.kind === 'connection');
    const tunnel = far.length === 0 ? undefined : [one, ...far].find(isTunnel);
    return tunnel
      ? [
          fault(
            'global-reach-of-a-tunnel',
            one,
            'settings.globalReach',
            say`${nameOf(tunnel)} is a VPN tunnel, and Global Reach joins ExpressRoute circuits only. Take it out of Global Reach.`,
          ),
        ]
      : [];
  });
}

/** https://learn.microsoft.com/azure/nat-gateway/nat-overview (2022-12-06). */
function checkNatGateways(design: Design): readonly Problem[] {
  const homes = new Map<string, { readonly id: string; readonly name: string }>();
  return ofKind(design, 'subnet').flatMap((subnet) => {
    const gateway = find(design, subnet.settings.natGateway);
    const vnet = enclosing(design, subnet.parent, 'virtualNetwork');
    if (!gateway || !vnet) return [];
    const field = 'settings.natGateway';
    if (subnet.name.toLowerCase() === 'gatewaysubnet') {
      return [
        fault('nat-on-gateway-subnet', subnet, field, say`A gateway subnet takes no NAT gateway. Detach it.`),
      ];
    }
    const home = homes.get(gateway.id) ?? vnet;
    homes.set(gateway.id, home);
    return home.id === vnet.id
      ? []
      : [
          fault(
            'nat-across-vnets',
            subnet,
            field,
            say`${nameOf(gateway)} already serves ${home.name}, and a NAT gateway serves the subnets of one VNet. Use another one here.`,
          ),
        ];
  });
}
