import { integrationDelegation } from '../../catalog/facts/delegations.ts';
import { say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { refusedConnection } from '../connection-entry.ts';
import { vnetIntegration } from '../connections/vnet-integration.ts';
import { derivedId } from '../derived-id.ts';
import { childrenOf, type Defaults, type Design, find } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, done, type EditResult, inEachTarget, refused } from '../edit.ts';
import { isApp } from '../resource.ts';
import { addTo } from './add-resource.ts';

/** Which app calls out through which VNet. */
export interface IntegrateAppInput {
  readonly app: ResourceId;
  readonly vnet: ResourceId;
}

/** Integrates an app with a VNet: in a subnet that is delegated for it, or in a new one. */
export function integrateApp(
  document: Document,
  targets: readonly string[],
  input: IntegrateAppInput,
): EditResult {
  const id = derivedId(document, targets, input.app, input.vnet, 'integration');
  return inEachTarget(document, targets, (design) => integrateIn(design, document.defaults, id, input));
}

function integrateIn(
  design: Design,
  defaults: Defaults,
  id: ResourceId,
  input: IntegrateAppInput,
): DesignResult {
  const [app, vnet] = [find(design, input.app), find(design, input.vnet)];
  if (!app || !isApp(app) || vnet?.kind !== 'virtualNetwork') {
    return refused(design, 'integrate/gone', say`The app or the VNet is no longer there.`, input.app);
  }
  const ready = childrenOf(design, vnet.id).find(
    (one) =>
      one.kind === 'subnet' &&
      one.settings.delegation === integrationDelegation &&
      vnetIntegration.whyNot({ design, defaults, from: app, to: one }) === null,
  );
  const name = 'snet-integration';
  const isTaken = childrenOf(design, vnet.id).some((one) => one.name === name);
  const room = ready
    ? done(design)
    : addTo(design, defaults, {
        id,
        kind: 'subnet',
        parent: vnet.id,
        ...(isTaken ? {} : { name }),
      });
  const subnet = find(room.design, ready?.id ?? id);
  if (!subnet) return room;
  const ends = { design: room.design, defaults, from: app, to: subnet };
  const why = vnetIntegration.whyNot(ends);
  return why ? refusedConnection({ ...ends, design }, why) : vnetIntegration.make(ends, id);
}
