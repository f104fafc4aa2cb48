import { type Ip, parseIp, printIp } from '../../address/ip.ts';
import { find } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { AddressHolder, SubnetNode } from '../../network/network.ts';
import { rulesSeePrivateAddresses } from '../../nsg/rules/rules-see-private-addresses.ts';
import { backendWays } from '../backend-ways.ts';
import { fixListener } from '../fixes/application-gateways.ts';
import { instanceOf } from '../gateway-ends.ts';
import { applicationGatewayAsksTheDnsOfItsVnet } from '../rules/application-gateway-asks-the-dns-of-its-vnet.ts';
import { applicationGatewayOpensASecondConnection } from '../rules/application-gateway-opens-a-second-connection.ts';
import { serviceListensOnItsPorts } from '../rules/service-listens-on-its-ports.ts';
import { block, note, type OnwardWay, type Parcel, printFlow, takePath, type Walk } from '../walk.ts';
import { arrive } from './enter-machine.ts';
import { fromOutside } from './from-outside.ts';
import { enterNsgs } from './leave.ts';

type Gateway = ResourceOf<'applicationGateway'>;
type Frontend = 'public' | 'private';

/** A packet to the private frontend of an application gateway, or to one of its instances, where no listener waits. */
export function enterGateway(walk: Walk, holder: AddressHolder, subnet: SubnetNode, parcel: Parcel): void {
  const gateway = find(walk.network.design, holder.id);
  arrive(walk, holder, parcel);
  if (gateway?.kind !== 'applicationGateway' || walk.quiet) return;
  enterNsgs(walk, subnet, null, gateway.id, parcel);
  if (holder.kind === 'applicationGateway') listen(walk, gateway, 'private', parcel);
  else
    block(walk, 'enter', {
      layer: 'appliance',
      at: gateway.id,
      rule: applicationGatewayOpensASecondConnection.id,
      evidence: say`${code(printIp(holder.ip))} is an address of an instance of ${nameOf(gateway)}; its listeners wait at its frontends`,
    });
}

/** A packet to the public frontend: the NSG of its subnet sees an address there. */
export function enterPublicGateway(walk: Walk, gateway: Gateway, source: Ip | null, parcel: Parcel): void {
  const instance = instanceOf(walk.network, gateway);
  const subnet = instance && walk.network.subnets.get(instance.subnet);
  if (!instance || !subnet) {
    walk.notModelled.push(say`${nameOf(gateway)} outside a subnet is not modelled`);
    return;
  }
  const ip = rulesSeePrivateAddresses.seen({
    privateAddress: instance.ip,
    publicAddress: parseIp(gateway.settings.publicIp ?? ''),
  });
  if (subnet.nsg)
    note(walk, {
      action: 'enter',
      says: say`${nameOf(subnet.nsg)} sees ${code(printIp(ip))}, an address of ${nameOf(gateway)} in ${nameOf(subnet)}, instead of the public one`,
      rules: [rulesSeePrivateAddresses.id],
      at: [gateway.id],
      outcome: 'info',
    });
  enterNsgs(walk, subnet, null, gateway.id, {
    ...fromOutside(parcel, source),
    destination: { kind: 'private', ip },
  });
  takePath(walk, 'public');
  // The reply to the client leaves by the routes of the subnet.
  if (walk.arrival) walk.arrival = { ...walk.arrival, subnet: subnet.id, ip: instance.ip };
  listen(walk, gateway, 'public', parcel);
}

/** Is the backend named, so that the DNS of the VNet says where it is? */
function asksVnet({ ends }: OnwardWay): boolean {
  return ends !== undefined && applicationGatewayAsksTheDnsOfItsVnet.asks(ends.target) === 'vnet';
}

/** A listener of a frontend takes the connection, and the gateway opens another one. */
export function listen(walk: Walk, gateway: Gateway, frontend: Frontend, parcel: Parcel): void {
  const { id: rule, pick, sourceSeen } = applicationGatewayOpensASecondConnection;
  const taken = pick(gateway.settings.rules, frontend, parcel.protocol, parcel.port);
  const subnet = walk.network.subnets.get(instanceOf(walk.network, gateway)?.subnet ?? ('' as never));
  if (!taken) {
    block(walk, 'enter', {
      layer: 'appliance',
      at: gateway.id,
      rule: serviceListensOnItsPorts.id,
      evidence: say`${nameOf(gateway)} has no listener for ${code(printFlow(parcel))} on its ${frontend} frontend`,
      fix: fixListener(gateway, frontend, parcel),
    });
    return;
  }
  const ways = backendWays(walk.network, gateway, taken);
  if (ways.length === 0) {
    block(walk, 'forward', {
      layer: 'appliance',
      at: gateway.id,
      rule,
      evidence: say`${nameOf(gateway)} has no backend behind its listener for ${code(printFlow(parcel))}`,
    });
    return;
  }
  const from = subnet ? say` from an address of ${nameOf(subnet)}` : say``;
  const seen = subnet ? say` (${code(sourceSeen(subnet.settings))})` : say``;
  note(walk, {
    action: 'forward',
    says: say`${nameOf(gateway)} ends the connection and opens a new one to a backend on port ${code(`${taken.backendPort}`)}${from}${seen}. Only the header ${code('X-Forwarded-For')} tells the backend who called`,
    rules: [rule, ...(ways.some(asksVnet) ? [applicationGatewayAsksTheDnsOfItsVnet.id] : [])],
    at: [gateway.id],
  });
  walk.onward = { by: gateway.id, ways };
}
