import type { DnsClient } from '../dns/dns-world.ts';
import type { ResourceOf } from '../document/resource.ts';

/** A name that misleads a client, and the endpoint to which it should lead. */
export interface Misled {
  readonly client: DnsClient;
  readonly fqdn: string;
  readonly endpoint: ResourceOf<'privateEndpoint'>;
}
