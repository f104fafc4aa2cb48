import { kindEntry } from '../../catalog/kinds.ts';
import { withResource } from '../change-design.ts';
import { byReference, type ConnectionEntry } from '../connection-entry.ts';
import { done } from '../edit.ts';
import { freeName } from '../names.ts';
import { newResource, type Resource } from '../resource.ts';
import { whyNotAtHub } from '../why-not-at-hub.ts';

/** A VNet learns the routes of a hub, and the hub its ranges. */
export const hubVnetConnection: ConnectionEntry = {
  id: 'hub-connection',
  title: 'Connect the VNet to the hub',
  says: 'The VNet reaches every VNet and site of the hub; the hub learns its ranges.',
  from: ['virtualNetwork'],
  to: ['virtualHub'],
  whyNot: ({ design, from, to }) => whyNotAtHub(design, to.id, from.id)?.says ?? null,
  make: ({ design, from, to }, id) => {
    const settings = kindEntry('hubConnection').settings.parse({ hub: to.id, vnet: from.id });
    const name = freeName(design, 'hubConnection', `con-${from.name}`.slice(0, 80));
    const made = newResource('hubConnection', id, name, null, settings as never) as Resource;
    return done(withResource(design, made));
  },
};

/** A hub belongs to a Virtual WAN. */
export const hubOfWan: ConnectionEntry = byReference({
  id: 'hub-of-wan',
  title: 'Make it a hub of the WAN',
  says: 'Hubs of one Virtual WAN are joined with each other.',
  from: ['virtualHub'],
  to: ['virtualWan'],
  field: 'virtualWan',
});
