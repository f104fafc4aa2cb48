import { problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { withSettings } from '../change-design.ts';
import { alreadyJoined, type ConnectionEntry } from '../connection-entry.ts';
import { find } from '../design.ts';
import { done } from '../edit.ts';
import { addTo } from '../edits/add-resource.ts';
import { freeName } from '../names.ts';
import { whyNotIn } from '../placement.ts';
import { privateLinkTargets, targetSettings, zonesOf } from '../private-endpoints.ts';

/** A new private endpoint in a subnet stands for a service. */
export const newPrivateEndpoint: ConnectionEntry = {
  id: 'private-endpoint',
  title: 'Add a private endpoint',
  says: 'A private address in this subnet that stands for the service; its name needs a private DNS zone.',
  from: ['subnet'],
  to: privateLinkTargets,
  isMeant: ({ from, to }) => to.parent !== from.id,
  whyNot: ({ design, from }) => whyNotIn(design, 'privateEndpoint', from.id),
  make: ({ design, defaults, from, to }, id) => {
    const name = freeName(design, 'privateEndpoint', `pe-${to.name}`.slice(0, 80));
    const added = addTo(design, defaults, { id, kind: 'privateEndpoint', parent: from.id, name });
    const endpoint = find(added.design, id);
    if (!endpoint) return added;
    return done(withSettings(added.design, endpoint, targetSettings(added.design, defaults, endpoint, to)));
  },
};

/** An existing private endpoint stands for a service. */
export const endpointTarget: ConnectionEntry = {
  id: 'endpoint-target',
  title: 'Stand for this service',
  says: 'The endpoint becomes a private address of the service.',
  from: ['privateEndpoint'],
  to: privateLinkTargets,
  whyNot: (ends) => {
    const { from, to } = ends;
    return from.kind === 'privateEndpoint' && from.settings.target === to.id ? alreadyJoined(ends) : null;
  },
  make: ({ design, defaults, from, to }) =>
    done(withSettings(design, from, targetSettings(design, defaults, from, to))),
};

/** Azure keeps the records of an endpoint in a zone. */
export const zoneGroup: ConnectionEntry = {
  id: 'zone-group',
  title: 'Add to the zone group',
  says: 'Azure writes the records of the endpoint into this zone and keeps them.',
  from: ['privateEndpoint'],
  to: ['privateDnsZone'],
  whyNot: (ends) => {
    const { from, to } = ends;
    return from.kind === 'privateEndpoint' && from.settings.dnsZoneGroup.includes(to.id)
      ? alreadyJoined(ends)
      : null;
  },
  make: ({ design, defaults, from, to }) => {
    if (from.kind !== 'privateEndpoint') return done(design);
    const next = withSettings(design, from, { dnsZoneGroup: [...from.settings.dnsZoneGroup, to.id] });
    const zones = zonesOf(design, defaults, from);
    const fits = zones.length === 0 || zones.includes(to.name.toLowerCase());
    const says = say`The names of ${nameOf(from)} belong to ${code(zones.join(', '))}, so ${nameOf(to)} gets no record of it. Use a zone of that name.`;
    return fits
      ? done(next)
      : done(next, problem('connect/other-zone', 'warning', says, { resource: from.id }));
  },
};
