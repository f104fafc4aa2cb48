import type { DnsFault } from '../dns/dns-answer.ts';
import { find, ofKind, scopeOf } from '../document/design.ts';
import { addRecord } from '../document/edits/add-row.ts';
import { linkZone } from '../document/edits/link-zone.ts';
import { zonesOf } from '../document/private-endpoints.ts';
import type { ResourceOf } from '../document/resource.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { designOf, type Plan, withMove } from './plan.ts';

type Endpoint = ResourceOf<'privateEndpoint'>;
type Zone = ResourceOf<'privateDnsZone'>;

/** The zone that keeps the records of a name: of several with that name the one with most links. */
export function mainZone(plan: Plan, name: string): Zone | undefined {
  const design = designOf(plan);
  const { defaults } = plan.document;
  return [...ofKind(design, 'privateDnsZone')]
    .filter((zone) => zone.name.toLowerCase() === name.toLowerCase())
    .filter((zone) => scopeOf(design, defaults, zone, 'tenant') === defaults.tenant)
    .sort((a, b) => b.settings.links.length - a.settings.links.length || (a.id < b.id ? -1 : 1))[0];
}

/** Links a zone that an endpoint's names need; zones of other names may hold the name too, and those are nobody's to link. */
function linkNeeded(plan: Plan, { zoneName, vnet }: DnsFault, endpoint: Endpoint): Plan {
  const needed = zonesOf(designOf(plan), plan.document.defaults, endpoint);
  if (zoneName === undefined || vnet === undefined || !needed.includes(zoneName)) return plan;
  const zone = mainZone(plan, zoneName);
  return zone ? linkTo(plan, zone.id, vnet) : plan;
}

/** What a zone lacks for the names of an endpoint, a link or a record, is added; other faults are left. */
export function mendZone(plan: Plan, fault: DnsFault, endpoint: Endpoint): Plan {
  switch (fault.kind) {
    case 'zoneNotLinked':
    case 'noZone':
      return linkNeeded(plan, fault, endpoint);
    case 'recordMissing':
    case 'wrongAddress':
      return writeRecord(plan, fault);
    default:
      return plan;
  }
}

/** Links a zone to a VNet, unless that VNet already sees a zone of this name. */
function linkTo(plan: Plan, zoneOf: ResourceId, vnetOf: ResourceId): Plan {
  const design = designOf(plan);
  const [zone, vnet] = [find(design, zoneOf), find(design, vnetOf)];
  const seen = ofKind(design, 'privateDnsZone').some(
    (one) =>
      one.name.toLowerCase() === zone?.name.toLowerCase() &&
      one.settings.links.some((link) => link.vnet === vnetOf),
  );
  if (!zone || !vnet || seen) return plan;
  return withMove(plan, {
    part: 'zoneLinks',
    says: say`Links ${nameOf(zone)} to ${nameOf(vnet)}.`,
    needs: [zone.id, vnet.id],
    run: (document) => linkZone(document, [plan.variant], { zone: zone.id, vnet: vnet.id }),
  });
}

/** A zone without zone group, such as a twin that another VNet sees, gets the record by hand. */
function writeRecord(plan: Plan, { zone: id, record, values }: DnsFault): Plan {
  const zone = find(designOf(plan), id);
  if (zone?.kind !== 'privateDnsZone' || record === undefined || !values?.length) return plan;
  const known = zone.settings.records.some(
    (row) =>
      row.type === 'A' &&
      row.name.toLowerCase() === record.toLowerCase() &&
      row.values.join() === values.join(),
  );
  if (known) return plan;
  return withMove(plan, {
    part: 'records',
    says: say`Writes record ${code(record)} = ${code(values.join(', '))} into ${nameOf(zone)}.`,
    needs: [zone.id],
    run: (document) => addRecord(document, [plan.variant], { zone: zone.id, name: record, values }),
  });
}
