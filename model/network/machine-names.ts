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
