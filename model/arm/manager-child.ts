import type { CodecThing, PrintContext, ReadContext } from '../catalog/arm-codec.ts';
import { type ArmResource, armId, parentOf } from '../catalog/arm-resource.ts';
import type { ResourceId } from '../ids.ts';

/** What all children of a virtual network manager say. */
export interface OfManager {
  readonly manager: ResourceId | null;
}

/** Said above what does nothing until somebody commits it, which no template does. Source: https://learn.microsoft.com/azure/virtual-network-manager/create-virtual-network-manager-bicep, 2023-06-13. */
export const commitComment =
  'Does nothing until it is deployed to regions, which no template does: az network manager post-commit.';

/** The full name of a child of its manager; null while it has none. */
export function nameInManager(
  { name, settings }: CodecThing<OfManager>,
  context: PrintContext,
): string | null {
  const manager = context.thing(settings.manager);
  return manager === undefined ? null : `${manager.name}/${name}`;
}

/** Why a child without a manager is not deployed. */
export function whyNoManager(
  { name, settings }: CodecThing<OfManager>,
  context: PrintContext,
): string | undefined {
  return context.thing(settings.manager) === undefined
    ? `${name} belongs to no virtual network manager: choose one for it.`
    : undefined;
}

/** The manager whose child it is. */
export function managerOf(arm: ArmResource, context: ReadContext): ResourceId | null {
  const manager = parentOf(arm);
  return manager === undefined ? null : context.refer(armId(manager));
}
