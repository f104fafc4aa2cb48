import { containsIp, parsePrefix } from '../address/prefix.ts';
import { serviceEntry } from '../catalog/kinds.ts';
import { anySettings } from '../document/change-design.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { type BothDesigns, usersOf } from './both-designs.ts';
import { everything, fromClients, type Touch, toServices, type Written } from './touch.ts';

/** A subnet, and the rules and ways out that hang on it. */
export function touchesOfSubnet(written: Written, both: BothDesigns): readonly Touch[] {
  if (written.kind === 'networkSecurityGroup') return touchesOfNsg(written, both);
  if (written.kind === 'natGateway') {
    const subnets = usersOf(both, written.id).filter(({ kind }) => kind === 'subnet');
    return subnets.flatMap(({ id }) => ofCallers(id, both));
  }
  const { id, keys } = written;
  if (keys === null) return ofWholeSubnet(written, both);
  return keys.flatMap((key) => {
    switch (key) {
      case 'serviceEndpoints':
        return ofServiceEndpoints(written, both);
      case 'networkIdentifier':
        return ofIdentifier(written, both);
      case 'natGateway':
      case 'defaultOutboundAccess':
      case 'delegation':
        return ofCallers(id, both);
      case 'networkSecurityGroup':
        return ofSecurity(id, both);
      default:
        return everything;
    }
  });
}

/** A subnet without routes of its own in which nothing stands yet, and of whose addresses nobody speaks. */
function ofWholeSubnet({ forms }: Written, both: BothDesigns): readonly Touch[] {
  const isPlain = forms.every(
    (form) => form.kind === 'subnet' && form.settings.routeTable === null && !isPrefixWritten(form, both),
  );
  return isPlain ? [] : everything;
}

/** Whoever calls from the subnet; where packets of others pass through, everybody. */
function ofCallers(subnet: ResourceId, both: BothDesigns): readonly Touch[] {
  return both.isEndOfTheWay(subnet) ? [fromClients(both.clientsIn(subnet))] : everything;
}

/** The services that the words cover which come or go. */
function ofServiceEndpoints({ id, forms }: Written, both: BothDesigns): readonly Touch[] {
  const lists = forms.map((form) => (anySettings(form).serviceEndpoints ?? []) as readonly string[]);
  const words = new Set(lists.flat().filter((word) => !lists.every((list) => list.includes(word))));
  const covered = both.all
    .filter(({ kind }) => serviceEntry(kind)?.service.serviceEndpoint?.names.some((name) => words.has(name)))
    .map((one) => one.id);
  const clients = both.isEndOfTheWay(id) ? both.clientsIn(id) : null;
  return [{ clients, services: new Set(covered) }];
}

/** The services whose standard endpoints the identifier names. */
function ofIdentifier({ id }: Written, both: BothDesigns): readonly Touch[] {
  const known = both.all
    .filter(({ kind }) => serviceEntry(kind)?.service.serviceEndpoint?.standard)
    .map((one) => one.id);
  return [{ clients: both.isEndOfTheWay(id) ? both.clientsIn(id) : null, services: new Set(known) }];
}

/** Load balancers and Private Link Services hand packets on to machines whose NSGs then count. */
const handOn: readonly string[] = ['loadBalancer', 'privateLinkService'];

/** Who calls from a subnet, and what is called in it. */
function ofSecurity(subnet: ResourceId, both: BothDesigns): readonly Touch[] {
  if (!both.isEndOfTheWay(subnet) || both.all.some(({ kind }) => handOn.includes(kind))) return everything;
  const inside = both.all.filter(({ parent, id }) => parent === subnet || both.clientsIn(subnet).has(id));
  const stoodFor = inside.flatMap((one) =>
    one.kind === 'privateEndpoint' && one.settings.target !== null ? [one.settings.target] : [],
  );
  const called = new Set([...inside.map(({ id }) => id), ...stoodFor]);
  return [fromClients(both.clientsIn(subnet)), toServices(called)];
}

function touchesOfNsg({ id }: Written, both: BothDesigns): readonly Touch[] {
  return usersOf(both, id).flatMap((user) => {
    if (user.kind === 'subnet') return ofSecurity(user.id, both);
    if (user.kind !== 'virtualMachine' || both.all.some(({ kind }) => handOn.includes(kind)))
      return everything;

    const isPlain = !user.settings.appliance.enabled;
    const forwards = user.settings.interfaces.some(({ ipForwarding }) => ipForwarding);
    const own = new Set([user.id]);
    return isPlain && !forwards ? [fromClients(own), toServices(own)] : everything;
  });
}

/** Is any address of a prefix written down outside the records that stand in it? */
function isPrefixWritten(subnet: Resource, both: BothDesigns): boolean {
  const prefix = subnet.kind === 'subnet' ? parsePrefix(subnet.settings.prefix) : null;
  if (!prefix) return true;
  return both.isWritten(
    (ip) => containsIp(prefix, ip),
    (one) => one.id === subnet.id || one.parent === subnet.id,
  );
}
