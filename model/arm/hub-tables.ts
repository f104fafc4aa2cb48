import type { ArmResource } from '../catalog/arm-resource.ts';
import { at, isJsonObject, textAt } from '../catalog/read-json.ts';

/** Route tables of a virtual hub. */
export const tableType = 'Microsoft.Network/virtualHubs/hubRouteTables';

/** The names of the two tables that every hub has. */
export const defaultTable = 'defaultRouteTable';

/** Propagating to it is propagating to nobody. */
export const noneTable = 'noneRouteTable';

/** Is it a hub of a Virtual WAN? A Route Server has the same type, and neither a WAN nor a prefix. */
export function isVirtualHub({ body }: ArmResource): boolean {
  return (
    isJsonObject(at(body, 'properties', 'virtualWan')) ||
    textAt(body, 'properties', 'addressPrefix') !== undefined
  );
}
