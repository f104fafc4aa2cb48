import { alreadyJoined, type ConnectionEntry } from '../connection-entry.ts';
import { done } from '../edit.ts';
import { changeSettingsIn } from '../edits/change-settings.ts';

/** Front Door calls an origin: by Private Link where its other origins are called so, or where nothing else leads there. */
export const frontDoorOrigin: ConnectionEntry = {
  id: 'front-door-origin',
  title: 'Add as origin',
  says: 'Front Door hands the requests of its clients on to it, with a connection of its own.',
  from: ['frontDoor'],
  to: [
    'webApp',
    'functionApp',
    'storageAccount',
    'apiManagement',
    'applicationGateway',
    'privateLinkService',
    'loadBalancer',
  ],
  whyNot: (ends) => {
    const { from, to } = ends;
    if (from.kind !== 'frontDoor') return null;
    return from.settings.origins.some(({ target }) => target === to.id) ? alreadyJoined(ends) : null;
  },
  make: ({ design, from, to }) => {
    if (from.kind !== 'frontDoor') return done(design);
    const { origins, tier } = from.settings;
    const privateLink = to.kind === 'privateLinkService' || origins.some((one) => one.privateLink);
    const next = { name: to.name, target: to.id, privateLink };
    return changeSettingsIn(design, {
      id: from.id,
      settings: { origins: [...origins, next], tier: privateLink ? 'Premium' : tier },
    });
  },
};
