import { toResourceId } from '../ids.ts';
import type { EgressInput } from './egress.ts';

/** A subnet without any way out of which nothing is known, with some fields changed; for tests only. */
export function inputWith(
  changes: Partial<Omit<EgressInput, 'subnet'>>,
  subnet: Partial<EgressInput['subnet']> = {},
): EgressInput {
  return {
    subnet: {
      id: toResourceId('snet-app'),
      name: 'snet-app',
      defaultOutboundAccess: null,
      delegated: false,
      natGateway: null,
      ...subnet,
    },
    publicIp: null,
    loadBalancerOutbound: null,
    destination: null,
    privateByDefault: null,
    ...changes,
  };
}
