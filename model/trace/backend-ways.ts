import { parseIp } from '../address/ip.ts';
import type { ResourceOf } from '../document/resource.ts';
import type { Network } from '../network/network.ts';
import type { Origin, Target } from './end.ts';
import { originInSubnet } from './origin-in-subnet.ts';
import { targetOf } from './target-of.ts';
import type { OnwardWay } from './walk.ts';

type Gateway = ResourceOf<'applicationGateway'>;

/** The connections that an application gateway may open for one of its rules: to drawn backends, and to written addresses and names. */
export function backendWays(
  network: Network,
  gateway: Gateway,
  rule: Gateway['settings']['rules'][number],
): readonly OnwardWay[] {
  const origin = originInSubnet(network, gateway);
  if ('cannot' in origin) return [];
  const written = rule.backendAddresses.map((text) =>
    parseIp(text) === null ? { fqdn: text } : { address: text },
  );
  return [...rule.backends.map((resource) => ({ resource })), ...written].flatMap((party) => {
    const target = targetOf(network, party, rule.backendPort);
    return 'cannot' in target ? [] : [wayTo(origin, target, rule.backendPort)];
  });
}

function wayTo(origin: Origin, target: Target, port: number): OnwardWay {
  return { to: target.resource, ends: { origin, target, port, protocol: 'tcp' } };
}
