import type { Drawing } from '../../scenarios/draw.ts';

/** DNS security policies, and gateways for VPN clients. */
export const dnsDrawings: Readonly<Record<string, (d: Drawing) => void>> = {
  'dns-security-policies': (d) => {
    const hub = d.vnet('vnet-hub', '10.0.0.0/16');
    const spoke = d.vnet('vnet-spoke', '10.1.0.0/16');
    const bad = d.add('dnsDomainList', 'dnsdl-bad', null, {
      domains: ['malicious.contoso.com.', 'exploit.adatum.com.'],
    });
    const all = d.add('dnsDomainList', 'dnsdl-all', null, { domains: ['.'] });
    d.add('dnsSecurityPolicy', 'dnsp-hub', null, {
      links: [{ vnet: hub }, { vnet: spoke }],
      rules: [
        { name: 'bad', priority: 100, action: 'Block', enabled: true, domainLists: [bad] },
        { name: 'watch', priority: 200, action: 'Alert', enabled: false, domainLists: [bad, all] },
        { name: 'rest', priority: 300, action: 'Allow', enabled: true, domainLists: [all] },
      ],
    });
    d.add('dnsSecurityPolicy', 'dnsp-empty', null);
  },
  'point-to-site': (d) => {
    const vnet = d.vnet('vnet-hub', '10.0.0.0/16');
    const subnet = d.subnet(vnet, 'GatewaySubnet', '10.0.0.0/26');
    const gateway = d.add('vpnGateway', 'vpngw-hub', subnet, {
      publicIps: ['20.50.3.2'],
      clientPool: ['172.16.201.0/24', '172.16.202.0/24'],
      clientRoutes: ['20.60.1.4/32'],
    });
    d.add('vpnClient', 'laptop', null, { gateway, address: '172.16.201.10' });
  },
};
