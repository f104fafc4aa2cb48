import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';

/** Some clients with some destinations; null is all of them. */
export interface Touch {
  readonly clients: ReadonlySet<ResourceId> | null;
  readonly services: ReadonlySet<ResourceId> | null;
}

/** Everybody with everything: what is not known better. */
export const everything: readonly Touch[] = [{ clients: null, services: null }];

/** Only these clients. */
export function fromClients(clients: ReadonlySet<ResourceId>): Touch {
  return { clients, services: null };
}

/** Only these destinations. */
export function toServices(services: ReadonlySet<ResourceId>): Touch {
  return { clients: null, services };
}

/** One record that a change writes: both forms, and the settings that differ; null keys are the record as a whole. */
export interface Written {
  readonly id: ResourceId;
  readonly kind: Resource['kind'];
  readonly forms: readonly Resource[];
  readonly keys: readonly string[] | null;
}
