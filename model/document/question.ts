import * as z from 'zod';
import type { Protocol } from '../address/traffic.ts';
import type { ResourceId } from '../ids.ts';

/** One end of a question: a resource of the design, an address, or a name to be resolved. */
export type Party =
  | { readonly resource: ResourceId }
  | { readonly address: string }
  | { readonly fqdn: string };

/** Does `from` reach `to`? A null port or protocol is the destination's own default. */
export interface Question {
  readonly from: Party;
  readonly to: Party;
  readonly port: number | null;
  readonly protocol: Protocol | null;
}

/** Does one thing reach another, at the other's own port? */
export function questionBetween(from: ResourceId, to: ResourceId): Question {
  return { from: { resource: from }, to: { resource: to }, port: null, protocol: null };
}

const party = z.union([
  z.object({ resource: z.string() }),
  z.object({ address: z.string() }),
  z.object({ fqdn: z.string() }),
]) as unknown as z.ZodType<Party>;

/** The saved shape of a question. */
export const questionSchema: z.ZodType<Question> = z.object({
  from: party,
  to: party,
  port: z.number().int().min(0).max(65535).nullable().default(null),
  protocol: z.enum(['tcp', 'udp', 'icmp']).nullable().default(null),
}) as unknown as z.ZodType<Question>;

/** The resource that a party names, or null for an address or a name. */
export function partyResource(one: Party): ResourceId | null {
  return 'resource' in one ? one.resource : null;
}
