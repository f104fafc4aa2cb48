import { alreadyJoined, type ConnectionEntry } from '../connection-entry.ts';
import { done } from '../edit.ts';
import { changeSettingsIn } from '../edits/change-settings.ts';

/** An application gateway hands requests to a machine or a service: behind its first rule, or one for HTTPS. */
export const gatewayBackend: ConnectionEntry = {
  id: 'gateway-backend',
  title: 'Add as backend',
  says: 'The application gateway hands the requests of its first rule to it, with a connection of its own.',
  from: ['applicationGateway'],
  to: ['virtualMachine', 'webApp', 'functionApp', 'apiManagement'],
  whyNot: (ends) => {
    const { from, to } = ends;
    if (from.kind !== 'applicationGateway') return null;
    return from.settings.rules.some(({ backends }) => backends.includes(to.id)) ? alreadyJoined(ends) : null;
  },
  make: ({ design, from, to }) => {
    if (from.kind !== 'applicationGateway') return done(design);
    const { frontend, rules } = from.settings;
    const [first, ...others] = rules;
    const next = first
      ? { ...first, backends: [...first.backends, to.id] }
      : { name: 'web', frontend: frontend === 'private' ? 'private' : 'public', backends: [to.id] };
    return changeSettingsIn(design, { id: from.id, settings: { rules: [next, ...others] } });
  },
};
