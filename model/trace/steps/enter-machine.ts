import { printIp } from '../../address/ip.ts';
import { printPorts } from '../../address/port-set.ts';
import { find } from '../../document/design.ts';
import { isKind } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { AddressHolder, SubnetNode } from '../../network/network.ts';
import { injectedServicesBehaveLikeMachines } from '../rules/injected-services-behave-like-machines.ts';
import { managedInstanceMayRedirectInsideTheVnet } from '../rules/managed-instance-may-redirect-inside-the-vnet.ts';
import { networkAccessGrantsNoData } from '../rules/network-access-grants-no-data.ts';
import { assume, doubt, note, type Parcel, printFlow, printSource, takePath, type Walk } from '../walk.ts';
import { enterApiServer } from './api-server.ts';
import { enterContainerApps } from './enter-environment.ts';
import { enterInjected } from './enter-injected.ts';
import { askInterface } from './interface-of-machine.ts';
import { deniesSome } from './knock.ts';
import { enterNsgs } from './leave.ts';
import { enterPods } from './pods.ts';

/** A machine or an injected service: the subnet's NSG, then the interface's. */
export function enterMachine(walk: Walk, holder: AddressHolder, subnet: SubnetNode, parcel: Parcel): void {
  enterNsgs(walk, subnet, holder.nic, holder.id, parcel);
  arrive(walk, holder, parcel);
  const thing = find(walk.network.design, holder.id);
  if (isKind(thing, 'kubernetesNodePool')) {
    enterPods(walk, holder, thing, parcel);
    return;
  }
  if (isKind(thing, 'containerAppsEnvironment')) {
    enterContainerApps(walk, holder, subnet, thing, parcel);
    return;
  }
  if (isKind(thing, 'kubernetesCluster')) {
    enterApiServer(walk, holder, subnet, parcel);
    return;
  }
  if (injectedServicesBehaveLikeMachines.isInjected(holder)) {
    note(walk, {
      action: 'enter',
      says: say`${nameOf(holder)} stands in ${nameOf(subnet)} and takes the connection like a machine`,
      rules: [injectedServicesBehaveLikeMachines.id],
      at: [holder.id],
    });
    askForRedirects(walk, holder, parcel);
    if (enterInjected(walk, holder, parcel) === 'app') return;
    const isDatabase = isKind(find(walk.network.design, holder.id), 'sqlManagedInstance');
    const more = networkAccessGrantsNoData.stillAsks(isDatabase ? 'managedInstance' : 'service');
    assume(walk, 'identity', say`${nameOf(holder)} still asks for ${more}.`);
    return;
  }
  note(walk, {
    action: 'enter',
    says: say`${nameOf(holder)} receives the packet at ${code(printIp(holder.ip))}`,
    at: [holder.id],
  });
  askInterface(walk, holder.nic, parcel.sourceIp, 'called');
  assume(
    walk,
    'guestFirewall',
    say`Something listens on ${nameOf(holder)} and its own firewall allows ${code(printFlow(parcel))}.`,
  );
}

/** Whether the instance sends its client on is not in the drawing, so ports that are shut on the way leave it open. */
function askForRedirects(walk: Walk, holder: AddressHolder, { port }: Parcel): void {
  const { id: rule, extraPorts } = managedInstanceMayRedirectInsideTheVnet;
  const isInstance = isKind(find(walk.network.design, holder.id), 'sqlManagedInstance');
  const further = isInstance ? extraPorts(port) : null;
  if (!further) return;
  const says = say`${nameOf(holder)} may redirect this client to ports ${code(printPorts(further))}`;
  const shut = walk.checks.find((check) => deniesSome(check, further));
  const by = find(walk.network.design, shut?.at);
  if (shut && by) {
    const unsure = say`${says}, and ${nameOf(by)} does not let all of them pass; with connection type Proxy it needs no more`;
    doubt(walk, 'enter', { says: unsure, rule, layer: shut.layer, at: shut.at });
  } else note(walk, { action: 'enter', says, rules: [rule], at: [holder.id], outcome: 'info' });
}

/** Writes down that the packet came to something on a private path. */
export function arrive(walk: Walk, holder: AddressHolder, parcel: Parcel): void {
  takePath(walk, 'private');
  walk.arrival = {
    at: holder.id,
    subnet: holder.subnet,
    ip: holder.ip,
    source: printSource(parcel),
    sourceIp: parcel.sourceIp,
  };
}
