import { type ArmResource, type JsonObject, parseArmId } from '../../catalog/arm-resource.ts';
import { usualDefaults } from '../../document/document.ts';
import { toResourceId } from '../../ids.ts';
import { type FromArm, fromArm } from '../from-arm.ts';

/** Where the resources of these tests stand. */
export const group = '/subscriptions/s/resourceGroups/rg/providers';
/** The head of ids of networks. */
export const network = `${group}/Microsoft.Network`;
/** The subnet that is there in every file. */
export const subnet = `${network}/virtualNetworks/vnet/subnets/data`;

/** A resource of a file by its id. */
export function arm(id: string, body: JsonObject): ArmResource {
  const name = parseArmId(id);
  if (name === undefined) throw new Error(`This is no id: ${id}`);
  return { ...name, body };
}

/** Reads resources beside a VNet with one subnet. */
export function read(...resources: readonly ArmResource[]): FromArm {
  let count = 0;
  const newId = () => toResourceId(`id-${++count}`);
  const vnet = arm(`${network}/virtualNetworks/vnet`, {
    properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } },
  });
  const data = arm(subnet, { properties: { addressPrefix: '10.0.1.0/24' } });
  return fromArm([vnet, data, ...resources], { newId, defaults: usualDefaults });
}
