import { type Prefix, parsePrefix } from '../address/prefix.ts';
import { type Design, ofKind } from '../document/design.ts';
import type { ResourceId } from '../ids.ts';

/** The address spaces of every VNet. */
export function spacesOf(design: Design): ReadonlyMap<ResourceId, readonly Prefix[]> {
  return new Map(
    ofKind(design, 'virtualNetwork').map(({ id, settings }) => [
      id,
      settings.addressSpaces.map(parsePrefix).filter((prefix) => prefix !== null),
    ]),
  );
}
