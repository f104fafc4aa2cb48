import { isServiceKind } from '../../catalog/kinds.ts';
import { say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Design } from '../design.ts';
import { find } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, type EditResult, inEachTarget, refused } from '../edit.ts';
import { admitAddress as admitAddressIn, admitSubnet as admitSubnetIn } from '../service-access.ts';
import { changeSettingsIn } from './change-settings.ts';

/** Which subnet a service admits. */
export interface AdmitSubnetInput {
  readonly service: ResourceId;
  readonly subnet: ResourceId;
}

/** Admits a subnet: service endpoint on the subnet, virtual network rule on the service. */
export function admitSubnet(
  document: Document,
  targets: readonly string[],
  input: AdmitSubnetInput,
): EditResult {
  return inEachTarget(document, targets, (design) => {
    const [service, subnet] = [find(design, input.service), find(design, input.subnet)];
    if (!service || subnet?.kind !== 'subnet') return gone(design, input.service);
    return admitSubnetIn(design, document.defaults, service, subnet);
  });
}

/** Which public address or prefix a service admits. */
export interface AdmitAddressInput {
  readonly service: ResourceId;
  readonly address: string;
}

/** Admits a public address by an IP rule. */
export function admitAddress(
  document: Document,
  targets: readonly string[],
  input: AdmitAddressInput,
): EditResult {
  return inEachTarget(document, targets, (design) => {
    const service = find(design, input.service);
    return service ? admitAddressIn(design, service, input.address) : gone(design, input.service);
  });
}

/** What the public endpoint of a service does. */
export interface SetPublicAccessInput {
  readonly service: ResourceId;
  readonly value: 'Enabled' | 'Disabled';
}

/** Opens or closes the public endpoint of a service. */
export function setPublicAccess(
  document: Document,
  targets: readonly string[],
  { service, value }: SetPublicAccessInput,
): EditResult {
  return inEachTarget(document, targets, (design) => {
    const found = find(design, service);
    if (!found || !isServiceKind(found.kind)) return gone(design, service);
    return changeSettingsIn(design, { id: service, settings: { publicNetworkAccess: value } });
  });
}

function gone(design: Design, id: ResourceId): DesignResult {
  return refused(design, 'service/gone', say`The service or the subnet is no longer there.`, id);
}
