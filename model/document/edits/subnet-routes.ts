import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { AnySettings } from '../change-design.ts';
import { derivedId } from '../derived-id.ts';
import { find } from '../design.ts';
import type { Document } from '../document.ts';
import { type EditResult, inEachTarget, refused } from '../edit.ts';
import { freeName } from '../names.ts';
import { addTo } from './add-resource.ts';
import { addRouteIn } from './add-row.ts';
import { changeSettingsIn } from './change-settings.ts';

/** Which route of which table goes. */
export interface RemoveRouteInput {
  readonly routeTable: ResourceId;
  /** The prefix or tag as it is written; a table holds one route for each. */
  readonly prefix: string;
}

/** Removes a route from a table. */
export function removeRoute(
  document: Document,
  targets: readonly string[],
  { routeTable, prefix }: RemoveRouteInput,
): EditResult {
  return inEachTarget(document, targets, (design) => {
    const table = find(design, routeTable);
    const routes = table?.kind === 'routeTable' ? table.settings.routes : [];
    const left = routes.filter((route) => route.prefix !== prefix);
    if (left.length === routes.length) {
      return refused(
        design,
        'remove-route/gone',
        say`There is no route for ${code(prefix)} any more.`,
        routeTable,
      );
    }
    return changeSettingsIn(design, { id: routeTable, settings: { routes: left } });
  });
}

/** A route for what leaves a subnet. */
export interface AddSubnetRouteInput {
  readonly subnet: ResourceId;
  readonly route: AnySettings;
}

/** Adds a route to the route table of a subnet; a subnet without one gets a new table. */
export function addSubnetRoute(
  document: Document,
  targets: readonly string[],
  { subnet, route }: AddSubnetRouteInput,
): EditResult {
  const id = derivedId(document, targets, subnet, 'route-table');
  return inEachTarget(document, targets, (design) => {
    const at = find(design, subnet);
    if (at?.kind !== 'subnet')
      return refused(design, 'subnet-route/gone', say`The subnet is no longer there.`, subnet);
    if (at.name === 'GatewaySubnet' && route.prefix === '0.0.0.0/0') {
      const says = say`Azure refuses a route for ${code('0.0.0.0/0')} on ${nameOf(at)}. Use a narrower prefix.`;
      return refused(design, 'subnet-route/refused', says, subnet);
    }
    const table = find(design, at.settings.routeTable);
    if (table) return addRouteIn(design, table.id, route);
    const name = freeName(design, 'routeTable', `rt-${at.name.replace(/^snet-/, '')}`.slice(0, 80));
    const made = addTo(design, document.defaults, { id, kind: 'routeTable', parent: at.id, name });
    return made.design === design ? made : addRouteIn(made.design, id, route);
  });
}
