import { defineRule } from '../../explain/rule.ts';
import type { Hub, HubRoute } from '../hub.ts';

const isFrom = (medium: HubRoute['medium']) => (route: HubRoute) => route.medium === medium;

/** Rule: Of learned routes with the same prefix a hub takes its own before those of other hubs, then circuit or tunnel as its routing preference says; remote ones by tunnel first. */
export const hubRoutingPreference = defineRule({
  id: 'routing/hub-routing-preference',
  says: 'Of learned routes with the same prefix a hub takes its own before those of other hubs, then circuit or tunnel as its routing preference says; remote ones by tunnel first.',
  source: 'https://learn.microsoft.com/azure/virtual-wan/about-virtual-hub-routing-preference',
  checkedOn: '2022-05-31',
  facts: [],
  /** The best of learned routes of one prefix; more than one where the preference leaves it open. */
  rank(preference: Hub['preference'], routes: readonly HubRoute[]): readonly HubRoute[] {
    const local = routes.filter(({ origin }) => origin === 'local');
    const near = local.length > 0 ? local : routes;
    const wanted = preference === 'VpnGateway' || local.length === 0 ? 'vpn' : 'expressRoute';
    const preferred = near.filter(isFrom(wanted));
    const sides = near.some(isFrom('vpn')) && near.some(isFrom('expressRoute'));
    return sides ? preferred : near;
  },
  /** Would the lengths of AS paths, which are in no drawing, choose between ways to different places? */
  hangsOnPathLength(
    preference: Hub['preference'],
    routes: readonly HubRoute[],
    ranked: readonly HubRoute[],
  ): boolean {
    const open = preference === 'ASPath' ? routes : ranked;
    return open.length > 1 && new Set(open.map(({ owner }) => owner)).size > 1;
  },
});
