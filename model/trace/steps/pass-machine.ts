import { printIp } from '../../address/ip.ts';
import { find } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { applianceSource } from '../../egress/translated-source.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { AddressHolder, NicNode, SubnetNode } from '../../network/network.ts';
import type { Route } from '../../routing/route.ts';
import { applianceMustForward } from '../../routing/rules/appliance-must-forward.ts';
import { firstInterfaceHasTheDefaultGateway } from '../../routing/rules/first-interface-has-the-default-gateway.ts';
import { selectRoute } from '../../routing/select-route.ts';
import { fixMissingAppliance } from '../fixes/routes.ts';
import { fixForwarding, fixTranslation } from '../fixes/ways-out.ts';
import { applianceMustTranslateTowardsTheInternet } from '../rules/appliance-must-translate-towards-the-internet.ts';
import {
  assume,
  type Balanced,
  block,
  doubt,
  type Leg,
  newWalk,
  note,
  type Parcel,
  type Walk,
} from '../walk.ts';
import { interfaceOut } from './interface-out.ts';
import { enterNsgs, leave } from './leave.ts';
import { routeDestination } from './pick-route.ts';

type Machine = ResourceOf<'virtualMachine'>;

/** Through a machine that is a next hop: in by one interface, out by the same or another, each with its own NSG. */
export function passMachine(
  walk: Walk,
  holder: AddressHolder,
  from: SubnetNode | null,
  parcel: Parcel,
  balancer?: Balanced,
): Leg {
  const machine = find(walk.network.design, holder.id);
  const subnet = walk.network.subnets.get(holder.subnet);
  if (machine?.kind !== 'virtualMachine' || !subnet || !holder.nic) {
    block(walk, 'forward', {
      layer: 'appliance',
      at: holder.id,
      rule: applianceMustForward.id,
      evidence: say`${nameOf(holder)} is no appliance: it does not pass packets on`,
      fix: from ? fixMissingAppliance(walk.network, from, routeTo(from, parcel), holder.ip) : undefined,
    });
    return null;
  }
  enterNsgs(walk, subnet, holder.nic, holder.id, parcel);
  const { out, others } = interfaceOut(walk.network, holder.nic, parcel.destination);
  askForwarding(walk, machine, holder.nic, out);
  askTranslation(walk, machine, parcel);
  const outSubnet = walk.network.subnets.get(out.subnet) ?? subnet;
  const { translated, because } = applianceSource(
    { snat: machine.settings.appliance.snat, address: printIp(out.ip) },
    printIp(parcel.sourceIp),
  );
  walk.passed.push({
    id: holder.id,
    kind: 'machine',
    translated,
    subnet: outSubnet.id,
    ip: out.ip,
    ...(balancer ? { balancer } : {}),
  });
  assume(walk, 'appliance', say`${nameOf(machine)} passes on what it receives, and its own rules allow it.`);
  note(walk, {
    action: 'forward',
    says: translated
      ? say`${nameOf(machine)} passes the packet on with its own address ${code(printIp(out.ip))} (SNAT)`
      : say`${nameOf(machine)} passes the packet on and keeps the source address`,
    rules: [applianceMustForward.id, ...because],
    at: [machine.id],
  });
  const next: Parcel = translated
    ? { ...parcel, sourceIp: out.ip, sourceText: null, originVnet: outSubnet.vnet }
    : parcel;
  if (out !== holder.nic || others.length > 0) tellInterface(walk, machine, holder.nic, out, others, next);
  leave(walk, outSubnet, out, holder.id, next);
  return { at: { subnet: outSubnet.id, thing: holder.id }, parcel: next };
}

/** The route by which a subnet sends a packet. */
export function routeTo(subnet: SubnetNode, parcel: Parcel): Route | null {
  return selectRoute(subnet.routes, routeDestination(parcel)).route;
}

/** The machine has to be an appliance, with forwarding at every interface that has to do with packets of others, and with SNAT towards public addresses. */
function askForwarding(walk: Walk, machine: Machine, entered: NicNode, out: NicNode): void {
  const { appliance } = machine.settings;
  const sendsForeign = !appliance.snat && out !== entered;
  const shut = [entered, ...(sendsForeign ? [out] : [])].find((nic) => !applianceMustForward.passes(nic));
  if (!shut && appliance.enabled) return;
  const missing = !shut
    ? say`it is not set up as an appliance`
    : sendsForeign
      ? say`IP forwarding is off at its interface ${code(printIp(shut.ip))}`
      : say`IP forwarding is off at its interface`;
  block(walk, 'forward', {
    layer: 'appliance',
    at: machine.id,
    rule: applianceMustForward.id,
    evidence: say`${nameOf(machine)} does not pass on packets for others: ${missing}`,
    fix: fixForwarding(machine),
  });
}

/** By which interface it goes on is set in the machine; where an interface that it may take as well would not let it out, nobody can tell. */
function tellInterface(
  walk: Walk,
  machine: Machine,
  entered: NicNode,
  out: NicNode,
  others: readonly NicNode[],
  parcel: Parcel,
): void {
  const { id: rule } = firstInterfaceHasTheDefaultGateway;
  const where = walk.network.subnets.get(out.subnet) ?? { id: out.subnet, name: 'its subnet' };
  note(walk, {
    action: 'forward',
    says:
      out === entered
        ? say`${nameOf(machine)} sends it on by the interface ${code(printIp(out.ip))} by which it came`
        : say`${nameOf(machine)} took it at ${code(printIp(entered.ip))} and sends it on by its interface ${code(printIp(out.ip))} in ${nameOf(where)}`,
    rules: [rule],
    at: [machine.id, out.subnet],
    outcome: 'info',
  });
  if (others.length === 0) return;
  assume(
    walk,
    'appliance',
    say`${nameOf(machine)} has several interfaces with a way there; its own routes choose ${code(printIp(out.ip))}.`,
  );
  if (walk.quiet) return;
  const letsOut = (nic: NicNode) => {
    const probe = newWalk(walk.network, walk.resolveAtFirewall);
    const subnet = walk.network.subnets.get(nic.subnet);
    if (subnet) leave(probe, subnet, nic, machine.id, parcel);
    return probe.blockers.length === 0;
  };
  const odd = others.find((nic) => letsOut(nic) !== letsOut(out));
  if (!odd) return;
  doubt(walk, 'forward', {
    says: say`${nameOf(machine)} may send it on by ${code(printIp(out.ip))} or by ${code(printIp(odd.ip))}, as its own routes say, and only one of the two interfaces lets it out`,
    rule,
    layer: 'appliance',
    at: machine.id,
  });
}

/** Towards the internet an appliance that keeps the source is a dead end. */
function askTranslation(walk: Walk, machine: Machine, parcel: Parcel): void {
  if (applianceMustTranslateTowardsTheInternet.suffices(machine.settings.appliance, parcel.destination.kind))
    return;
  block(walk, 'forward', {
    layer: 'appliance',
    at: machine.id,
    rule: applianceMustTranslateTowardsTheInternet.id,
    evidence: say`${nameOf(machine)} does no SNAT, so the source address stays private. Nothing public can answer a private address`,
    fix: fixTranslation(machine),
  });
}
