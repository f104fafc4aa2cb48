import type { ResourceId } from '../ids.ts';
import type { Drawing } from '../scenarios/draw.ts';

function drawClients(d: Drawing, dnsServers: readonly string[], profile: readonly string[]): void {
  const vnet = d.vnet('hub', '10.0.0.0/16', { dnsServers: [...dnsServers] });
  const gateway = d.add('vpnGateway', 'gw', d.subnet(vnet, 'GatewaySubnet', '10.0.0.0/26'), {
    clientPool: ['172.16.201.0/24'],
  });
  d.add('vpnClient', 'laptop', null, { gateway, dnsServers: [...profile] });
  d.zone('privatelink.blob.core.windows.net', [vnet]);
}

/** Findings about clients outside Azure and about what is not modelled, each with a good and a bad drawing. */
export const dnsCases = {
  servers: {
    good: (d: Drawing) => drawClients(d, ['10.0.3.4'], []),
    bad: (d: Drawing) => drawClients(d, [], []),
    says: /laptop gets no DNS server from hub/,
  },
  profile: {
    good: (d: Drawing) => drawClients(d, [], ['10.0.3.4']),
    bad(d: Drawing) {
      drawClients(d, [], []);
      d.remove('laptop' as ResourceId);
    },
    says: /Whoever connects gets no DNS server/,
  },
  ranges: {
    good: (d: Drawing) => d.vnet('a', '10.0.0.0/16'),
    bad: (d: Drawing) => d.vnet('a', '10.0.0.0/16, fd00:db8::/48'),
    says: /a has IPv6 \(fd00:db8::\/48\), which is kept but not modelled/,
  },
  rules: {
    good: (d: Drawing) => d.nsg('nsg', [{ sources: ['10.0.0.0/8'] }]),
    bad: (d: Drawing) => d.nsg('nsg', [{ sources: ['2001:db8::/32', '10.0.0.0/8'] }]),
    says: /nsg has IPv6 \(2001:db8::\/32\)/,
  },
  routes: {
    good: (d: Drawing) => d.routes('rt', [{ prefix: '0.0.0.0/0' }]),
    bad: (d: Drawing) => d.routes('rt', [{ prefix: '::/0' }]),
    says: /rt has IPv6 \(::\/0\)/,
  },
};
