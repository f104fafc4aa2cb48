import { kinds } from '../../catalog/kinds.ts';
import { nameOf, type Sentence, say } from '../../explain/sentence.ts';
import {
  alreadyJoined,
  byReference,
  type ConnectionEnds,
  type ConnectionEntry,
} from '../connection-entry.ts';
import { enclosing } from '../design.ts';
import { done } from '../edit.ts';
import { changeSettingsIn } from '../edits/change-settings.ts';
import { suggestAddress } from '../free-space.ts';
import { whyNotIn } from '../placement.ts';
import type { Resource } from '../resource.ts';

/** A route table sends everything to an appliance. */
export const routeThrough: ConnectionEntry = {
  id: 'route-through',
  title: 'Route everything through it',
  says: 'A route for 0.0.0.0/0 whose next hop is this appliance.',
  from: ['routeTable'],
  to: ['azureFirewall', 'virtualMachine', 'loadBalancer'],
  isMeant: ({ to }) => to.kind !== 'virtualMachine' || to.settings.appliance.enabled,
  whyNot: (ends) => {
    const { from, to } = ends;
    const address = addressOf(to);
    if (!address) return say`${nameOf(to)} has no address yet. Give it one first.`;
    const routes = from.kind === 'routeTable' ? from.settings.routes : [];
    if (routes.some((route) => route.nextHopAddress === address && route.prefix === '0.0.0.0/0'))
      return alreadyJoined(ends);
    return routes.some(({ prefix }) => prefix === '0.0.0.0/0')
      ? say`${nameOf(from)} already has a route for 0.0.0.0/0. Change that route instead.`
      : null;
  },
  make: ({ design, from, to }) => {
    if (from.kind !== 'routeTable') return done(design);
    const route = {
      name: `to-${to.name}`,
      prefix: '0.0.0.0/0',
      nextHopType: 'VirtualAppliance',
      nextHopAddress: addressOf(to),
    };
    return changeSettingsIn(design, { id: from.id, settings: { routes: [...from.settings.routes, route] } });
  },
};

/** A machine gets a further interface in another subnet. */
export const furtherInterface: ConnectionEntry = {
  id: 'interface',
  title: 'Add an interface in this subnet',
  says: 'The machine gets a second network interface with an address there.',
  from: ['virtualMachine'],
  to: ['subnet'],
  whyNot: whyNoInterface,
  make: ({ design, from, to }) => {
    if (from.kind !== 'virtualMachine') return done(design);
    const next = { subnet: to.id, address: suggestAddress(design, to.id) };
    return changeSettingsIn(design, {
      id: from.id,
      settings: { interfaces: [...from.settings.interfaces, next] },
    });
  },
};

/** A resource that the model does not know refers to another. */
export const otherReference = byReference({
  id: 'refers-to',
  title: 'Refer to it',
  says: 'Drawn as a line; the model draws no conclusion from it.',
  from: ['other'],
  to: kinds.map(({ kind }) => kind),
  field: 'references',
});

function whyNoInterface(ends: ConnectionEnds): Sentence | null {
  const { design, from, to } = ends;
  if (from.kind !== 'virtualMachine') return null;
  const subnets = from.settings.interfaces.map(({ subnet }) => subnet ?? from.parent);
  if (subnets.includes(to.id)) return alreadyJoined(ends);
  const [home, there] = [
    enclosing(design, from.parent, 'virtualNetwork'),
    enclosing(design, to.id, 'virtualNetwork'),
  ];
  if (home?.id !== there?.id) {
    return say`All interfaces of a machine are in one VNet, and ${nameOf(to)} is in another. Peer the VNets instead.`;
  }
  return whyNotIn(design, 'virtualMachine', to.id, from.id);
}

function addressOf(appliance: Resource): string | null {
  if (appliance.kind === 'virtualMachine') return appliance.settings.interfaces[0]?.address ?? null;
  return (appliance.settings as { readonly address?: string | null }).address ?? null;
}
