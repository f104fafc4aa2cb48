import { routesOf } from '../../model/engine.ts';
import { BadInput, needed } from '../arguments.ts';
import { readResource } from '../parties.ts';
import { printColumns, printJson } from '../plain.ts';
import type { Verb } from '../verb.ts';

/** The effective routes of a subnet. */
export const routesVerb: Verb = {
  name: 'routes',
  usage: 'routes FILE --subnet VNET/SUBNET',
  says: 'The effective routes of a subnet: winners, losers, and why.',
  run(loaded, given) {
    const wanted = needed(given.subnet, '--subnet');
    const view = routesOf(loaded.network, readResource(loaded.network.design, wanted, '--subnet', 'subnet'));
    if (!view) throw new BadInput(`--subnet "${wanted}" stands in no VNet.`);
    const routes = view.rows.map(({ prefix, nextHop, origin, name, state, because }) => ({
      prefix,
      nextHop,
      origin,
      name,
      state,
      because,
    }));
    if (given.json)
      return { text: printJson({ variant: loaded.variant.name, subnet: wanted, routes }), asExpected: true };
    const rows = routes.map((route) => [
      route.state,
      route.prefix,
      route.nextHop,
      route.origin,
      route.because ?? '',
    ]);
    return {
      text: printColumns([['state', 'prefix', 'next hop', 'origin', 'lost because of'], ...rows]),
      asExpected: true,
    };
  },
};
