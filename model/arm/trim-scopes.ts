import { type Defaults, type Design, find, resourcesOf, scopeOf } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';

const fields = ['region', 'resourceGroup', 'subscription'] as const;

/** Leaves out of each resource what its container or the document says already, so that moving a VNet moves what stands in it. */
export function trimScopes(design: Design, defaults: Defaults): Design {
  const trimmed = resourcesOf(design).map((resource): [string, Resource] => {
    const around = find(design, resource.parent);
    const own = fields.map((field) => {
      const usual = around === undefined ? defaults[field] : scopeOf(design, defaults, around, field);
      const value = resource[field];
      return [field, value !== null && value.toLowerCase() !== usual.toLowerCase() ? value : null];
    });
    return [resource.id, { ...resource, ...Object.fromEntries(own) }];
  });
  return { resources: Object.fromEntries(trimmed) };
}
