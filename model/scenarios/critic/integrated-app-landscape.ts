import type { SettingsOf } from '../../document/resource.ts';
import type { Drawing } from '../draw.ts';
import { drawVnetA } from '../reachability/landscape.ts';

/** VNet A with an app that is integrated into a subnet of it. */
export function drawApp(
  d: Drawing,
  app: Partial<SettingsOf<'webApp'>> = {},
  subnet: Parameters<Drawing['subnet']>[3] = {},
  space = '10.0.3.0/26',
) {
  const a = drawVnetA(d);
  const integrationSubnet = d.subnet(a.vnet, 'int', space, {
    delegation: 'Microsoft.Web/serverFarms',
    ...subnet,
  });
  d.add('webApp', 'app1', null, { integrationSubnet, outboundAddresses: ['20.40.0.1'], ...app });
  return a;
}

/** A vault with an endpoint in VNet A, and its zone there. */
export function drawVault(
  d: Drawing,
  a: ReturnType<typeof drawVnetA>,
  settings: object = { publicNetworkAccess: 'Disabled' },
) {
  const kv = d.add('keyVault', 'kv1', null, settings as never);
  d.endpoint(a.data, 'pe-kv1', '10.0.2.9', kv, 'vault', {
    dnsZoneGroup: [d.zone('privatelink.vaultcore.azure.net', [a.vnet])],
  });
}

/** The app asks for the vault. */
export const appToVault = { from: 'app1', to: 'kv1' };
