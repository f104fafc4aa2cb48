import { childrenOf, find, ofKind, scopeOf } from '../document/design.ts';
import { changeSettings } from '../document/edits/change-settings.ts';
import { removeResources } from '../document/edits/remove-resources.ts';
import { isEqual } from '../document/equal.ts';
import type { Resource, ResourceOf } from '../document/resource.ts';
import { problem } from '../explain/problem.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { designOf, type Plan, withMove, withProblem } from './plan.ts';
import { endpointSubnetId, zoneId } from './stable-ids.ts';

type Endpoint = ResourceOf<'privateEndpoint'>;

/** Plans the end of the private endpoints of services, with their records, and with zones and subnets that a conversion made for them. */
export function planEndpointsGone(plan: Plan, services: readonly Resource[]): Plan {
  const design = designOf(plan);
  const { defaults } = plan.document;
  const all = ofKind(design, 'privateEndpoint').filter(({ settings }) =>
    services.some(({ id }) => id === settings.target),
  );
  const endpoints = all.filter((one) => scopeOf(design, defaults, one, 'tenant') === defaults.tenant);
  const told = all.filter((one) => !endpoints.includes(one)).reduce(sayForeign, plan);
  const withoutRecords = endpoints.reduce(removeRecords, told);
  const withoutEndpoints = endpoints.reduce((sofar, endpoint) => remove(sofar, endpoint), withoutRecords);
  return emptied(withoutEndpoints).reduce(remove, withoutEndpoints);
}

/** The endpoint of another tenant is not ours to delete, and its clients go on using it. */
function sayForeign(plan: Plan, endpoint: Endpoint): Plan {
  const says = say`${nameOf(endpoint)} belongs to another tenant and stays; only its owner deletes it.`;
  return withProblem(plan, problem('convert/foreign-endpoint', 'note', says, { resource: endpoint.id }));
}

function remove(plan: Plan, { id, name }: { readonly id: ResourceId; readonly name: string }): Plan {
  return withMove(plan, {
    part: 'endpointsGone',
    says: say`Removes ${nameOf({ id, name })}.`,
    needs: [id],
    run: (document) => removeResources(document, [plan.variant], { ids: [id] }),
  });
}

/** Records by hand that give the address of the endpoint; those of its zone group go with it. */
function removeRecords(plan: Plan, { settings: { address } }: Endpoint): Plan {
  if (address === null) return plan;
  return ofKind(designOf(plan), 'privateDnsZone').reduce((sofar, zone) => {
    const records = zone.settings.records.flatMap((record) => {
      const values = record.values.filter((value) => value !== address);
      if (record.type !== 'A' || values.length === record.values.length) return [record];
      return values.length === 0 ? [] : [{ ...record, values }];
    });
    if (isEqual(records, zone.settings.records)) return sofar;
    return withMove(sofar, {
      part: 'endpointsGone',
      says: say`Removes the record of ${address} from ${nameOf(zone)}.`,
      needs: [zone.id],
      run: (document) => changeSettings(document, [plan.variant], { id: zone.id, settings: { records } }),
    });
  }, plan);
}

/** Zones without a record, and subnets without anything in them, that a conversion once made. */
function emptied(plan: Plan): readonly Resource[] {
  const design = designOf(plan);
  const endpoints = ofKind(design, 'privateEndpoint');
  const zones = ofKind(design, 'privateDnsZone').filter(
    (zone) =>
      zone.id === zoneId(zone.name) &&
      zone.settings.records.length === 0 &&
      endpoints.every(({ settings }) => !settings.dnsZoneGroup.includes(zone.id)),
  );
  const subnets = ofKind(design, 'subnet').filter(({ id, parent }) => {
    const vnet = find(design, parent);
    return vnet && id === endpointSubnetId(vnet.id) && childrenOf(design, id).length === 0;
  });
  return [...zones, ...subnets];
}
