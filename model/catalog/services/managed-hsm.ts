import * as z from 'zod';
import { defineService, nameUnder, receivingService } from '../service.ts';
import { aclsCodec } from '../service-arm.ts';
import { networkAcls, publicSwitch } from '../service-settings.ts';

// Virtual network rules stand in the API, and the service refuses them.
// https://learn.microsoft.com/powershell/module/az.keyvault/add-azkeyvaultmanagedhsmnetworkrule (2026-11-30)
const { vnetRules: _, ...acls } = networkAcls;

const settings = z.object({ ...acls, publicNetworkAccess: publicSwitch });

const type = 'Microsoft.KeyVault/managedHSMs';

/** Managed HSM of Key Vault: a resource, a name and a private zone of its own beside the vaults (DNS-106). */
export const managedHsm = defineService({
  ...receivingService,
  kind: 'managedHsm',
  title: 'Key Vault Managed HSM',
  properName: true,
  label: 'Managed HSM',
  says: 'A public service for keys in hardware of one customer. Its names and its private DNS zone are not those of Key Vault.',
  keywords: ['hsm', 'key vault', 'hardware security module', 'keys'],
  glyph: 'M12 22s8-4 8-10V5l-8-3-8 3v7c0 6 8 10 8 10M10 11a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M12 13v4',
  namePrefix: 'hsm',
  nameRule: {
    pattern: /^[a-zA-Z](?:[a-zA-Z0-9-]{1,22}[a-zA-Z0-9])$/,
    says: '3 to 24 letters, digits and hyphens, starting with a letter',
  },
  settings,
  armType: type,
  defaultPort: 443,
  arm: aclsCodec(type, {
    sku: { family: 'B', name: 'Standard_B1' },
    properties: { tenantId: '[tenant().tenantId]' },
  }),
  service: {
    subresources: [{ groupId: 'managedhsm', ports: [443] }],
    hosts: nameUnder('managedhsm.azure.net', 'managedhsm'),
    serviceTag: null,
    serviceEndpoint: null,
    firewall: {
      decidesBy: 'defaultAction',
      ipRules: true,
      vnetRules: false,
      exception: 'trustedServices',
      exceptionSurvivesDisabled: true,
    },
  },
});
