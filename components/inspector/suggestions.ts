import {
  type Design,
  find,
  type Resource,
  suggestAddress,
  suggestAddressSpace,
  suggestPrefix,
  suggestSitePrefix,
  toResourceId,
} from '../../model/index.ts';
import { type Path, readPath } from './path.ts';

/** A value that fits and is free, and what it is. */
export interface FreeValue {
  readonly label: string;
  readonly text: string;
}

/** The next free prefix for a resource: inside its VNet, or beside all others. */
export function prefixSuggestion(design: Design, resource: Resource): FreeValue | null {
  const text =
    resource.kind === 'subnet'
      ? suggestPrefix(design, resource.id, lengthOf(resource.settings.prefix))
      : resource.kind === 'virtualNetwork'
        ? suggestAddressSpace(design)
        : resource.kind === 'onPremisesSite'
          ? suggestSitePrefix(design)
          : null;
  return text === null ? null : { label: 'Next free', text };
}

/** The next free address of the subnet that a resource's address belongs to. */
export function addressSuggestion(design: Design, resource: Resource, path: Path): FreeValue | null {
  const key = path.at(-1);
  if (key !== 'address') return null;
  // An interface may stand in another subnet than its machine.
  const named = readPath(resource.settings, [...path.slice(0, -1), 'subnet']);
  const container =
    typeof named === 'string' ? find(design, toResourceId(named)) : find(design, resource.parent);
  if (container?.kind !== 'subnet' && container?.kind !== 'onPremisesSite') return null;
  const text = suggestAddress(design, container.id);
  return text === null ? null : { label: 'Next free', text };
}

function lengthOf(prefix: string): number {
  const length = Number(prefix.split('/')[1]);
  return Number.isInteger(length) && length > 0 && length <= 29 ? length : 24;
}
