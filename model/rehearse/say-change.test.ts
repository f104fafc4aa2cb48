import { expect, it } from 'vitest';
import type { Design } from '../document/design.ts';
import { printSentence } from '../explain/sentence.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { planChanges } from './plan-changes.ts';

/** A VNet with a subnet and a SQL server, and what is drawn beside. */
function drawn(more: (d: Drawing, names: ReturnType<typeof base>) => void = () => {}): Design {
  const d = draw();
  more(d, base(d));
  return d.design();
}

function base(d: Drawing) {
  const vnet = d.vnet('vnet-app', '10.0.0.0/16');
  const other = d.vnet('vnet-hub', '10.1.0.0/16');
  const subnet = d.subnet(vnet, 'snet-app', '10.0.1.0/24');
  const sql = d.add('sqlServer', 'sql-shop', null, {});
  const zone = d.zone('privatelink.database.windows.net', []);
  return { vnet, other, subnet, sql, zone };
}

it.each<[string, Parameters<typeof drawn>[0], readonly string[]]>([
  [
    'an endpoint with its zone group',
    (d, { subnet, sql, zone }) => {
      d.endpoint(subnet, 'pe-sql', '10.0.1.9', sql, 'sqlServer', { dnsZoneGroup: [zone] });
    },
    ['Create pe-sql in snet-app for sql-shop, with its zone group in privatelink.database.windows.net'],
  ],
  [
    'a zone that is made and then linked',
    (d, { vnet, other }) => {
      d.zone('privatelink.blob.core.windows.net', [vnet, other]);
    },
    [
      'Create privatelink.blob.core.windows.net',
      'Link privatelink.blob.core.windows.net to vnet-app and vnet-hub',
    ],
  ],
  [
    'a link',
    (d, { zone, vnet }) =>
      d.set('privateDnsZone', zone, {
        links: [{ vnet, resolutionPolicy: 'Default', registrationEnabled: false }],
      }),
    ['Link privatelink.database.windows.net to vnet-app'],
  ],
  [
    'public access off',
    (d, { sql }) => d.set('sqlServer', sql, { publicNetworkAccess: 'Disabled' }),
    ['Disable public network access of sql-shop'],
  ],
  [
    'a service endpoint with its rule',
    (d, { sql, subnet }) => {
      d.set('subnet', subnet, { serviceEndpoints: ['Microsoft.Sql'] });
      d.set('sqlServer', sql, { vnetRules: [{ subnet }] });
    },
    [
      'Turn on the service endpoint Microsoft.Sql on snet-app',
      'Admit snet-app at sql-shop by virtual network rule',
    ],
  ],
  [
    'an IP rule',
    (d, { sql }) => d.set('sqlServer', sql, { ipRules: ['20.50.1.2'] }),
    ['Admit 20.50.1.2 at sql-shop by IP rule'],
  ],
  [
    'a route table and who uses it, at once',
    (d, { subnet }) => d.set('subnet', subnet, { routeTable: d.routes('rt-app', []) }),
    ['Create rt-app', 'Set the route table of snet-app to rt-app'],
  ],
  [
    'DNS servers',
    (d, { vnet }) => d.set('virtualNetwork', vnet, { dnsServers: ['10.1.0.4'] }),
    ['Set the DNS servers of vnet-app to 10.1.0.4'],
  ],
  [
    'a switch',
    (d, { sql }) => d.set('sqlServer', sql, { allowAzureServices: true }),
    ['Turn on “Allow Azure services and resources” at sql-shop'],
  ],
  [
    'a peering',
    (d, { vnet, other }) => {
      d.peer(vnet, other);
    },
    ['Peer vnet-app with vnet-hub (vnet-app--vnet-hub)'],
  ],
])('%s', (_, more, says) => {
  const told = planChanges(drawn(), drawn(more)).map((change) => printSentence(change.says));
  expect([...told].sort()).toEqual([...says].sort());
});

it('says a zone that goes from its links first', () => {
  const linked = drawn((d, { vnet }) => d.zone('privatelink.blob.core.windows.net', [vnet]) && undefined);
  const plan = planChanges(linked, drawn());
  expect(plan.map(({ says }) => printSentence(says))).toEqual([
    'Delete privatelink.blob.core.windows.net',
    'Unlink privatelink.blob.core.windows.net from vnet-app',
  ]);
  expect(plan[0]?.needs).toEqual([plan[1]?.id]);
});
