import { say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { anySettings } from '../change-design.ts';
import type { Document } from '../document.ts';
import { type EditResult, inEachTarget, refused } from '../edit.ts';
import { replaceAt } from '../readdress.ts';
import { changeSettings, changeSettingsIn } from './change-settings.ts';

/** One field of one resource, by its path, such as `settings.left.allowForwardedTraffic`. */
export interface SetFlagInput {
  readonly resource: ResourceId;
  readonly field: string;
  readonly value: unknown;
}

/** Sets one field of a resource, at any depth; the schema has the last word. */
export function setFlag(
  document: Document,
  targets: readonly string[],
  { resource, field, value }: SetFlagInput,
): EditResult {
  const [key = '', ...steps] = field.replace(/^settings\./, '').split('.');
  const found = targets
    .flatMap((target) => document.variants.find(({ id }) => id === target)?.design.resources[resource] ?? [])
    .find(({ settings }) => Object.hasOwn(settings, key));
  if (!found) {
    return inEachTarget(document, targets, (design) =>
      refused(design, 'set-flag/gone', say`There is no such field any more.`, resource, field),
    );
  }
  const settings = { [key]: replaceAt(anySettings(found)[key], steps, value) };
  return changeSettings(document, targets, { id: resource, settings });
}

/** Which private endpoint is approved. */
export interface ApproveEndpointInput {
  readonly endpoint: ResourceId;
}

/** The owner of the target approves a private endpoint. */
export function approveEndpoint(
  document: Document,
  targets: readonly string[],
  input: ApproveEndpointInput,
): EditResult {
  return inEachTarget(document, targets, (design) =>
    changeSettingsIn(design, { id: input.endpoint, settings: { state: 'Approved' } }),
  );
}

/** Which servers a VNet asks; none is Azure DNS. */
export interface SetVnetDnsInput {
  readonly vnet: ResourceId;
  readonly servers: readonly string[];
}

/** Sets the DNS servers of a VNet. */
export function setVnetDns(
  document: Document,
  targets: readonly string[],
  input: SetVnetDnsInput,
): EditResult {
  return inEachTarget(document, targets, (design) =>
    changeSettingsIn(design, { id: input.vnet, settings: { dnsServers: [...input.servers] } }),
  );
}
