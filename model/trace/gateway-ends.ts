import { type Ip, parseIp } from '../address/ip.ts';
import { frontDoorHost } from '../catalog/network/front-door.ts';
import { find } from '../document/design.ts';
import type { ResourceOf } from '../document/resource.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { AddressHolder, Network } from '../network/network.ts';
import type { Refusal, Target } from './end.ts';
import { applicationGatewayCallsItsBackendsOnly } from './rules/application-gateway-calls-its-backends-only.ts';

type Gateway = ResourceOf<'applicationGateway'>;

/** The private frontend of an application gateway; null where it has none. */
export function frontendOf(network: Network, gateway: Gateway): AddressHolder | null {
  return network.addressesOf(gateway.id).find(({ kind }) => kind === 'applicationGateway') ?? null;
}

/** An instance of an application gateway, from which its connections start. */
export function instanceOf(network: Network, gateway: Gateway): AddressHolder | null {
  return network.addressesOf(gateway.id).find(({ kind }) => kind === 'gatewayInstance') ?? null;
}

/** An application gateway as a destination: its private frontend for those inside, its public one for others. */
function gatewayAddresses(network: Network, gateway: Gateway): Pick<Target, 'ip' | 'publicIp'> {
  const { frontend, publicIp } = gateway.settings;
  const open: Ip | null = frontend === 'private' ? null : parseIp(publicIp ?? '');
  return { ip: frontendOf(network, gateway)?.ip ?? null, publicIp: open };
}

/** Front Door as a destination: called by its public name. */
export function proxyTarget(
  network: Network,
  proxy: Gateway | ResourceOf<'frontDoor'>,
): Pick<Target, 'fqdn' | 'subresource' | 'ip' | 'publicIp'> {
  if (proxy.kind === 'applicationGateway')
    return { fqdn: null, subresource: null, ...gatewayAddresses(network, proxy) };
  const fqdn = frontDoorHost(proxy.name, proxy.settings);
  return { fqdn, subresource: 'endpoint', ip: null, publicIp: null };
}

/** Is a Front Door called? */
export function isFrontDoor({ design }: Network, { resource }: Pick<Target, 'resource'>): boolean {
  return find(design, resource)?.kind === 'frontDoor';
}

/** Why an application gateway opens no connection to what is asked about; null where that is a backend. */
export function notABackend(
  { id, name, settings }: Gateway,
  target: { readonly resource: ResourceId | null; readonly written: string | null },
): Refusal | null {
  const { opens } = applicationGatewayCallsItsBackendsOnly;
  const drawn = [...settings.rules.flatMap(({ backends }) => backends), settings.certificateVault];
  const written = settings.rules.flatMap(({ backendAddresses }) => backendAddresses);
  if (target.resource !== null && opens(drawn, target.resource)) return null;
  if (target.written !== null && opens(written, target.written)) return null;
  return {
    at: id,
    rule: applicationGatewayCallsItsBackendsOnly.id,
    says: say`${nameOf({ id, name })} opens connections to the backends of its rules only, and the destination is not one of them`,
  };
}
