import { printIp } from '../../address/ip.ts';
import { code, say } from '../../explain/sentence.ts';
import { platformAddressesAreNotFiltered } from '../../nsg/rules/platform-addresses-are-not-filtered.ts';
import type { Origin } from '../end.ts';
import { outsideCannotReachPrivateAddresses } from '../rules/outside-cannot-reach-private-addresses.ts';
import { assume, block, note, type Parcel, printFlow, printSource, takePath, type Walk } from '../walk.ts';
import { leave } from './leave.ts';

/** Azure's own addresses answer every machine of a VNet on the host it runs on: no route is asked, and NSGs by their platform tags only. */
export function callPlatform(walk: Walk, origin: Origin, parcel: Parcel): void {
  if (parcel.destination.kind !== 'private') return;
  const address = code(printIp(parcel.destination.ip));
  const subnet = origin.kind === 'nic' ? walk.network.subnets.get(origin.subnet) : undefined;
  if (origin.kind === 'app') {
    walk.notModelled.push(say`What an app gets from ${address} is not modelled`);
    return;
  }
  if (origin.kind !== 'nic' || !subnet) {
    block(walk, 'leave', {
      layer: 'route',
      at: origin.resource,
      rule: outsideCannotReachPrivateAddresses.id,
      evidence: say`${address} answers only inside a VNet of Azure`,
    });
    return;
  }
  leave(walk, subnet, origin.nic, origin.resource, parcel);
  takePath(walk, 'private');
  walk.arrival = { at: null, subnet: null, ip: null, source: printSource(parcel), sourceIp: parcel.sourceIp };
  note(walk, {
    action: 'enter',
    says: say`${address} belongs to Azure itself, in every VNet; ordinary rules and routes do not touch it`,
    rules: [platformAddressesAreNotFiltered.id],
    at: [origin.resource],
  });
  assume(walk, 'azure', say`Azure answers ${code(printFlow(parcel))} at ${address}.`);
}
