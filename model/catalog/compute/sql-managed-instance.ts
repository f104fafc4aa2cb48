import * as z from 'zod';
import type { ResourceId } from '../../ids.ts';
import { address, field, flag } from '../field.ts';
import { defineKind } from '../kind.ts';
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

/** SQL Managed Instance: a database server that stands inside its own subnet. */
export const sqlManagedInstance = defineKind({
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
  },
});
