import {
  type Design,
  find,
  isServiceKind,
  ofKind,
  type ResourceId,
  toResourceId,
  whyNotIn,
} from '../../model/index.ts';
import type { Option } from '../ui/Select.tsx';

/** Where new private endpoints go: a subnet, a new subnet of a VNet, or wherever it fits. */
export interface EndpointHome {
  readonly subnet: ResourceId | null;
  readonly vnet: ResourceId | null;
}

/** The home that is found by itself. */
export const anyHome = 'any';

/** The homes that can be chosen. */
export function homeOptions(design: Design): readonly Option[] {
  const vnets = byName(ofKind(design, 'virtualNetwork'));
  const rows = vnets.flatMap((vnet): readonly Option[] => [
    { id: `vnet ${vnet.id}`, label: `A new subnet of ${vnet.name}` },
    ...byName(ofKind(design, 'subnet'))
      .filter(({ id, parent }) => parent === vnet.id && whyNotIn(design, 'privateEndpoint', id) === null)
      .map(({ id, name, settings }) => ({
        id: `subnet ${id}`,
        label: `${name} in ${vnet.name}`,
        says: settings.prefix,
      })),
  ]);
  return [
    {
      id: anyHome,
      label: 'Where it fits',
      says: 'The hub, or where most clients are; a new subnet if needed.',
    },
    ...rows,
  ];
}

/** The home that an option stands for. */
export function readHome(option: string): EndpointHome {
  const [kind, id = ''] = option.split(/ (.*)/s);
  return {
    subnet: kind === 'subnet' ? toResourceId(id) : null,
    vnet: kind === 'vnet' ? toResourceId(id) : null,
  };
}

/** The services among what is selected; null where there is none, which means all. */
export function servicesAmong(design: Design, selected: readonly ResourceId[]): readonly ResourceId[] | null {
  const services = selected.filter((id) => {
    const kind = find(design, id)?.kind;
    return kind !== undefined && isServiceKind(kind);
  });
  return services.length > 0 ? services : null;
}

function byName<T extends { readonly name: string; readonly id: string }>(
  things: readonly T[],
): readonly T[] {
  return [...things].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}
