import { parsePrefix } from '../../address/prefix.ts';
import { nameOf, type Sentence, say } from '../../explain/sentence.ts';
import { occupantsOf, withSettings } from '../change-design.ts';
import { alreadyJoined, type ConnectionEnds, type ConnectionEntry } from '../connection-entry.ts';
import { done } from '../edit.ts';
import { reservedSubnetNamed } from '../names.ts';
import { isKind } from '../resource.ts';

const delegation = 'Microsoft.App/environments';

/** A Container Apps environment runs in a subnet of yours. */
export const environmentSubnet: ConnectionEntry = {
  id: 'environment-subnet',
  title: 'Run in this subnet',
  says: 'The apps of the environment call from this subnet, which is theirs alone.',
  from: ['containerAppsEnvironment'],
  to: ['subnet'],
  whyNot,
  make: ({ design, from, to }) => {
    if (!isKind(to, 'subnet') || !isKind(from, 'containerAppsEnvironment')) return done(design);
    const wanted = from.settings.tier === 'WorkloadProfiles' ? delegation : null;
    const prepared =
      to.settings.delegation === wanted ? design : withSettings(design, to, { delegation: wanted });
    return done(withSettings(prepared, from, { infrastructureSubnet: to.id }));
  },
};

function whyNot(ends: ConnectionEnds): Sentence | null {
  const { design, from, to } = ends;
  if (!isKind(to, 'subnet') || !isKind(from, 'containerAppsEnvironment')) return null;
  if (from.settings.infrastructureSubnet === to.id) return alreadyJoined(ends);
  const current = to.settings.delegation;
  if (
    reservedSubnetNamed(to.name) ||
    (current !== null && current !== delegation) ||
    occupantsOf(design, to.id).length > 0
  )
    return say`An environment needs a subnet of its own, and ${nameOf(to)} is taken. Use an empty subnet.`;
  const smallest = from.settings.tier === 'WorkloadProfiles' ? 27 : 23;
  const length = parsePrefix(to.settings.prefix)?.length;
  return length !== undefined && length > smallest
    ? say`${nameOf(to)} is too small for ${nameOf(from)}. Widen the prefix.`
    : null;
}
