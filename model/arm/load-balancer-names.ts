import type { CodecThing, PrintContext } from '../catalog/arm-codec.ts';
import type { SettingsOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';

/** The id of the frontend of a load balancer, by which rules and Private Link Services name it; null where ARM cannot name it. */
export function frontendIdOf(balancer: ResourceId | null, context: PrintContext): string | null {
  const id = context.idOf(balancer);
  if (id === null || balancer === null) return null;
  return `${id}/frontendIPConfigurations/${context.partName('frontend', 'frontend', balancer)}`;
}

/** The id of the backend pool of a load balancer. */
export function poolIdOf(balancer: ResourceId, context: PrintContext): string {
  return `${context.idOf(balancer)}/backendAddressPools/${context.partName('backendPool', 'backend', balancer)}`;
}

/**
 * The pools of which a machine is a member. The membership is written at the interface of the machine: the balancer names no machine, so
 * that nothing runs in a circle, and a pool of addresses would not do for a Private Link Service.
 * Source: https://learn.microsoft.com/azure/load-balancer/backend-pool-management, read 2026-11-29.
 */
export function poolsOf(machine: ResourceId, context: PrintContext): readonly string[] {
  return (context.ofKind('loadBalancer') as readonly CodecThing<SettingsOf<'loadBalancer'>>[])
    .filter(({ settings }) => settings.backends.includes(machine))
    .map(({ id }) => poolIdOf(id, context));
}
