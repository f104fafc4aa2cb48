import type { Design } from '../document/design.ts';
import type { ResourceId } from '../ids.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';

/** A VNet with an app subnet, a machine in it, a site without a private way to names, and a SQL server. */
export function drawShop(
  way: 'public' | 'serviceEndpoint' | 'privateEndpoint',
  more: (d: Drawing) => void = () => {},
): Design {
  const d = draw();
  const nat = d.add('natGateway', 'ng-app', null, { publicIps: ['20.50.1.2'] });
  const vnet = d.vnet('vnet-app', '10.0.0.0/16');
  const app = d.subnet(vnet, 'snet-app', '10.0.1.0/24', {
    natGateway: nat,
    serviceEndpoints: way === 'serviceEndpoint' ? ['Microsoft.Sql'] : [],
  });
  d.vm(app, 'vm-app', '10.0.1.4');
  const sql = d.add('sqlServer', 'sql-shop', null, {
    publicNetworkAccess: way === 'privateEndpoint' ? 'Disabled' : 'Enabled',
    ipRules: way === 'public' ? ['20.50.1.2'] : [],
    vnetRules: way === 'serviceEndpoint' ? [{ subnet: app }] : [],
  });
  if (way === 'privateEndpoint') {
    const endpoints = d.subnet(vnet, 'snet-endpoints', '10.0.2.0/24');
    const zone = d.zone('privatelink.database.windows.net', [vnet]);
    d.endpoint(endpoints, 'pe-sql', '10.0.2.4', sql, 'sqlServer', { dnsZoneGroup: [zone] });
  }
  more(d);
  return d.design();
}

/** The id of a drawn thing. */
export const idOf = (name: string): ResourceId => name as ResourceId;
