import { parsePrefix } from '../../address/prefix.ts';
import { integrationDelegation as delegation } from '../../catalog/facts/delegations.ts';
import { isAppKind, kinds } from '../../catalog/kinds.ts';
import { code, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import { occupantsOf, withSettings } from '../change-design.ts';
import { alreadyJoined, type ConnectionEnds, type ConnectionEntry } from '../connection-entry.ts';
import { scopeOf } from '../design.ts';
import { done } from '../edit.ts';
import { reservedSubnetNamed } from '../names.ts';
import { isApp } from '../resource.ts';

/** An app calls out through a subnet. */
export const vnetIntegration: ConnectionEntry = {
  id: 'vnet-integration',
  title: 'Integrate with the VNet',
  says: 'Outbound only: calls of the app enter the VNet in this subnet, which is delegated to App Service.',
  from: kinds.map(({ kind }) => kind).filter(isAppKind),
  to: ['subnet'],
  whyNot,
  make: ({ design, from, to }) => {
    if (to.kind !== 'subnet') return done(design);
    const delegated =
      to.settings.delegation === delegation ? design : withSettings(design, to, { delegation });
    return done(withSettings(delegated, from, { integrationSubnet: to.id }));
  },
};

function whyNot(ends: ConnectionEnds): Sentence | null {
  const { design, defaults, from, to } = ends;
  if (to.kind !== 'subnet' || !isApp(from)) return null;
  if (from.settings.integrationSubnet === to.id) return alreadyJoined(ends);
  if (reservedSubnetNamed(to.name)) return say`${nameOf(to)} is a reserved subnet. Use an empty subnet.`;
  const current = to.settings.delegation;
  if (current && current !== delegation) {
    return say`${nameOf(to)} is delegated to ${code(current)}. Use an empty subnet.`;
  }
  const occupant = occupantsOf(design, to.id)[0];
  if (occupant) {
    return say`VNet integration needs a subnet of its own, and ${nameOf(occupant)} stands in ${nameOf(to)}. Use an empty subnet.`;
  }
  const [here, there] = [scopeOf(design, defaults, to, 'region'), scopeOf(design, defaults, from, 'region')];
  if (here !== there) {
    return say`${nameOf(from)} is in ${code(there)} and ${nameOf(to)} in ${code(here)}; integration works within one region. Use a subnet in the region of the app.`;
  }
  const length = parsePrefix(to.settings.prefix)?.length;
  return length !== undefined && length > 28
    ? say`${nameOf(to)} is too small: VNet integration needs ${code('/28')} or larger. Widen the prefix.`
    : null;
}
