import * as z from 'zod';
import { defineService } from '../service.ts';
import { networkAcls } from '../service-settings.ts';

const settings = z.object({ ...networkAcls });

/** Key Vault: keys, secrets and certificates behind one public name. */
export const keyVault = defineService({
  kind: 'keyVault',
  title: 'Key Vault',
  label: 'Key Vault',
  says: 'A public service for secrets, keys and certificates; open to all networks until its firewall says otherwise.',
  group: 'Services',
  keywords: ['vault', 'secret', 'certificate', 'kv'],
  glyph: '@key-round',
  drawnAs: 'node',
  livesIn: ['publicServices', 'canvas'],
  namePrefix: 'kv',
  nameRule: { pattern: /^[a-zA-Z](?:[a-zA-Z0-9-]{1,22}[a-zA-Z0-9])$/, says: '3 to 24 letters, digits and hyphens, starting with a letter' },
  settings,
  armType: 'Microsoft.KeyVault/vaults',
  defaultPort: 443,
  speaks: 'destination',
  service: {
    subresources: [{ groupId: 'vault', ports: [443] }],
    hosts: (name) => [
      { fqdn: `${name}.vault.azure.net`, subresource: 'vault', zone: 'privatelink.vaultcore.azure.net', record: name },
    ],
    serviceTag: 'AzureKeyVault',
    serviceEndpoint: { names: ['Microsoft.KeyVault'], reach: 'any' },
    firewall: {
      decidesBy: 'defaultAction',
      ipRules: true,
      vnetRules: true,
      exception: 'trustedServices',
      exceptionSurvivesDisabled: true,
      crossTenantVnetRules: true,
    },
  },
});
