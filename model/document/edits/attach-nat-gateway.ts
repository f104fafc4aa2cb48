import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { derivedId } from '../derived-id.ts';
import { type Defaults, type Design, find, ofKind } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, type EditResult, inEachTarget, refused } from '../edit.ts';
import { suggestAzureAddress } from '../free-space.ts';
import { freeName } from '../names.ts';
import { addTo } from './add-resource.ts';
import { changeSettingsIn } from './change-settings.ts';

/** Which subnet goes out by which NAT gateway. */
export interface AttachNatGatewayInput {
  readonly subnet: ResourceId;
  /** Left out: a new one with a public address of its own. */
  readonly natGateway?: ResourceId;
}

/** Gives a subnet a NAT gateway, one that is there or a new one. */
export function attachNatGateway(
  document: Document,
  targets: readonly string[],
  input: AttachNatGatewayInput,
): EditResult {
  const id = derivedId(document, targets, input.subnet, 'nat-gateway');
  return inEachTarget(document, targets, (design) => attachIn(design, document.defaults, id, input));
}

function attachIn(
  design: Design,
  defaults: Defaults,
  id: ResourceId,
  input: AttachNatGatewayInput,
): DesignResult {
  const subnet = find(design, input.subnet);
  if (subnet?.kind !== 'subnet')
    return refused(design, 'nat-gateway/gone', say`The subnet is no longer there.`, input.subnet);
  if (subnet.name === 'GatewaySubnet')
    return refused(design, 'nat-gateway/refused', say`${nameOf(subnet)} takes no NAT gateway.`, subnet.id);
  const { natGateway } = input;
  if (natGateway === undefined) {
    const address = suggestAzureAddress(design);
    const settings = { publicIps: address === null ? [] : [address] };
    const name = freeName(design, 'natGateway', `ng-${subnet.name.replace(/^snet-/, '')}`.slice(0, 80));
    return addTo(design, defaults, { id, kind: 'natGateway', parent: subnet.id, name, settings });
  }
  const gateway = find(design, natGateway);
  if (gateway?.kind !== 'natGateway') {
    return refused(design, 'nat-gateway/gone', say`The NAT gateway is no longer there.`, natGateway);
  }
  const elsewhere = ofKind(design, 'subnet').find(
    (one) => one.settings.natGateway === gateway.id && one.parent !== subnet.parent,
  );
  if (elsewhere) {
    const says = say`${nameOf(gateway)} serves ${nameOf(elsewhere)}, and a NAT gateway stays within one VNet. Add another one.`;
    return refused(design, 'nat-gateway/elsewhere', says, gateway.id);
  }
  return changeSettingsIn(design, { id: subnet.id, settings: { natGateway: gateway.id } });
}
