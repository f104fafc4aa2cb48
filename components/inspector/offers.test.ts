import { describe, expect, it } from 'vitest';
import { type Design, newResource, type Resource, toResourceId } from '../../model/index.ts';
import { offersFor } from './offers.ts';
import type { Path } from './path.ts';
import { type FieldSpec, fieldsOf } from './schema-fields.ts';

const sql = newResource('sqlServer', toResourceId('sql'), 'sql-shop');
const endpoint = newResource('privateEndpoint', toResourceId('pe'), 'pe-sql', null, { target: sql.id });
const subnet = newResource('subnet', toResourceId('s'), 'snet-app', null, { prefix: '10.0.1.0/24' });
const firewall = newResource('azureFirewall', toResourceId('f'), 'afw', null, {
  address: '10.0.3.4',
  publicIps: ['20.1.2.3'],
});
const inbound = newResource('dnsInboundEndpoint', toResourceId('i'), 'inbound', null, {
  address: '10.0.4.4',
});
const nsg = newResource('networkSecurityGroup', toResourceId('n'), 'nsg');
const routes = newResource('routeTable', toResourceId('r'), 'rt');
const vnet = newResource('virtualNetwork', toResourceId('v'), 'vnet');
const all: readonly Resource[] = [sql, endpoint, subnet, firewall, inbound, nsg, routes, vnet];
const design: Design = { resources: Object.fromEntries(all.map((one): [string, Resource] => [one.id, one])) };

function specAt(resource: Resource, path: Path): FieldSpec {
  let fields = fieldsOf(resource.kind);
  let found: FieldSpec | undefined;
  for (const step of path) {
    if (typeof step === 'number') continue;
    found = fields.find(({ key }) => key === step);
    fields = found?.fields ?? [];
  }
  if (!found) throw new Error(`no field at ${path.join('.')}`);
  return found;
}

describe('offersFor', () => {
  it.each<[Resource, Path, string]>([
    [endpoint, ['subresource'], 'sqlServer'],
    [routes, ['routes', 0, 'nextHopAddress'], '10.0.3.4'],
    [routes, ['routes', 0, 'prefix'], '0.0.0.0/0'],
    [vnet, ['dnsServers'], '10.0.4.4'],
    [vnet, ['dnsServers', 1], '10.0.4.4'],
    [nsg, ['rules', 0, 'sources'], '10.0.1.0/24'],
    [nsg, ['rules', 0, 'destinations'], 'Sql'],
    [sql, ['ipRules'], '20.1.2.3'],
    [subnet, ['serviceEndpoints'], 'Microsoft.Sql'],
  ])('offers for $name at %j', (resource, path, text) => {
    expect(offersFor(design, resource, path, specAt(resource, path)).map((one) => one.text)).toContain(text);
  });

  it('offers nothing where nothing is known', () => {
    expect(offersFor(design, subnet, ['prefix'], specAt(subnet, ['prefix']))).toEqual([]);
    expect(offersFor({ resources: {} }, vnet, ['dnsServers'], specAt(vnet, ['dnsServers']))).toEqual([]);
  });
});
