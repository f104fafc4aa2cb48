import * as z from 'zod';
import { defineService } from '../service.ts';
import { aclsCodec } from '../service-arm.ts';
import { networkAcls } from '../service-settings.ts';

const settings = z.object({ ...networkAcls });

/** Key Vault: keys, secrets and certificates behind one public name (DNS-106); all networks, selected networks, disabled or secured by perimeter (PAAS-17). */
export const keyVault = defineService({
  kind: 'keyVault',
  title: 'Key Vault',
  properName: true,
  label: 'Key Vault',
  says: 'A public service for secrets, keys and certificates; open to all networks until its firewall says otherwise.',
  group: 'Services',
  keywords: ['vault', 'secret', 'certificate', 'kv'],
  glyph:
    'M2.586 17.414A2 2 0 0 0 2 18.828V21a1 1 0 0 0 1 1h3a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h1a1 1 0 0 0 1-1v-1a1 1 0 0 1 1-1h.172a2 2 0 0 0 1.414-.586l.814-.814a6.5 6.5 0 1 0-4-4zM16 7.5a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0',
  drawnAs: 'node',
  livesIn: ['publicServices', 'canvas'],
  namePrefix: 'kv',
  nameRule: {
    pattern: /^[a-zA-Z](?:[a-zA-Z0-9-]{1,22}[a-zA-Z0-9])$/,
    says: '3 to 24 letters, digits and hyphens, starting with a letter',
  },
  settings,
  armType: 'Microsoft.KeyVault/vaults',
  defaultPort: 443,
  speaks: 'destination',
  arm: aclsCodec('Microsoft.KeyVault/vaults', {
    properties: { tenantId: '[tenant().tenantId]', sku: { family: 'A', name: 'standard' } },
  }),
  service: {
    subresources: [{ groupId: 'vault', ports: [443], member: 'default' }],
    hosts: (name) => [
      {
        fqdn: `${name}.vault.azure.net`,
        subresource: 'vault',
        zone: 'privatelink.vaultcore.azure.net',
        record: name,
      },
    ],
    serviceTag: 'AzureKeyVault',
    serviceEndpoint: { names: ['Microsoft.KeyVault'], reach: 'any', standard: true },
    firewall: {
      decidesBy: 'defaultAction',
      ipRules: true,
      vnetRules: true,
      exception: 'trustedServices',
      exceptionSurvivesDisabled: true,
      crossTenantVnetRules: true,
      mostVnetRules: 200,
    },
  },
});
