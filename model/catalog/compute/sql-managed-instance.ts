import * as z from 'zod';
import type { ResourceId } from '../../ids.ts';
import { address, field, flag } from '../field.ts';
import { defineInjected, type InjectedNeed, type InjectedRoute, type TagOf } from '../injected.ts';
import type { HostName } from '../service.ts';

const settings = z.object({
  address: address({ label: 'Address' }),
  dnsPrefix: field(z.string().default('a1b2c3d4e5f6'), {
    label: 'DNS zone label',
    help: 'The label that Azure puts between the name and database.windows.net.',
    advanced: true,
  }),
  publicDataEndpoint: flag(false, {
    label: 'Public data endpoint',
    help: 'A public name on port 3342, filtered by the NSG of the subnet.',
  }),
});

type ManagedInstanceSettings = z.output<typeof settings>;

/** What an instance has to reach since it has no management endpoint of its own (INJ-4): connectivity-architecture-overview of 2023-08-02. */
const destinations = (region: string): readonly TagOf[] => [
  { tag: 'AzureActiveDirectory', region: null },
  { tag: 'OneDsCollector', region: null },
  { tag: 'Storage', region },
];

/** SQL Managed Instance: a database server that stands inside its own subnet. */
export const sqlManagedInstance = defineInjected({
  kind: 'sqlManagedInstance',
  title: 'SQL Managed Instance',
  properName: true,
  label: 'SQL MI',
  says: 'Injected into a delegated subnet: it has private addresses there and opens and takes connections like a machine.',
  group: 'Services',
  keywords: ['mi', 'managed instance', 'injection', 'database'],
  glyph:
    'M3 5a9 3 0 1 0 18 0a9 3 0 1 0 -18 0M3 5V19A9 3 0 0 0 15 21.84M21 5V8M21 12L18 17H22L19 22M3 12A9 3 0 0 0 14.59 14.87',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'sqlmi',
  nameRule: {
    pattern: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    says: 'lower-case letters, digits and inner hyphens, 1 to 63',
  },
  settings,
  armType: 'Microsoft.Sql/managedInstances',
  defaultPort: 1433,
  speaks: 'both',
  summary: ({ address: ip }: ManagedInstanceSettings) => ip ?? '',
  injectedAt: ({ address: ip }: ManagedInstanceSettings, parent: ResourceId | null) => ({
    subnet: parent,
    address: ip,
  }),
  injected: {
    subresources: [{ groupId: 'managedInstance', ports: [1433] }],
    /** The VNet-local name is in public DNS with the private address. */
    hosts: (name: string, { dnsPrefix }: ManagedInstanceSettings): readonly HostName[] => [
      {
        fqdn: `${name}.${dnsPrefix}.database.windows.net`,
        subresource: 'managedInstance',
        zone: `privatelink.${dnsPrefix}.database.windows.net`,
        record: name,
      },
    ],
    names: (name: string, { dnsPrefix }: ManagedInstanceSettings) => [
      {
        fqdn: `${name}.${dnsPrefix}.database.windows.net`,
        subresource: 'managedInstance',
        publicly: 'privateAddress',
        privateLinkAlias: `${name}.privatelink.${dnsPrefix}.database.windows.net`,
      },
      // Its public data endpoint has a name of its own in the same domain (DNS-1).
      {
        fqdn: `${name}.public.${dnsPrefix}.database.windows.net`,
        subresource: 'publicDataEndpoint',
        publicly: 'publicAddress',
      },
    ],
    needs: (_settings: ManagedInstanceSettings, region: string) =>
      destinations(region).map(
        (other): InjectedNeed => ({
          direction: 'Outbound',
          with: other,
          protocol: 'tcp',
          port: 443,
          what: 'its management by Azure',
        }),
      ),
    // Azure's intent policy writes them into the table and keeps them there (INJ-7).
    routes: (_settings: ManagedInstanceSettings, region: string) =>
      destinations(region).map(
        (to): InjectedRoute => ({
          to,
          nextHop: 'Internet',
          without: 'its management by Azure goes to the appliance',
          enforced: true,
        }),
      ),
    source: 'https://learn.microsoft.com/azure/azure-sql/managed-instance/connectivity-architecture-overview',
  },
});
