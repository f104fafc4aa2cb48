import { printIp } from '../address/ip.ts';
import { ofKind } from '../document/design.ts';
import { listOf, nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Named, Network } from '../network/network.ts';
import { connectionMustBeApproved } from '../private-link/rules/connection-must-be-approved.ts';
import { frontDoorLinksToSomeOrigins } from '../private-link/rules/front-door-links-to-some-origins.ts';
import { applicationGatewayOpensASecondConnection } from '../trace/rules/application-gateway-opens-a-second-connection.ts';
import { frontDoorOpensASecondConnection } from '../trace/rules/front-door-opens-a-second-connection.ts';

/** Proxies that hand calls on to a service: what they take in, it gets, from whomever. */
export interface HandedOn {
  /** Front Doors that lead to it by a private endpoint of theirs. */
  readonly linked: readonly Named[];
  /** A sentence with a space before it; empty where no proxy names the service. */
  readonly says: Sentence;
  readonly rules: readonly string[];
}

/** The proxies before a service. */
export function handedOn(network: Network, service: ResourceId): HandedOn {
  const { design } = network;
  const words = wordsFor(network, service);
  const isIts = (text: string) => words.has(text.trim().toLowerCase());
  const doors = ofKind(design, 'frontDoor').filter(({ settings }) =>
    settings.origins.some(({ target }) => target === service),
  );
  const gateways = ofKind(design, 'applicationGateway').filter(({ settings }) =>
    settings.rules.some(
      ({ backends, backendAddresses }) => backends.includes(service) || backendAddresses.some(isIts),
    ),
  );
  const linked = doors.filter(
    ({ settings: { tier, origins } }) =>
      tier === 'Premium' &&
      origins.some(
        ({ target, privateLink, state }) =>
          target === service && privateLink && connectionMustBeApproved.carries(state),
      ),
  );
  const proxies = [...doors, ...gateways];
  const verb = proxies.length > 1 ? 'hand' : 'hands';
  return {
    linked,
    says:
      proxies.length === 0
        ? say``
        : say` ${listOf(proxies.map(nameOf))} ${verb} calls on to it, whoever the callers are.`,
    rules: [
      ...(linked.length > 0 ? [frontDoorLinksToSomeOrigins.id] : []),
      ...(doors.length > 0 ? [frontDoorOpensASecondConnection.id] : []),
      ...(gateways.length > 0 ? [applicationGatewayOpensASecondConnection.id] : []),
    ],
  };
}

/** The names and private addresses by which a proxy may name a service. */
function wordsFor(network: Network, service: ResourceId): ReadonlySet<string> {
  const node = network.services.get(service);
  const holders = [service, ...(node?.endpoints ?? []).map(({ id }) => id)];
  return new Set([
    ...(node?.hosts ?? []).map(({ fqdn }) => fqdn.toLowerCase()),
    ...holders.flatMap((id) => network.addressesOf(id)).map(({ ip }) => printIp(ip)),
  ]);
}
