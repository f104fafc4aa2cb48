import { printIp } from '../../address/ip.ts';
import { isKind, type Resource, type ResourceOf } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { AddressHolder, SubnetNode } from '../../network/network.ts';
import { anEnvironmentAnswersAtOneAddress } from '../rules/an-environment-answers-at-one-address.ts';
import { networkAccessGrantsNoData } from '../rules/network-access-grants-no-data.ts';
import { assume, block, note, type Parcel, type Walk } from '../walk.ts';
import { knockPorts } from './knock.ts';

/** A call that comes to a Container Apps environment at its address in the subnet. */
export function enterContainerApps(
  walk: Walk,
  holder: AddressHolder,
  subnet: SubnetNode,
  environment: ResourceOf<'containerAppsEnvironment'>,
  parcel: Parcel,
): void {
  // A reply to what an app asked comes back to it.
  if (walk.quiet) return;
  const { id: rule, answersInside } = anEnvironmentAnswersAtOneAddress;
  if (!answersInside(environment.settings)) {
    block(walk, 'enter', {
      layer: 'serviceAccess',
      at: holder.id,
      rule,
      evidence: say`${nameOf(holder)} answers at its public address only: what it has in ${nameOf(subnet)} makes calls and takes none`,
    });
    return;
  }
  note(walk, {
    action: 'enter',
    says: say`The internal load balancer of ${nameOf(holder)} in ${nameOf(subnet)} receives the packet at ${code(printIp(holder.ip))}`,
    rules: [rule],
    at: [holder.id],
  });
  if (shutInside(walk, environment)) return;
  const service = walk.network.services.get(holder.id);
  if (service) knockPorts(walk, service, 'managedEnvironments', parcel, 'endpoint');
  const more = networkAccessGrantsNoData.stillAsks('service');
  assume(walk, 'identity', say`${nameOf(holder)} still asks for ${more}.`);
}

/** Takes no app of an environment calls from outside, the ingress answers for none of them; says so and returns true. */
export function shutInside(walk: Walk, thing: Resource | undefined): boolean {
  if (!isKind(thing, 'containerAppsEnvironment')) return false;
  const { id: rule, takesCalls } = anEnvironmentAnswersAtOneAddress;
  if (takesCalls(thing.settings)) return false;
  block(walk, 'enter', {
    layer: 'serviceAccess',
    at: thing.id,
    rule,
    evidence: say`No app of ${nameOf(thing)} takes calls from outside the environment`,
  });
  return true;
}
