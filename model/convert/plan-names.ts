import type { DnsFault } from '../dns/dns-answer.ts';
import { find, ofKind } from '../document/design.ts';
import { addZoneGroup } from '../document/edits/zones.ts';
import { hostsOf } from '../document/private-endpoints.ts';
import type { Resource, ResourceOf } from '../document/resource.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import { askName } from '../trace/ask-name.ts';
import { dnsViews } from './clients.ts';
import { mainZone, mendZone } from './mend-zones.ts';
import type { Misled } from './misled.ts';
import { addPlaced } from './place-new.ts';
import { designOf, networkOf, type Plan, withMove } from './plan.ts';
import { planForwarder, sayNoServer } from './plan-forwarder.ts';
import { zoneId } from './stable-ids.ts';

type Zone = ResourceOf<'privateDnsZone'>;

/** Plans what makes the names lead to the endpoints: zones and their records first, then links and forwarders, one after the other, until no client is misled any more. */
export function planNames(plan: Plan, services: readonly Resource[], withResolver: boolean): Plan {
  const endpoints = ofKind(designOf(plan), 'privateEndpoint').filter(
    ({ settings }) => settings.state === 'Approved' && services.some(({ id }) => id === settings.target),
  );
  let next = endpoints.reduce(planZonesOf, plan);
  // Every round mends what stands first in the way of each client; what lies behind it shows in the next.
  for (let round = 0; round < 12; round += 1) {
    const mended = mendOnce(next, endpoints, withResolver);
    if (mended.moves.length === next.moves.length) return mended;
    next = mended;
  }
  return next;
}

/** The zones and records of one endpoint. */
function planZonesOf(plan: Plan, endpoint: ResourceOf<'privateEndpoint'>): Plan {
  const design = designOf(plan);
  const target = find(design, endpoint.settings.target);
  if (!target) return plan;
  const hosts = hostsOf(design, plan.document.defaults, target).filter(
    ({ subresource }) => subresource === endpoint.settings.subresource,
  );
  return [...new Set(hosts.map(({ zone }) => zone))].reduce((sofar, name) => {
    const made = mainZone(sofar, name) ? sofar : addZone(sofar, name);
    const zone = mainZone(made, name);
    const written = hosts.filter((host) => host.zone === name).map(({ record }) => record.toLowerCase());
    const isKept = ofKind(designOf(made), 'privateDnsZone').some(
      (one) => one.name.toLowerCase() === name && endpoint.settings.dnsZoneGroup.includes(one.id),
    );
    return zone && !isKept && !isWrittenByHand(zone, written, endpoint) ? group(made, endpoint, zone) : made;
  }, plan);
}

function addZone(plan: Plan, name: string): Plan {
  return withMove(plan, {
    part: 'zones',
    says: say`Adds private DNS zone ${code(name)}.`,
    needs: [],
    run: (document) => {
      const design = document.variants.find(({ id }) => id === plan.variant)?.design ?? designOf(plan);
      const parent = ofKind(design, 'globalServices')[0]?.id ?? null;
      return addPlaced(document, plan.variant, { id: zoneId(name), kind: 'privateDnsZone', parent, name });
    },
  });
}

function isWrittenByHand(
  zone: Zone,
  names: readonly string[],
  { settings }: ResourceOf<'privateEndpoint'>,
): boolean {
  return names.every((name) =>
    zone.settings.records.some(
      (record) =>
        record.type === 'A' &&
        record.name.toLowerCase() === name &&
        record.values.includes(settings.address ?? ''),
    ),
  );
}

function group(plan: Plan, endpoint: Resource, zone: Zone): Plan {
  return withMove(plan, {
    part: 'records',
    says: say`Lets ${nameOf(endpoint)} write its records into ${nameOf(zone)}.`,
    needs: [endpoint.id, zone.id],
    run: (document) => addZoneGroup(document, [plan.variant], { endpoint: endpoint.id, zone: zone.id }),
  });
}

/** Asks every name as every client would, and mends the first thing that is in its way. */
function mendOnce(
  plan: Plan,
  endpoints: readonly ResourceOf<'privateEndpoint'>[],
  withResolver: boolean,
): Plan {
  const network = networkOf(plan);
  const targets = new Map(
    endpoints.map((one) => [`${one.settings.target} ${one.settings.subresource}`, one]),
  );
  const names = network.dns.publicNames.flatMap((name) => {
    const endpoint = targets.get(`${name.resource} ${name.subresource}`);
    return endpoint ? [{ fqdn: name.fqdn, endpoint }] : [];
  });
  const views = dnsViews(network);
  let next = plan;
  for (const { fqdn, endpoint } of names) {
    for (const client of views) {
      const { faults } = askName(network, client, fqdn);
      next = mend(next, faults, { client, fqdn, endpoint }, withResolver);
    }
  }
  return next;
}

function mend(plan: Plan, faults: readonly DnsFault[], misled: Misled, withResolver: boolean): Plan {
  for (const fault of faults) {
    const next = mendFault(plan, fault, misled, withResolver);
    if (next !== plan) return next;
  }
  return plan;
}

function mendFault(plan: Plan, fault: DnsFault, misled: Misled, withResolver: boolean): Plan {
  switch (fault.kind) {
    case 'forwardsElsewhere':
    case 'chainNotCovered':
    case 'azureDnsFromOutside':
      return planForwarder(plan, fault, misled, withResolver);
    case 'outsideAzure':
      return sayNoServer(plan, misled);
    default:
      return mendZone(plan, fault, misled.endpoint);
  }
}
