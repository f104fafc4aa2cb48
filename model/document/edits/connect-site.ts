import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { refusedConnection } from '../connection-entry.ts';
import { siteConnection } from '../connections/site-connection.ts';
import { derivedId } from '../derived-id.ts';
import { childrenOf, type Defaults, type Design, enclosing, find, ofKind } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, done, type EditResult, inEachTarget, refused } from '../edit.ts';
import type { Resource } from '../resource.ts';
import { addTo } from './add-resource.ts';

/** Which site gets a tunnel into which VNet. */
export interface ConnectSiteInput {
  readonly vnet: ResourceId;
  readonly site: ResourceId;
}

interface Ids {
  readonly subnet: ResourceId;
  readonly gateway: ResourceId;
  readonly connection: ResourceId;
}

/** Connects a site with a gateway of a VNet; where the VNet has none, it gets a VPN gateway in a GatewaySubnet. */
export function connectSite(
  document: Document,
  targets: readonly string[],
  input: ConnectSiteInput,
): EditResult {
  const idOf = (what: string) => derivedId(document, targets, input.vnet, input.site, what);
  const ids = { subnet: idOf('gateway-subnet'), gateway: idOf('gateway'), connection: idOf('connection') };
  return inEachTarget(document, targets, (design) => connectIn(design, document.defaults, ids, input));
}

function connectIn(design: Design, defaults: Defaults, ids: Ids, input: ConnectSiteInput): DesignResult {
  const [vnet, site] = [find(design, input.vnet), find(design, input.site)];
  if (vnet?.kind !== 'virtualNetwork' || site?.kind !== 'onPremisesSite') {
    return refused(design, 'connect-site/gone', say`The VNet or the site is no longer there.`, input.site);
  }
  const borrows = ofKind(design, 'peering').find(({ settings: { left, right } }) =>
    [left, right].some((side) => side.vnet === vnet.id && side.useRemoteGateways === true),
  );
  const existing = gatewaysOf(design, vnet.id)[0];
  if (!existing && borrows) {
    const says = say`${nameOf(vnet)} uses the gateway of a peer over ${nameOf(borrows)}, so Azure gives it none of its own. Connect the site with that gateway.`;
    return refused(design, 'connect-site/borrows', says, vnet.id);
  }
  const made = existing ? done(design) : makeGateway(design, defaults, ids, vnet.id);
  const gateway = find(made.design, existing?.id ?? ids.gateway);
  if (!gateway) return { design, problems: made.problems };
  const ends = { design: made.design, defaults, from: gateway, to: site };
  const why = siteConnection.whyNot(ends);
  return why ? refusedConnection({ ...ends, design }, why) : siteConnection.make(ends, ids.connection);
}

function gatewaysOf(design: Design, vnet: ResourceId): readonly Resource[] {
  return [...ofKind(design, 'vpnGateway'), ...ofKind(design, 'expressRouteGateway')].filter(
    ({ parent }) => enclosing(design, parent, 'virtualNetwork')?.id === vnet,
  );
}

function makeGateway(design: Design, defaults: Defaults, ids: Ids, vnet: ResourceId): DesignResult {
  const name = 'GatewaySubnet';
  const known = childrenOf(design, vnet).find((child) => child.kind === 'subnet' && child.name === name);
  const room = known
    ? done(design)
    : addTo(design, defaults, { id: ids.subnet, kind: 'subnet', parent: vnet, name });
  const subnet = known?.id ?? ids.subnet;
  if (!find(room.design, subnet)) return room;
  return addTo(room.design, defaults, { id: ids.gateway, kind: 'vpnGateway', parent: subnet });
}
