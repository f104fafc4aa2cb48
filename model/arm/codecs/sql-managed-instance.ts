import { defineCodec } from '../../catalog/arm-codec.ts';
import { plainAt } from '../../catalog/arm-text.ts';
import { at, flagAt } from '../../catalog/read-json.ts';
import { sqlLogin } from '../../catalog/sql-server-arm.ts';
import type { SettingsOf } from '../../document/resource.ts';

const type = 'Microsoft.Sql/managedInstances';

/** A managed instance in its subnet. Azure chooses its address and the label in its name; both are read where a file tells them. */
export const sqlManagedInstance = defineCodec<SettingsOf<'sqlManagedInstance'>>({
  types: [type],
  print: ({ name, parent, settings }, context) => {
    const subnetId = context.idOf(parent);
    return [
      {
        type,
        name,
        body: {
          location: context.location,
          properties: {
            ...(subnetId ? { subnetId } : {}),
            publicDataEndpointEnabled: settings.publicDataEndpoint,
          },
        },
        needs: {
          sku: { name: 'GP_Gen5', tier: 'GeneralPurpose' },
          properties: {
            vCores: 4,
            storageSizeInGB: 32,
            licenseType: 'LicenseIncluded',
            ...sqlLogin(context),
          },
        },
      },
    ];
  },
  read: (arm, context) => {
    const dnsPrefix = dnsPrefixOf(arm.body);
    return {
      settings: {
        ...(dnsPrefix ? { dnsPrefix } : {}),
        publicDataEndpoint: flagAt(arm.body, 'properties', 'publicDataEndpointEnabled') ?? false,
      },
      parent: context.refer(at(arm.body, 'properties', 'subnetId')),
    };
  },
  drops: [
    '/properties/dnsZone',
    '/properties/fullyQualifiedDomainName',
    '/properties/state',
    '/properties/privateEndpointConnections',
    '/properties/virtualClusterId',
  ],
});

/** Azure tells the label by itself, and inside the whole name. */
function dnsPrefixOf(body: Parameters<typeof plainAt>[0]): string | undefined {
  const [, label] = (plainAt(body, 'properties', 'fullyQualifiedDomainName') ?? '').split('.');
  return plainAt(body, 'properties', 'dnsZone') || label || undefined;
}
