import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawNetworks } from '../further/injected-services.ts';
import type { Scenario } from '../scenario.ts';

function drawInstance(
  d: Drawing,
  settings: Partial<SettingsOf<'sqlManagedInstance'>> = {},
  rules: Parameters<Drawing['nsg']>[1] = [],
): ReturnType<typeof drawNetworks> {
  const nets = drawNetworks(d);
  d.add(
    'sqlManagedInstance',
    'mi',
    d.subnet(nets.vnet, 'snet-mi', '10.0.6.0/27', {
      delegation: 'Microsoft.Sql/managedInstances',
      networkSecurityGroup: d.nsg('nsg-mi', rules),
      routeTable: d.routes('rt-mi', []),
    }),
    { address: '10.0.6.4', ...settings },
  );
  return nets;
}

/** Managed instances by each of their names, and who comes to a public address from inside. */
export const instancesFromOddSides: readonly Scenario[] = [
  {
    id: 'DNS-37 (7a)',
    says: 'The name of an instance is known everywhere, the way to it is not',
    build: (d) => void drawInstance(d),
    asks: [
      {
        from: 'vm-2',
        to: 'mi',
        answer: { verdict: 'blocked', layer: 'route', dns: 'private' },
        cites: ['routing/vnets-need-a-link'],
      },
      {
        from: 'anyone',
        to: 'mi',
        answer: { verdict: 'blocked', layer: 'route', dns: 'private' },
        cites: ['trace/outside-cannot-reach-private-addresses'],
      },
    ],
  },
  {
    id: 'DNS-37 (7b)',
    says: 'A zone group writes no record for an instance',
    build: (d) => {
      const { other } = drawInstance(d);
      const zone = d.zone('privatelink.a1b2c3d4e5f6.database.windows.net', [other]);
      d.endpoint(
        d.subnet(other, 'pe', '10.9.2.0/24'),
        'pe-mi',
        '10.9.2.9',
        'mi' as ResourceId,
        'managedInstance',
        { dnsZoneGroup: [zone] },
      );
    },
    asks: [
      {
        from: 'vm-2',
        to: 'mi',
        answer: { verdict: 'blocked', layer: 'dns', dns: 'nxdomain' },
        cites: ['dns/linked-zone-without-record-is-nxdomain'],
      },
    ],
  },
  {
    id: 'DNS-37 (7c)',
    says: 'With a record by hand clients of another VNet take the endpoint, those at home the instance',
    build: (d) => {
      const { other } = drawInstance(d);
      d.zone('privatelink.a1b2c3d4e5f6.database.windows.net', [other], {
        records: [{ name: 'mi', type: 'A', values: ['10.9.2.9'], ttl: 300 }],
      });
      d.endpoint(
        d.subnet(other, 'pe', '10.9.2.0/24'),
        'pe-mi',
        '10.9.2.9',
        'mi' as ResourceId,
        'managedInstance',
      );
    },
    asks: [
      {
        from: 'vm-2',
        to: 'mi',
        answer: { verdict: 'reachable', path: 'privateEndpoint', initiators: 'source' },
        cites: ['dns/private-link-adds-a-cname', 'dns/linked-private-zone-hides-public-name'],
      },
      {
        from: 'vm-1',
        to: 'mi',
        answer: { verdict: 'reachable', path: 'private' },
        cites: [
          'trace/managed-instance-may-redirect-inside-the-vnet',
          'dns/links-are-not-inherited-over-peering',
        ],
      },
    ],
  },
  {
    id: 'DNS-37 (7d)',
    says: 'The zone of the endpoint does not belong to the VNet of the instance',
    build: (d) => {
      const { vnet, other } = drawInstance(d);
      d.zone('privatelink.a1b2c3d4e5f6.database.windows.net', [vnet, other], {
        records: [{ name: 'mi', type: 'A', values: ['10.9.2.9'], ttl: 300 }],
      });
      d.endpoint(
        d.subnet(other, 'pe', '10.9.2.0/24'),
        'pe-mi',
        '10.9.2.9',
        'mi' as ResourceId,
        'managedInstance',
      );
    },
    asks: [
      {
        from: 'vm-2',
        to: 'mi',
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: ['dns/private-link-adds-a-cname', 'dns/linked-private-zone-hides-public-name'],
      },
    ],
  },
  {
    id: 'DNS-37 (7e)',
    says: 'The public name of an instance leads to port 3342 alone',
    build: (d) =>
      void drawInstance(d, { publicDataEndpoint: true }, [{ sources: ['Internet'], ports: '3342' }]),
    asks: [
      {
        from: 'anyone',
        to: 'mi.public.a1b2c3d4e5f6.database.windows.net',
        port: 3342,
        answer: { verdict: 'reachable', path: 'public' },
        cites: [
          'nsg/internet-tag-includes-azure-services',
          'trace/managed-instance-public-endpoint-is-a-switch',
        ],
      },
      {
        from: 'anyone',
        to: 'mi.public.a1b2c3d4e5f6.database.windows.net',
        port: 1433,
        answer: { verdict: 'blocked' },
        cites: ['trace/managed-instance-public-endpoint-is-a-switch', 'nsg/lowest-number-first'],
      },
      {
        from: 'vm-1',
        to: 'mi',
        answer: { verdict: 'reachable', path: 'private' },
        cites: ['trace/managed-instance-may-redirect-inside-the-vnet', 'dns/some-names-are-always-private'],
      },
    ],
  },
  {
    id: 'DNS-37 (7f)',
    says: 'An NSG that says nothing keeps everybody from the public name of an instance',
    build: (d) => void drawInstance(d, { publicDataEndpoint: true }, []),
    asks: [
      {
        from: 'anyone',
        to: 'mi.public.a1b2c3d4e5f6.database.windows.net',
        port: 3342,
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/lowest-number-first'],
      },
      {
        from: 'vm-2',
        to: 'mi.public.a1b2c3d4e5f6.database.windows.net',
        port: 3342,
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/lowest-number-first'],
      },
    ],
  },
  {
    id: 'NSG-15 (7pub)',
    says: 'Machines inside come to a public address from outside: a rule for VirtualNetwork does not let them in',
    build: (d) => {
      const { vnet } = drawNetworks(d);
      d.vm(
        d.subnet(vnet, 'web', '10.0.7.0/24', { networkSecurityGroup: d.nsg('n', []) }),
        'vm-web',
        '10.0.7.4',
        { publicIp: '20.50.7.7' },
      );
    },
    asks: [
      {
        from: 'vm-2',
        to: '20.50.7.7',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/lowest-number-first'],
      },
      {
        from: 'vm-1',
        to: '20.50.7.7',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/lowest-number-first'],
      },
    ],
  },
];
