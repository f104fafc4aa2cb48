import type { Ip } from '../../address/ip.ts';
import { containsIp } from '../../address/prefix.ts';
import { find, scopeOf } from '../../document/design.ts';
import { isApp } from '../../document/resource.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network, VnetNode } from '../../network/network.ts';
import type { Fix } from '../answer.ts';

/** Integrates an app with a VNet of its region: the one that holds the address, one that is peered with it, else any. */
export function fixIntegration(network: Network, id: ResourceId | null, ip: Ip | null): Fix | undefined {
  const app = find(network.design, id);
  const mayIntegrate =
    app?.kind === 'apiManagement' ? /^(?:Standard|Premium)V2$/.test(app.settings.tier) : isApp(app);
  if (!app || !mayIntegrate) return undefined;
  const region = scopeOf(network.design, network.defaults, app, 'region');
  const rank = (vnet: VnetNode): number => {
    if (ip === null || holds(vnet, ip)) return 0;
    return vnet.links.some((link) => link.connected && holds(network.vnets.get(link.peer), ip)) ? 1 : 2;
  };
  const [vnet] = [...network.vnets.values()]
    .filter((one) => one.region === region)
    .sort((a, b) => rank(a) - rank(b));
  if (!vnet) return undefined;
  return {
    edit: 'integrate-app',
    input: { app: app.id, vnet: vnet.id },
    says: say`Turn on VNet integration of ${nameOf(app)} with ${nameOf(vnet)}`,
  };
}

/** Sends everything that an app calls through its VNet. */
export function fixRouteAll(network: Network, id: ResourceId): Fix | undefined {
  const app = find(network.design, id);
  if (app?.kind !== 'functionApp' && app?.kind !== 'webApp') return undefined;
  return {
    edit: 'change-settings',
    input: { id: app.id, settings: { routeAll: true } },
    says: say`Send all outbound traffic of ${nameOf(app)} through its VNet (route all)`,
  };
}

function holds(vnet: VnetNode | undefined, ip: Ip): boolean {
  return vnet?.addressSpaces.some((space) => containsIp(space, ip)) ?? false;
}
