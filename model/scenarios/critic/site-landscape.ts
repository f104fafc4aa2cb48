import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawGateway, drawSite } from '../reachability/landscape.ts';

/** A site with a DNS server of its own, joined to the VNet by a gateway. */
export const drawSiteWithDns = (
  d: Drawing,
  vnet: ResourceId,
  records: { name: string; address: string }[] = [],
  conditionalForwarders: { domain: string; targets: string[] }[] = [],
) => {
  const hq = drawSite(d);
  drawGateway(d, vnet, '10.0.8.0/27', hq);
  const dnsServer = d.add('onPremisesDnsServer', 'dns-hq', hq, {
    address: '172.20.0.10',
    records,
    conditionalForwarders,
  });
  d.set('onPremisesSite', hq, { dnsServer });
};

/** A resolver in the VNet with an inbound endpoint at 10.0.9.4. */
export const drawInbound = (d: Drawing, vnet: ResourceId) => {
  const dns = d.add('dnsResolver', 'dnspr', vnet);
  const delegation = 'Microsoft.Network/dnsResolvers';
  d.add('dnsInboundEndpoint', 'inbound', d.subnet(vnet, 'dns-in', '10.0.9.0/28', { delegation }), {
    resolver: dns,
    address: '10.0.9.4',
  });
};
