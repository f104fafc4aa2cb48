import type { Protocol } from '../../address/traffic.ts';
import { defineRule } from '../../explain/rule.ts';

interface GatewayRule {
  readonly frontend: 'public' | 'private';
  readonly port: number;
}

/** Rule: An application gateway ends the connection of its client at a listener and opens another one to a backend, from an address of its subnet; who called is told in X-Forwarded-For only. */
export const applicationGatewayOpensASecondConnection = defineRule({
  id: 'trace/application-gateway-opens-a-second-connection',
  says: 'An application gateway ends the connection of its client at a listener and opens another one to a backend, from an address of its subnet; who called is told in X-Forwarded-For only.',
  source: 'https://learn.microsoft.com/azure/application-gateway/how-application-gateway-works',
  checkedOn: '2024-05-01',
  facts: [],
  /** The rule whose listener takes a connection; undefined where none waits there. Listeners wait for TCP alone. */
  pick: <R extends GatewayRule>(
    rules: readonly R[],
    frontend: GatewayRule['frontend'],
    protocol: Protocol,
    port: number,
  ): R | undefined =>
    protocol === 'tcp' ? rules.find((rule) => rule.frontend === frontend && rule.port === port) : undefined,
  /** What a backend in the VNet sees of the gateway: some address of its subnet, so its prefix. */
  sourceSeen: (subnet: { readonly prefix: string }): string => subnet.prefix,
});
