import { parseIp } from '../../address/ip.ts';
import { find, scopeOf } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { anyOf, code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { SubnetNode } from '../../network/network.ts';
import { linkServiceCarries, linkServiceSource } from '../../private-link/link-service.ts';
import { linkServiceCarriesTcpAndUdp } from '../../private-link/rules/link-service-carries-tcp-and-udp.ts';
import { linkServiceTakesOverlappingSpaces } from '../../private-link/rules/link-service-takes-overlapping-spaces.ts';
import { linkServiceWorksOneWay } from '../../private-link/rules/link-service-works-one-way.ts';
import { listedSubscriptionsAreApprovedAtOnce } from '../../private-link/rules/listed-subscriptions-are-approved-at-once.ts';
import { visibilityDecidesWhoFindsTheService } from '../../private-link/rules/visibility-decides-who-finds-the-service.ts';
import { fixSettings } from '../fixes/fix-settings.ts';
import { fixBalancerRule, fixMissingBalancer } from '../fixes/load-balancers.ts';
import { loadBalancerKeepsTheSourceAddress } from '../rules/load-balancer-keeps-the-source-address.ts';
import { serviceListensOnItsPorts } from '../rules/service-listens-on-its-ports.ts';
import { assume, block, note, type Parcel, printFlow, printSource, takePath, type Walk } from '../walk.ts';
import { enterDirectConnect } from './enter-direct-connect.ts';
import { enterMachine } from './enter-machine.ts';

/** Behind a Private Link Service: a NAT address as the source, then the load balancer and its machines. */
export function enterLinkService(walk: Walk, id: ResourceId, parcel: Parcel): void {
  const service = find(walk.network.design, id);
  const natSubnet = walk.network.subnets.get(service?.parent as ResourceId);
  if (service?.kind !== 'privateLinkService' || !natSubnet) {
    walk.notModelled.push(say`A Private Link Service outside a subnet is not modelled`);
    return;
  }
  const balancer = find(walk.network.design, service.settings.loadBalancer);
  const carries = linkServiceCarries({
    // The only load balancer of the catalog is a Standard one.
    loadBalancer: balancer?.kind === 'loadBalancer' ? { standard: true } : null,
    destination: service.settings.destinationAddress,
    natSubnetPolicies: natSubnet.settings.privateLinkServiceNetworkPolicies,
  });
  if (!carries.carries) {
    block(walk, 'enter', {
      layer: 'endpointState',
      at: service.id,
      rule: carries.rule,
      evidence: say`${nameOf(service)} does not work: ${carries.evidence}`,
      fix:
        balancer?.kind === 'loadBalancer' || service.settings.destinationAddress
          ? fixSettings(
              natSubnet.id,
              { privateLinkServiceNetworkPolicies: 'Disabled' },
              say`Disable Private Link Service network policies in ${nameOf(natSubnet)}`,
            )
          : fixMissingBalancer(walk.network, service),
    });
  }
  remarkOnVisibility(walk, service, parcel);
  if (service.settings.proxyProtocol)
    assume(
      walk,
      'guestFirewall',
      say`The servers behind ${nameOf(service)} understand the TCP proxy v2 header, which health probes carry too.`,
    );
  if (!linkServiceCarriesTcpAndUdp.carries(parcel.protocol)) {
    block(walk, 'enter', {
      layer: 'endpointState',
      at: service.id,
      rule: linkServiceCarriesTcpAndUdp.id,
      evidence: say`${nameOf(service)} does not carry ${code(parcel.protocol.toUpperCase())}`,
    });
  }
  const inside = translate(walk, service, natSubnet, carries.rule, parcel);
  if (service.settings.destinationAddress)
    enterDirectConnect(walk, service, natSubnet, parcel.originVnet, inside);
  else if (balancer?.kind === 'loadBalancer') handToBackend(walk, service, balancer, inside);
  takePath(walk, 'privateEndpoint');
  if (walk.arrival && inside.source !== null) walk.arrival = { ...walk.arrival, source: inside.source };
}

/** Who may not see the service can ask for no further connection; one that is approved was asked for before. */
function remarkOnVisibility(
  walk: Walk,
  service: ResourceOf<'privateLinkService'>,
  { originVnet }: Parcel,
): void {
  const { design, defaults } = walk.network;
  const client = find(design, originVnet);
  if (!client) return;
  const consumer = scopeOf(design, defaults, client, 'subscription');
  const provider = scopeOf(design, defaults, service, 'subscription');
  const { visibility, autoApproval } = service.settings;
  if (listedSubscriptionsAreApprovedAtOnce.approves(autoApproval, consumer))
    walk.remarks.push({
      rule: listedSubscriptionsAreApprovedAtOnce.id,
      says: say`${nameOf(service)} approves connections from subscription ${code(consumer)} automatically`,
    });
  if (visibilityDecidesWhoFindsTheService.isVisible(visibility, consumer, provider) === true) return;
  walk.remarks.push({
    rule: visibilityDecidesWhoFindsTheService.id,
    says:
      visibility.length === 0
        ? say`${nameOf(service)} lists no subscription: only who has a role there finds it, and ${code(consumer)} is another subscription`
        : say`${nameOf(service)} is visible to ${anyOf(visibility)} and not to ${code(consumer)}, which cannot ask for a connection`,
  });
}

type Translated = Parcel & { readonly source: string | null };

/** The servers see a NAT address, so both sides may use the same address space. */
function translate(
  walk: Walk,
  service: ResourceOf<'privateLinkService'>,
  natSubnet: SubnetNode,
  rule: string,
  parcel: Parcel,
): Translated {
  const seen = linkServiceSource(service.settings, printSource(parcel));
  const vnetOfClient = parcel.originVnet === null ? undefined : walk.network.vnets.get(parcel.originVnet);
  const overlaps = linkServiceTakesOverlappingSpaces.takesOverlap('privateLinkService') && vnetOfClient;
  note(walk, {
    action: 'source',
    says: seen.says,
    rules: [
      ...seen.because,
      rule,
      linkServiceWorksOneWay.id,
      ...(overlaps && vnetOfClient.id !== natSubnet.vnet ? [linkServiceTakesOverlappingSpaces.id] : []),
    ],
    at: [service.id],
    outcome: 'info',
  });
  const source = seen.source ?? seen.candidates[0] ?? null;
  return {
    ...parcel,
    sourceIp: parseIp(source ?? '') ?? natSubnet.prefix?.base ?? parcel.sourceIp,
    sourceText: null,
    originVnet: natSubnet.vnet,
    meant: null,
    source: seen.source ?? natSubnet.settings.prefix,
  };
}

function handToBackend(
  walk: Walk,
  service: ResourceOf<'privateLinkService'>,
  balancer: ResourceOf<'loadBalancer'>,
  parcel: Translated,
): void {
  const backend = balancer.settings.backends.flatMap((one) => walk.network.addressesOf(one).slice(0, 1))[0];
  const rule = loadBalancerKeepsTheSourceAddress.pick(balancer.settings.rules, parcel.protocol, parcel.port);
  const subnet = backend && walk.network.subnets.get(backend.subnet);
  if (!backend || !subnet || !rule) {
    block(walk, 'forward', {
      layer: 'endpointState',
      at: balancer.id,
      rule: serviceListensOnItsPorts.id,
      evidence: say`${nameOf(balancer)} has no rule for ${code(printFlow(parcel))}, or no machine behind it`,
      fix: backend && !rule ? fixBalancerRule(balancer, parcel) : undefined,
    });
    return;
  }
  walk.hops.push(
    { from: service.id, to: balancer.id, along: [], path: 'private' },
    { from: balancer.id, to: backend.id, along: [], path: 'private' },
  );
  enterMachine(walk, backend, subnet, {
    ...parcel,
    port: loadBalancerKeepsTheSourceAddress.backendPort(rule, parcel.port),
    destination: { kind: 'private', ip: backend.ip },
  });
}
