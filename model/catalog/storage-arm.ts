import { defineCodec } from './arm-codec.ts';
import { literal, plainAt } from './arm-text.ts';
import { at, wordOf } from './read-json.ts';
import { type AclSettings, aclsCodec } from './service-arm.ts';

/** What a storage account may be; StorageV2 unless somebody asked for another. https://learn.microsoft.com/azure/storage/common/storage-account-overview (2026-11-30). */
export const accountKinds = [
  'StorageV2',
  'BlockBlobStorage',
  'FileStorage',
  'BlobStorage',
  'Storage',
] as const;

interface StorageSettings extends AclSettings {
  readonly accountKind: (typeof accountKinds)[number];
  readonly sku: string;
}

const type = 'Microsoft.Storage/storageAccounts';
const acls = aclsCodec<StorageSettings>(type, {});

/** A storage account: its rules, its kind, and how its data is copied. */
export const storageArm = defineCodec<StorageSettings>({
  ...acls,
  print: (thing, context) => {
    const { accountKind: kind, sku } = thing.settings;
    return acls
      .print(thing, context)
      .map(({ body, ...own }) => ({ ...own, body: { sku: { name: literal(sku) }, kind, ...body } }));
  },
  read: (arm, context) => ({
    settings: {
      ...acls.read(arm, context).settings,
      accountKind: wordOf(accountKinds, at(arm.body, 'kind')) ?? 'StorageV2',
      sku: plainAt(arm.body, 'sku', 'name') ?? 'Standard_LRS',
    },
  }),
  drops: [
    ...(acls.drops ?? []),
    '/sku/tier',
    '/properties/secondaryEndpoints',
    '/properties/secondaryLocation',
  ],
});
