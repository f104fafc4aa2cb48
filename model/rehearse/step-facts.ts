import { isServiceKind } from '../catalog/kinds.ts';
import { anySettings } from '../document/change-design.ts';
import { type Design, find } from '../document/design.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Because } from './judgement.ts';
import type { PlannedStep } from './planned-change.ts';
import { configurationsTakeMinutes } from './rules/configurations-take-minutes.ts';
import { flexibleServerKeepsItsNetwork } from './rules/flexible-server-keeps-its-network.ts';
import { machinesTakeDnsServersOnRenewal } from './rules/machines-take-dns-servers-on-renewal.ts';
import { outboundDefaultChangesAfterDeallocation } from './rules/outbound-default-changes-after-deallocation.ts';
import { peeringIsMadeAnew } from './rules/peering-is-made-anew.ts';
import { zoneLinksTakeMinutes } from './rules/zone-links-take-minutes.ts';
import { standingOf } from './split-changes.ts';
import { prefixNotes } from './subnet-users.ts';
import { profileNotes } from './vpn-profiles.ts';

/** Does the step close the public endpoint of a service, wholly or for some? */
export function closesPublicAccess(step: PlannedStep, service: ResourceId, after: Design): boolean {
  const thing = find(after, service);
  if (!thing || !isServiceKind(thing.kind)) return false;
  return step.changes.some(({ change, phase }) => phase === 'close' && Object.hasOwn(change.set, service));
}

/** Does the step turn on a service endpoint, or change what makes it known (SE-36)? */
export function turnsEndpointOn(step: PlannedStep): boolean {
  return step.changes.some(({ change }) =>
    Object.values(change.set).some(({ settings }) => {
      if (settings && Object.hasOwn(settings, 'networkIdentifier')) return true;
      const { serviceEndpoints } = (settings ?? {}) as { readonly serviceEndpoints?: readonly string[] };
      return (serviceEndpoints?.length ?? 0) > 0;
    }),
  );
}

/** What takes its time with a step, whoever calls. */
export function notesOn(step: PlannedStep, before: Design, after: Design): readonly Because[] {
  return step.changes.flatMap(({ change }) =>
    (Object.entries(change.set) as [ResourceId, (typeof change.set)[ResourceId]][]).flatMap(([id, one]) => {
      const thing = find(after, id);
      const old = find(before, id);
      if (!thing) return [];
      const keys = one.kind === undefined ? Object.keys(one.settings ?? {}) : [];
      const notes: Because[] = [
        ...profileNotes(after, id, keys, old === undefined),
        ...prefixNotes(before, after, id),
      ];
      if (thing.kind === 'privateDnsZone' && zoneLinksTakeMinutes.waits(linksOf(old), linksOf(thing)))
        notes.push({
          says: say`The new link of ${nameOf(thing)} takes minutes; wait until its state is Completed`,
          rule: zoneLinksTakeMinutes.id,
        });
      if (thing.kind === 'virtualNetwork' && keys.some(machinesTakeDnsServersOnRenewal.isLate))
        notes.push({
          says: say`Machines in ${nameOf(thing)} take the new DNS servers when they renew their lease or restart; until then they ask the old ones`,
          rule: machinesTakeDnsServersOnRenewal.id,
        });
      if (thing.kind === 'subnet' && keys.some(outboundDefaultChangesAfterDeallocation.isLate))
        notes.push({
          says: say`Running machines in ${nameOf(thing)} keep their way out until they are stopped and deallocated`,
          rule: outboundDefaultChangesAfterDeallocation.id,
        });
      if (thing.kind === 'peering' && peeringIsMadeAnew.isDeleted(keys))
        notes.push({
          says: say`Azure does not convert ${nameOf(thing)}: delete both sides and make them anew; in between nothing crosses`,
          rule: peeringIsMadeAnew.id,
        });
      if (old && flexibleServerKeepsItsNetwork.isMadeAnew(standingOf(old), standingOf(thing)))
        notes.push({
          says: say`Azure does not move ${nameOf(thing)}: make a new server there and carry its data over; in between it answers nobody`,
          rule: flexibleServerKeepsItsNetwork.id,
        });
      if (configurationsTakeMinutes.waits(thing.kind) && (one.kind !== undefined || keys.length > 0))
        notes.push({
          says: say`What ${nameOf(thing)} says counts once it is deployed, and some minutes later`,
          rule: configurationsTakeMinutes.id,
        });
      return notes;
    }),
  );
}

function linksOf(thing: Parameters<typeof anySettings>[0] | undefined): readonly string[] {
  const links = thing ? anySettings(thing).links : [];
  return Array.isArray(links) ? links.map(({ vnet }) => `${vnet}`) : [];
}
