import * as z from 'zod';
import { pairOf } from '../facts/regions.ts';
import { choice, text } from '../field.ts';
import { defineService, type HostName } from '../service.ts';
import { networkAcls } from '../service-settings.ts';
import { accountKinds, storageArm } from '../storage-arm.ts';

const settings = z.object({
  ...networkAcls,
  accountKind: choice(accountKinds, 'StorageV2', {
    label: 'Kind of account',
    help: 'Private endpoints need a version 2 account, or one for blobs or files alone.',
    options: {
      StorageV2: 'StorageV2 (general purpose)',
      BlockBlobStorage: 'Premium blobs',
      FileStorage: 'Premium files',
      BlobStorage: 'Blobs, legacy',
      Storage: 'General purpose v1, legacy',
    },
    advanced: true,
  }),
  sku: text(
    {
      label: 'SKU',
      help: 'With read access to the second region (RA), the account has secondary names.',
      suggestions: [
        'Standard_LRS',
        'Standard_ZRS',
        'Standard_GRS',
        'Standard_RAGRS',
        'Standard_RAGZRS',
        'Premium_LRS',
      ],
      advanced: true,
    },
    'Standard_LRS',
  ),
});

type StorageSettings = z.output<typeof settings>;

const groups = ['blob', 'file', 'queue', 'table', 'dfs', 'web'] as const;

// Files have no secondary to read from.
const withSecondary: readonly string[] = ['blob', 'queue', 'table', 'dfs', 'web'];

/** Read access to the second region is a word of the SKU. */
const readsSecondary = (sku: string): boolean => /_RAG(Z)?RS$/i.test(sku);

/** The group as the name of an account begins: static websites get a numbered zone, whose number is not known before deployment. */
function hostOf(account: string, group: (typeof groups)[number], subresource: string): HostName {
  const record = group === 'web' ? `${account}.z6` : account;
  const zone = `privatelink.${group}.core.windows.net`;
  return { fqdn: `${record}.${group}.core.windows.net`, subresource, zone, record };
}

/**
 * Storage account: blob, file, queue, table, Data Lake and static website, each with a name of its own, and with read access to its second
 * region a secondary name and group each (DNS-102). A failover leaves names and endpoints as they are: the endpoint of the primary follows
 * it to the other region (DNS-100). The rules of the account hold for both names (SE-25).
 */
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
  arm: storageArm,
  service: {
    subresources: [
      { groupId: 'blob', ports: [443] },
      // That of NFS is unverified (PAAS table).
      {
        groupId: 'file',
        ports: [445, 443],
        mayListen: { ports: '2049', when: 'it has shares that speak NFS' },
      },
      { groupId: 'queue', ports: [443] },
      { groupId: 'table', ports: [443] },
      { groupId: 'dfs', ports: [443] },
      { groupId: 'web', ports: [443] },
      ...withSecondary.map((group) => ({ groupId: `${group}_secondary`, ports: [443] })),
    ],
    hosts: (name, region, { sku }: StorageSettings) => [
      ...groups.map((group) => hostOf(name, group, group)),
      ...groups
        .filter((group) => readsSecondary(sku) && withSecondary.includes(group))
        // The secondary is a copy in the paired region: https://learn.microsoft.com/azure/storage/common/storage-redundancy (2023-07-17).
        .map((group) => ({
          ...hostOf(`${name}-secondary`, group, `${group}_secondary`),
          region: pairOf(region) ?? region,
        })),
    ],
    tierSetting: 'accountKind',
    tiersWithPrivateEndpoints: accountKinds.filter((kind) => kind !== 'Storage'),
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
