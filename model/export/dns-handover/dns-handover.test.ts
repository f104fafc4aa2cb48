import { describe, expect, it, test } from 'vitest';
import { ofKind } from '../../document/design.ts';
import type { Document } from '../../document/document.ts';
import type { ResourceId } from '../../ids.ts';
import { type Drawing, draw } from '../../scenarios/draw.ts';
import { documentOf } from '../../scenarios/starting-point.ts';
import { startingPoints } from '../../scenarios/starting-points.ts';
import { documentOfWorkshop } from '../../scenarios/workshop.ts';
import { workshops } from '../../scenarios/workshops.ts';
import { plainName } from '../exporter.ts';
import { dnsHandover } from './dns-handover.ts';

const gallery: readonly (readonly [string, Document])[] = [
  ...startingPoints.map((point) => [point.slug, documentOf(point)] as const),
  ...workshops.map((workshop) => [workshop.slug, documentOfWorkshop(workshop)] as const),
];

const withSite = gallery.flatMap(([slug, document]) =>
  document.variants
    .filter(({ design }) => ofKind(design, 'onPremisesSite').length > 0)
    .map((variant) => {
      const name = document.variants.length > 1 ? `${slug}/${plainName(variant.name)}` : slug;
      return { name, document, variant };
    }),
);

describe('the hand-over of every design with on-premises', () => {
  it.each(withSite)('$name', async ({ name, document, variant }) => {
    for (const file of dnsHandover(document, variant))
      await expect(file.content).toMatchFileSnapshot(`expected/${name}/${file.name}`);
  });
});

function sheetOf(build: (d: Drawing) => void): { readonly md: string; readonly ps1: string } {
  const d = draw();
  build(d);
  const document = d.document('Test');
  const variant = document.variants[0];
  if (!variant) throw new Error('no variant');
  const [md, ps1] = dnsHandover(document, variant).map(({ content }) => `${content}`);
  return { md: md ?? '', ps1: ps1 ?? '' };
}

interface Hub {
  readonly site: ResourceId;
  readonly hub: ResourceId;
  readonly subnet: ResourceId;
}

/** A site joined with a hub VNet. */
function joined(d: Drawing, siteName = 'Office', prefix = '172.20.0.0/16'): Hub {
  const site = d.add('onPremisesSite', siteName, null, { prefixes: [prefix] });
  const hub = d.vnet('vnet-hub', '10.0.0.0/16');
  const subnet = d.subnet(hub, 'snet-hub', '10.0.1.0/24');
  const gateway = d.add('vpnGateway', 'vpngw', d.subnet(hub, 'GatewaySubnet', '10.0.0.0/27'));
  d.add('connection', 'con', null, { gateway, site });
  return { site, hub, subnet };
}

function inbound(d: Drawing, { hub }: Hub, address: string | null = '10.0.2.4'): void {
  const resolver = d.add('dnsResolver', 'dnspr', hub);
  d.add('dnsInboundEndpoint', 'inbound', d.subnet(hub, 'snet-in', '10.0.2.0/28'), { resolver, address });
}

function endpointOf(
  d: Drawing,
  { hub, subnet }: Hub,
  kind: 'keyVault' | 'sqlServer' | 'containerRegistry' | 'webApp',
  subresource: string,
  zoneName: string,
): void {
  const service = d.add(kind, `${kind.toLowerCase()}1`, null);
  const zone = d.zone(zoneName, [hub]);
  d.endpoint(subnet, `pe-${kind}`, '10.0.1.9', service, subresource, { dnsZoneGroup: [zone] });
}

const rowsOf = (ps1: string) =>
  [...ps1.matchAll(/@\{ (.*) \}\r\n/g)]
    .map(([, row]) => row)
    .filter((row) => row?.includes('MasterServers = @('));

describe('suffixes', () => {
  it.each([
    ['sqlServer', 'sqlServer', 'privatelink.database.windows.net', ['database.windows.net']],
    // The alias goes on below another suffix: both.
    ['keyVault', 'vault', 'privatelink.vaultcore.azure.net', ['vault.azure.net', 'vaultcore.azure.net']],
    // The table names a second suffix that the first covers.
    ['containerRegistry', 'registry', 'privatelink.azurecr.io', ['azurecr.io']],
    ['webApp', 'sites', 'privatelink.azurewebsites.net', ['azurewebsites.net']],
  ] as const)('of %s', (kind, subresource, zone, suffixes) => {
    const { ps1, md } = sheetOf((d) => {
      const hub = joined(d);
      inbound(d, hub);
      endpointOf(d, hub, kind, subresource, zone);
    });
    expect(rowsOf(ps1)).toEqual(
      suffixes.map((suffix) => `Name = '${suffix}'; MasterServers = @('10.0.2.4')`),
    );
    expect(md).toContain('dns/forward-the-public-suffix');
    expect(md).not.toContain('What is missing');
  });

  test('an own private zone is forwarded itself', () => {
    const { ps1 } = sheetOf((d) => {
      const hub = joined(d);
      inbound(d, hub);
      d.zone('corp.internal', [hub.hub], {
        records: [{ name: 'app', type: 'A', values: ['10.0.1.20'], ttl: 300 }],
      });
    });
    expect(rowsOf(ps1)).toEqual([`Name = 'corp.internal'; MasterServers = @('10.0.2.4')`]);
  });

  test('a privatelink zone that somebody fills by hand is reached by the public suffixes', () => {
    const { ps1 } = sheetOf((d) => {
      const hub = joined(d);
      inbound(d, hub);
      for (const zone of ['privatelink.blob.core.windows.net', 'privatelink.vaultcore.azure.net'])
        d.zone(zone, [hub.hub], { records: [{ name: 'a', type: 'A', values: ['10.9.0.4'], ttl: 300 }] });
    });
    expect(rowsOf(ps1).map((row) => row?.split(';')[0])).toEqual([
      `Name = 'blob.core.windows.net'`,
      `Name = 'vault.azure.net'`,
      `Name = 'vaultcore.azure.net'`,
    ]);
  });
});

describe('targets', () => {
  const withSql = (build: (d: Drawing, hub: Hub) => void) =>
    sheetOf((d) => {
      const hub = joined(d);
      endpointOf(d, hub, 'sqlServer', 'sqlServer', 'privatelink.database.windows.net');
      build(d, hub);
    });
  const forwarder = (upstream: 'azure' | 'rootHints') => ({
    dnsForwarder: { enabled: true, upstream, servers: [], conditionalForwarders: [] },
  });

  test('an inbound endpoint is taken before a firewall and a machine', () => {
    const { ps1 } = withSql((d, hub) => {
      inbound(d, hub);
      d.vm(hub.subnet, 'vm-dns', '10.0.1.7', {}, forwarder('azure'));
    });
    expect(rowsOf(ps1)).toEqual([`Name = 'database.windows.net'; MasterServers = @('10.0.2.4')`]);
  });

  test('a machine that asks Azure DNS will do', () => {
    const { ps1, md } = withSql((d, hub) => d.vm(hub.subnet, 'vm-dns', '10.0.1.7', {}, forwarder('azure')));
    expect(rowsOf(ps1)).toEqual([`Name = 'database.windows.net'; MasterServers = @('10.0.1.7')`]);
    expect(md).toContain('DNS forwarder machine vm-dns');
  });

  test('a firewall with its DNS proxy on will do', () => {
    const firewall = (dnsProxy: boolean) =>
      withSql((d, { hub }) =>
        d.add('azureFirewall', 'afw', d.subnet(hub, 'AzureFirewallSubnet', '10.0.3.0/26'), {
          address: '10.0.3.4',
          dnsProxy,
        }),
      );
    expect(rowsOf(firewall(true).ps1)).toEqual([
      `Name = 'database.windows.net'; MasterServers = @('10.0.3.4')`,
    ]);
    expect(firewall(false).md).toMatch(/afw \(`10\.0\.3\.4`\) is no target.*its DNS proxy is off/);
    expect(rowsOf(firewall(false).ps1)).toEqual([]);
  });

  test('an address that Azure picks is told as such', () => {
    const { ps1, md } = withSql((d, hub) => inbound(d, hub, null));
    expect(md).toContain('which Azure picks: look after the deployment');
    expect(ps1).toContain('# 10.0.2.4 is what Azure usually gives inbound');
  });

  it.each<readonly [string, RegExp, (d: Drawing, hub: Hub) => void]>([
    ['nobody answers', /Nothing in this design answers DNS for Office/, () => {}],
    [
      'the machine asks the internet',
      /vm-dns \(`10\.0\.1\.7`\) is no target for `database\.windows\.net`: it answers/,
      (d, hub) => d.vm(hub.subnet, 'vm-dns', '10.0.1.7', {}, forwarder('rootHints')),
    ],
    [
      'there is no way',
      /Office has no private way to inbound/,
      (d) => {
        const away = d.vnet('vnet-away', '10.7.0.0/16');
        const resolver = d.add('dnsResolver', 'dnspr', away);
        d.add('dnsInboundEndpoint', 'inbound', d.subnet(away, 'snet-in', '10.7.2.0/28'), {
          resolver,
          address: '10.7.2.4',
        });
      },
    ],
  ])('what is missing is said: %s', (_, says, build) => {
    const { md, ps1 } = withSql((d, hub) => build(d, hub));
    expect(md).toMatch(says);
    expect(md).toContain('**nobody yet**');
    expect(ps1).toContain('# Missing: ');
    expect(rowsOf(ps1)).toEqual([]);
  });

  test('the server of the site that forwards the privatelink name is told that nobody asks for it', () => {
    const { md } = withSql((d, hub) => {
      inbound(d, hub);
      d.add('onPremisesDnsServer', 'dns-office', hub.site, {
        address: '172.20.0.10',
        conditionalForwarders: [{ domain: 'privatelink.database.windows.net', targets: ['10.0.2.4'] }],
      });
    });
    expect(md).toMatch(/dns-office today.*\n.*\n.*forwards `privatelink\.database\.windows\.net` only/);
  });

  test('an endpoint that waits is told of', () => {
    const { md, ps1 } = sheetOf((d) => {
      const hub = joined(d);
      inbound(d, hub);
      const vault = d.add('keyVault', 'kv1', null);
      d.endpoint(hub.subnet, 'pe-kv', '10.0.1.9', vault, 'vault', { state: 'Pending' });
    });
    expect(md).toContain('pe-kv is pending: the names of kv1 stay public');
    expect(rowsOf(ps1)).toEqual([]);
  });

  test('without a site the forwarders are named for whoever comes', () => {
    const { md, ps1 } = sheetOf((d) => {
      const hub = d.vnet('vnet-hub', '10.0.0.0/16');
      const place = { site: hub, hub, subnet: d.subnet(hub, 'snet', '10.0.1.0/24') };
      inbound(d, place);
      endpointOf(d, place, 'sqlServer', 'sqlServer', 'privatelink.database.windows.net');
    });
    expect(md).toContain('draws no on-premises site');
    expect(rowsOf(ps1)).toEqual([`Name = 'database.windows.net'; MasterServers = @('10.0.2.4')`]);
  });
});

describe('the script', () => {
  test('asks for the site where there are several', () => {
    const { ps1 } = sheetOf((d) => {
      const hub = joined(d, "O'Brien’s");
      inbound(d, hub);
      endpointOf(d, hub, 'sqlServer', 'sqlServer', 'privatelink.database.windows.net');
      d.add('onPremisesSite', 'Alone', null, { prefixes: ['172.30.0.0/16'] });
    });
    expect(ps1).toContain("[ValidateSet('Alone', 'O''Brien’’s')] [string] $Site");
    expect(rowsOf(ps1)).toEqual([
      `Site = 'O''Brien’’s'; Name = 'database.windows.net'; MasterServers = @('10.0.2.4')`,
    ]);
  });

  test('no name becomes code', () => {
    const evil = `x'; Remove-Item C:\\ -Recurse #\n$(calc) \`"<#'’`;
    const { ps1, md } = sheetOf((d) => {
      const hub = joined(d, evil);
      inbound(d, hub);
      endpointOf(d, hub, 'sqlServer', 'sqlServer', 'privatelink.database.windows.net');
      const other = d.add('onPremisesSite', 'Other\r\nStop-Computer', null, { prefixes: ['172.30.0.0/16'] });
      d.add('onPremisesHost', 'x', other, { address: '172.30.0.4' });
    });
    const code = ps1.split('\r\n').filter((line) => !line.trimStart().replace('\ufeff', '').startsWith('#'));
    // What stands outside of quotes has nothing of the names.
    const outside = code.map((line) => line.replace(/'(?:[^'‘’‚‛]|['‘’‚‛]{2})*'/g, "''")).join('\n');
    expect(outside).not.toMatch(/Remove-Item|calc|Stop-Computer|[‘’‚‛]/);
    expect(ps1).toContain('Stop-Computer');
    expect(ps1.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(md).not.toMatch(/^Stop-Computer/m);
  });
});
