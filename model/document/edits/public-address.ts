import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { AnySettings } from '../change-design.ts';
import { derivedId } from '../derived-id.ts';
import { type Defaults, type Design, find } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, type EditResult, inEachTarget, refused } from '../edit.ts';
import { suggestAzureAddress } from '../free-space.ts';
import { freeName } from '../names.ts';
import { addTo } from './add-resource.ts';
import { changeSettingsIn } from './change-settings.ts';

/** Which machine gets a public address. */
export interface AddPublicAddressInput {
  readonly machine: ResourceId;
}

/** Gives the first interface of a machine a public address. */
export function addPublicAddress(
  document: Document,
  targets: readonly string[],
  { machine }: AddPublicAddressInput,
): EditResult {
  return inEachTarget(document, targets, (design) => {
    const publicIp = suggestAzureAddress(design);
    return changeInterface(design, machine, 0, { publicIp });
  });
}

/** Which interface gets an NSG of its own, and the rule in it. */
export interface AddInterfaceNsgInput {
  readonly machine: ResourceId;
  /** Its place among the interfaces of the machine. */
  readonly index: number;
  readonly rule: AnySettings;
}

/** Puts a new NSG with one rule on an interface that has none. */
export function addInterfaceNsg(
  document: Document,
  targets: readonly string[],
  input: AddInterfaceNsgInput,
): EditResult {
  const id = derivedId(document, targets, input.machine, `nsg-${input.index}`);
  return inEachTarget(document, targets, (design) => addNsgIn(design, document.defaults, id, input));
}

function addNsgIn(
  design: Design,
  defaults: Defaults,
  id: ResourceId,
  { machine, index, rule }: AddInterfaceNsgInput,
): DesignResult {
  const found = find(design, machine);
  const nic = found?.kind === 'virtualMachine' ? found.settings.interfaces[index] : undefined;
  if (!found || !nic) return gone(design, machine);
  const current = find(design, nic.networkSecurityGroup);
  if (current) {
    const says = say`The interface of ${nameOf(found)} already has ${nameOf(current)}. Add the rule there.`;
    return refused(design, 'interface-nsg/taken', says, found.id);
  }
  const name = freeName(design, 'networkSecurityGroup', `nsg-${found.name}`.slice(0, 80));
  const made = addTo(design, defaults, {
    id,
    kind: 'networkSecurityGroup',
    parent: null,
    name,
    settings: { rules: [rule] },
  });
  return made.design === design
    ? made
    : changeInterface(made.design, machine, index, { networkSecurityGroup: id });
}

function changeInterface(design: Design, id: ResourceId, index: number, change: AnySettings): DesignResult {
  const machine = find(design, id);
  if (machine?.kind !== 'virtualMachine' || !machine.settings.interfaces[index]) return gone(design, id);
  const interfaces = machine.settings.interfaces.map((one, at) =>
    at === index ? { ...one, ...change } : one,
  );
  return changeSettingsIn(design, { id, settings: { interfaces } });
}

function gone(design: Design, id: ResourceId): DesignResult {
  return refused(design, 'interface/gone', say`The machine or its interface is no longer there.`, id);
}
