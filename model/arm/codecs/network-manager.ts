import { defineCodec } from '../../catalog/arm-codec.ts';
import { literal, plainsAt } from '../../catalog/arm-text.ts';
import type { SettingsOf } from '../../document/resource.ts';

const type = 'Microsoft.Network/networkManagers';
const group = /\/managementGroups\//i;

/** Virtual network managers; without a scope of their own they manage the subscription in which they are deployed. */
export const networkManager = defineCodec<SettingsOf<'networkManager'>>({
  types: [type],
  print: ({ name, settings }, { location }) => {
    const managementGroups = settings.scopes.filter((one) => group.test(one)).map(literal);
    const named = settings.scopes.filter((one) => !group.test(one)).map(literal);
    const subscriptions = settings.scopes.length === 0 ? ['[subscription().id]'] : named;
    return [
      {
        type,
        name,
        body: {
          location,
          properties: {
            networkManagerScopeAccesses: settings.accesses.map(literal),
            networkManagerScopes: { managementGroups, subscriptions },
          },
        },
      },
    ];
  },
  read: ({ body, subscription }) => ({
    settings: {
      scopes: withoutOwn(
        [
          ...plainsAt(body, 'properties', 'networkManagerScopes', 'managementGroups'),
          ...plainsAt(body, 'properties', 'networkManagerScopes', 'subscriptions'),
        ],
        subscription,
      ),
      accesses: plainsAt(body, 'properties', 'networkManagerScopeAccesses'),
    },
  }),
  // Lists leave one of the two out where the other one is said.
  drops: [
    '/properties/networkManagerScopes/managementGroups',
    '/properties/networkManagerScopes/subscriptions',
  ],
});

/** The subscription of the manager alone is what a manager without scopes of its own has. */
function withoutOwn(scopes: readonly string[], own: string): readonly string[] {
  const isOwn = (scope: string) => scope.toLowerCase() === `/subscriptions/${own}`.toLowerCase();
  return scopes.length === 1 && scopes.every(isOwn) ? [] : scopes;
}
