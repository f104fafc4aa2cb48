import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';

/** A hub VNet with gateways, an appliance, room for a Route Server, and a spoke that uses what the hub lends. */
export function drawHubVnet(d: Drawing, vpnAddresses: readonly string[] = ['20.50.2.4', '20.50.2.5']) {
  const hub = d.vnet('hub', '10.0.0.0/16');
  const gateways = d.subnet(hub, 'GatewaySubnet', '10.0.0.0/26');
  const servers = d.subnet(hub, 'RouteServerSubnet', '10.0.0.64/26');
  const appliances = d.subnet(hub, 'snet-nva', '10.0.1.0/24');
  const nva = d.vm(appliances, 'nva', '10.0.1.4', { ipForwarding: true });
  d.set('virtualMachine', nva, { appliance: { enabled: true, snat: true } } as never);
  const vpn = d.add('vpnGateway', 'vpngw', gateways, { publicIps: [...vpnAddresses] });
  const er = d.add('expressRouteGateway', 'ergw', gateways);
  const spoke = d.vnet('spoke', '10.1.0.0/16');
  const subnet = d.subnet(spoke, 'snet-app', '10.1.1.0/24', { defaultOutboundAccess: false });
  d.vm(subnet, 'vm-app', '10.1.1.4');
  d.peer(
    hub,
    spoke,
    { allowGatewayTransit: true, allowForwardedTraffic: true },
    { useRemoteGateways: true, allowForwardedTraffic: true },
  );
  return { hub, servers, appliances, vpn, er, spoke, subnet };
}

/** A site with one host. */
export function drawSite(d: Drawing, name: string, number: number): ResourceId {
  const site = d.add('onPremisesSite', name, null, { prefixes: [`192.168.${number}.0/24`] });
  d.add('onPremisesHost', `pc-${name}`, site, { address: `192.168.${number}.5` });
  return site;
}

/** A Route Server whose one peer announces these prefixes. */
export function drawServer(
  d: Drawing,
  servers: ResourceId,
  prefixes: readonly string[],
  more: object = {},
): void {
  d.add('routeServer', 'rs', servers, {
    publicIp: '20.50.2.9',
    peers: [{ name: 'nva', address: '10.0.1.4', asn: 65001, prefixes: [...prefixes], nextHop: null }],
    ...more,
  });
}
