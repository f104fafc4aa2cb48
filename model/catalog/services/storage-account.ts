import * as z from 'zod';
import { defineService } from '../service.ts';
import { aclsCodec } from '../service-arm.ts';
import { networkAcls } from '../service-settings.ts';

const settings = z.object({ ...networkAcls });

const groups = ['blob', 'file', 'queue', 'table', 'dfs', 'web'] as const;

/** Storage account: blob, file, queue, table, Data Lake and static website, each with a name of its own (DNS-102). */
export const storageAccount = defineService({
  kind: 'storageAccount',
  title: 'Storage account',
  label: 'Storage',
  says: 'A public storage service; blob, file, queue, table, dfs and web each have their own name and their own private endpoint.',
  group: 'Services',
  keywords: ['blob', 'file', 'queue', 'table', 'data lake', 'adls', 'st'],
  glyph:
    'M10 16h.01M2.212 11.577a2 2 0 0 0-.212.896V18a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-5.527a2 2 0 0 0-.212-.896L18.55 5.11A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11zM21.946 12.013H2.054M6 16h.01',
  drawnAs: 'node',
  livesIn: ['publicServices', 'canvas'],
  namePrefix: 'st',
  nameRule: { pattern: /^[a-z0-9]{3,24}$/, says: '3 to 24 lower-case letters and digits' },
  settings,
  armType: 'Microsoft.Storage/storageAccounts',
  defaultPort: 443,
  speaks: 'destination',
  arm: aclsCodec('Microsoft.Storage/storageAccounts', { sku: { name: 'Standard_LRS' }, kind: 'StorageV2' }),
  service: {
    subresources: [
      { groupId: 'blob', ports: [443] },
      { groupId: 'file', ports: [445, 443] },
      { groupId: 'queue', ports: [443] },
      { groupId: 'table', ports: [443] },
      { groupId: 'dfs', ports: [443] },
      { groupId: 'web', ports: [443] },
    ],
    hosts: (name) =>
      groups.map((group) => ({
        // Static websites get a numbered zone in their public name; the number is not known before deployment.
        fqdn: group === 'web' ? `${name}.z6.web.core.windows.net` : `${name}.${group}.core.windows.net`,
        subresource: group,
        zone: `privatelink.${group}.core.windows.net`,
        record: group === 'web' ? `${name}.z6` : name,
      })),
    serviceTag: 'Storage',
    serviceEndpoint: {
      names: ['Microsoft.Storage', 'Microsoft.Storage.Global'],
      reach: 'sameOrPairedRegion',
      standard: true,
    },
    firewall: {
      decidesBy: 'defaultAction',
      ipRules: true,
      vnetRules: true,
      exception: 'trustedServices',
      exceptionSurvivesDisabled: true,
      ipRulesIgnoreSameRegion: true,
      crossTenantVnetRules: true,
      mostVnetRules: 400,
    },
  },
});
