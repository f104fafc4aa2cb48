import { type Ip, parseIp } from '../address/ip.ts';
import { azureDnsAddress, azureProvidedDns } from '../catalog/facts/reserved-addresses.ts';
import type { MachineName } from '../dns/dns-world.ts';
import { type Design, enclosing } from '../document/design.ts';
import type { Held } from './addresses.ts';

/** The machines of each VNet, as Azure's own names know them: by their first addresses. */
export function compileMachineNames(design: Design, held: readonly Held[]): readonly MachineName[] {
  return held.flatMap(({ id, name, ip, kind, nicIndex, subnet }) => {
    const vnet = enclosing(design, subnet, 'virtualNetwork')?.id;
    return kind === 'machine' && nicIndex === 0 && vnet !== undefined
      ? [{ id, name: name.toLowerCase(), vnet, address: ip }]
      : [];
  });
}

/** The DNS servers of an interface; Azure's word for its own DNS is an address as well (DNS-54). */
export function serversOfInterface(texts: readonly string[]): readonly Ip[] {
  return texts.flatMap((text) =>
    text.trim().toLowerCase() === azureProvidedDns.toLowerCase() ? azureDnsAddress : (parseIp(text) ?? []),
  );
}
