import { kindEntry } from '../../catalog/kinds.ts';
import { withResource } from '../change-design.ts';
import { alreadyJoined, type ConnectionEntry } from '../connection-entry.ts';
import { ofKind } from '../design.ts';
import { done } from '../edit.ts';
import { freeName } from '../names.ts';
import { newResource, type Resource } from '../resource.ts';

/** A gateway and a site learn each other's prefixes. */
export const siteConnection: ConnectionEntry = {
  id: 'connection',
  title: 'Connect the site',
  says: 'A tunnel or circuit between the gateway and the site; each learns the prefixes of the other.',
  from: ['vpnGateway', 'expressRouteGateway'],
  to: ['onPremisesSite'],
  whyNot: (ends) => {
    const joined = ofKind(ends.design, 'connection').some(
      ({ settings }) => settings.gateway === ends.from.id && settings.site === ends.to.id,
    );
    return joined ? alreadyJoined(ends) : null;
  },
  make: ({ design, from, to }, id) => {
    const settings = kindEntry('connection').settings.parse({ gateway: from.id, site: to.id });
    const name = freeName(design, 'connection', `con-${to.name}`);
    return done(
      withResource(design, newResource('connection', id, name, null, settings as never) as Resource),
    );
  },
};
