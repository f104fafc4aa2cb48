import { describe, expect, test } from 'vitest';
import { draw } from '../../scenarios/draw.ts';
import { dnsHandover } from './dns-handover.ts';

interface Wish {
  readonly resolutionPolicy?: 'Default' | 'NxDomainRedirect';
  readonly isForwarded?: boolean;
}

/** A site joined with a hub that answers for a vault; the hub may ask back for the site's own names. */
function files({ resolutionPolicy = 'Default', isForwarded = false }: Wish) {
  const d = draw();
  const site = d.add('onPremisesSite', 'Office', null, { prefixes: ['172.20.0.0/16'] });
  d.add('onPremisesDnsServer', 'dns-hq', site, { address: '172.20.0.10' });
  const hub = d.vnet('vnet-hub', '10.0.0.0/16');
  const gateway = d.add('vpnGateway', 'vpngw', d.subnet(hub, 'GatewaySubnet', '10.0.0.0/27'));
  d.add('connection', 'con', null, { gateway, site });
  const resolver = d.add('dnsResolver', 'dnspr', hub);
  const inbound = d.subnet(hub, 'snet-in', '10.0.2.0/28');
  d.add('dnsInboundEndpoint', 'inbound', inbound, { resolver, address: '10.0.2.4' });
  if (isForwarded) {
    const out = d.add('dnsOutboundEndpoint', 'out', d.subnet(hub, 'snet-out', '10.0.3.0/28'), { resolver });
    d.add('dnsForwardingRuleset', 'dnsfrs', null, {
      outboundEndpoints: [out],
      links: [{ vnet: hub }],
      rules: [{ name: 'corp', domain: 'corp.contoso.com', enabled: true, targets: ['172.20.0.10'] }],
    });
  }
  const vault = d.add('keyVault', 'kv-one', null);
  const zone = d.zone('privatelink.vaultcore.azure.net', [], {
    links: [{ vnet: hub, resolutionPolicy, registrationEnabled: false }],
  });
  const subnet = d.subnet(hub, 'snet', '10.0.1.0/24');
  d.endpoint(subnet, 'pe-kv', '10.0.1.9', vault, 'vault', { dnsZoneGroup: [zone] });
  const document = d.document('Test');
  const [variant] = document.variants;
  if (variant === undefined) throw new Error('no variant');
  const [md = '', ps1 = ''] = dnsHandover(document, variant).map(({ content }) => `${content}`);
  return { md, ps1 };
}

describe('before a site forwards', () => {
  test('it is said that all names below the suffix are asked in Azure, and what the way back is', () => {
    const { md } = files({});
    expect(md).toContain(
      'From then on every name below `vault.azure.net`, `vaultcore.azure.net` is asked at `10.0.2.4`',
    );
    expect(md).toContain('`Remove-DnsServerZone -Name vault.azure.net`');
  });

  test('a zone without fallback is told to hide what belongs to others', () => {
    const { md } = files({});
    expect(md).toContain(
      '`privatelink.vaultcore.azure.net` is linked to vnet-hub without fallback to the internet',
    );
    expect(md).toContain('| `dns/fallback-to-internet-on-the-link` |');
  });

  test('a zone with fallback is not', () => {
    const { md } = files({ resolutionPolicy: 'NxDomainRedirect' });
    expect(md).toContain('### Before it is switched on');
    expect(md).not.toContain('without fallback');
    expect(md).not.toContain('dns/fallback-to-internet-on-the-link');
  });

  test('whoever opens the port for the resolver knows from where it asks', () => {
    expect(files({ isForwarded: true }).md).toContain(
      "Let UDP and TCP port 53 in from the resolver's outbound endpoint, any address of `10.0.3.0/28` (snet-out), to `172.20.0.10`.",
    );
  });

  test('the script says where a suffix went before', () => {
    expect(files({}).ps1).toContain("was forwarded to $($zone.MasterServers -join ', ')");
  });
});
