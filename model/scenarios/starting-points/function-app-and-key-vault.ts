import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { at, ground, put, type StartingPoint } from '../starting-point.ts';

type Setting = 'allNetworks' | 'selectedNetworks' | 'privateLink';

/** A Function app with VNet integration, a vault in one of its three settings, and people who need a way in. */
function functionAppAndKeyVault(d: Drawing, setting: Setting): void {
  const europe = ground(d, 'region', 'West Europe', at(0, 0));
  const vnet = put(d, d.vnet('vnet-orders', '10.0.0.0/16', {}, { parent: europe }), at(16, 48));
  const serviceEndpoints = setting === 'selectedNetworks' ? ['Microsoft.KeyVault'] : [];
  const integration = {
    defaultOutboundAccess: null,
    delegation: 'Microsoft.Web/serverFarms',
    serviceEndpoints,
  };
  const integrationSubnet = put(d, d.subnet(vnet, 'snet-func', '10.0.3.0/26', integration), {
    ...at(16, 48),
    width: 224,
    height: 120,
  });
  const services = ground(
    d,
    'publicServices',
    'Public services',
    at(setting === 'privateLink' ? 856 : 400, 0),
  );
  put(
    d,
    d.add('functionApp', 'func-orders', services, { integrationSubnet, outboundAddresses: ['20.60.7.7'] }),
    at(16, 48),
  );
  const vault = put(
    d,
    d.add('keyVault', 'kv-orders', services, vaultSettings(setting, integrationSubnet)),
    at(16, 120),
  );
  const internet = ground(d, 'internet', 'Internet', at(setting === 'privateLink' ? 856 : 400, 240));
  put(d, d.add('internetClient', 'developer', internet, { address: '203.0.113.20' }), at(16, 48));
  put(d, d.add('internetClient', 'anyone', internet, { address: '203.0.113.7' }), at(16, 112));
  if (setting === 'privateLink') drawPrivateLink(d, vnet, vault);
}

function vaultSettings(setting: Setting, subnet: ResourceId): Partial<SettingsOf<'keyVault'>> {
  switch (setting) {
    case 'allNetworks':
      return {};
    case 'selectedNetworks':
      return { defaultAction: 'Deny', vnetRules: [{ subnet }], ipRules: ['203.0.113.20'] };
    case 'privateLink':
      return { publicNetworkAccess: 'Disabled' };
  }
}

/** Endpoint, zone, and the developer's way in: Bastion and a jump host. */
function drawPrivateLink(d: Drawing, vnet: ResourceId, vault: ResourceId): void {
  const endpoints = put(
    d,
    d.subnet(vnet, 'snet-endpoints', '10.0.4.0/24', { defaultOutboundAccess: false }),
    at(264, 48),
  );
  const tools = put(
    d,
    d.subnet(vnet, 'snet-tools', '10.0.5.0/24', { defaultOutboundAccess: false }),
    at(504, 48),
  );
  put(d, d.vm(tools, 'vm-jump', '10.0.5.4'), at(16, 48));
  const bastions = put(d, d.subnet(vnet, 'AzureBastionSubnet', '10.0.1.0/26'), at(504, 216));
  put(d, d.add('bastion', 'bas-orders', bastions, { publicIp: '20.50.1.10' }), at(16, 48));
  const global = ground(d, 'globalServices', 'Global', at(856, 448));
  const links = [{ vnet, resolutionPolicy: 'Default' as const, registrationEnabled: false }];
  const zone = put(
    d,
    d.add('privateDnsZone', 'privatelink.vaultcore.azure.net', global, { links }),
    at(16, 48),
  );
  put(d, d.endpoint(endpoints, 'pe-kv', '10.0.4.4', vault, 'vault', { dnsZoneGroup: [zone] }), at(16, 48));
}

/** The vault as it is made: open to all networks. */
export const allNetworks: StartingPoint = {
  slug: 'function-app-and-key-vault-all-networks',
  title: 'Function app and Key Vault: all networks',
  says: 'The vault is open to all networks: the app, the developer and everybody else get to its front door.',
  ask: ['func-orders', 'kv-orders', 443],
  build: (d) => functionAppAndKeyVault(d, 'allNetworks'),
};

/** The vault with its firewall: a subnet and an address. */
export const selectedNetworks: StartingPoint = {
  slug: 'function-app-and-key-vault-selected-networks',
  title: 'Function app and Key Vault: selected networks',
  says: 'The vault admits the subnet of the app by service endpoint and the developer by address; nobody else.',
  ask: ['func-orders', 'kv-orders', 443],
  build: (d) => functionAppAndKeyVault(d, 'selectedNetworks'),
};

/** The vault closed to the public. */
export const privateLink: StartingPoint = {
  slug: 'function-app-and-key-vault-private-link',
  title: 'Function app and Key Vault: Private Link',
  says: 'The vault is closed to the public: the app takes the private endpoint, the developer a jump host behind Bastion.',
  ask: ['func-orders', 'kv-orders', 443],
  build: (d) => functionAppAndKeyVault(d, 'privateLink'),
};
