import { type Ip, printIp } from '../../address/ip.ts';
import { hasPort, parsePorts } from '../../address/port-set.ts';
import type { InjectedFacet } from '../../catalog/injected.ts';
import { injectedEntry } from '../../catalog/kinds.ts';
import { environmentOf } from '../../document/app-environment.ts';
import { find } from '../../document/design.ts';
import type { Resource } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { AddressHolder, Network, ServiceNode } from '../../network/network.ts';
import { appsInAnEnvironmentStandInItsSubnet } from '../rules/apps-in-an-environment-stand-in-its-subnet.ts';
import { internalGatewayWantsAnNsg } from '../rules/internal-gateway-wants-an-nsg.ts';
import { networkAccessGrantsNoData } from '../rules/network-access-grants-no-data.ts';
import { publicAddressNeedsAnNsg } from '../rules/public-address-needs-an-nsg.ts';
import { publicFaceOfAnInjectedService } from '../rules/public-face-of-an-injected-service.ts';
import { serviceListensOnItsPorts } from '../rules/service-listens-on-its-ports.ts';
import { assume, block, doubt, note, type Parcel, printFlow, type Walk } from '../walk.ts';
import { fromOutside } from './from-outside.ts';
import { knock } from './knock.ts';
import { enterNsgs } from './leave.ts';

/** The injected facet of what holds an address; undefined for other holders. */
export function injectedFacetOf(network: Network, id: AddressHolder['id']): InjectedFacet | undefined {
  const resource = find(network.design, id);
  return resource && injectedEntry(resource.kind)?.injected;
}

/** At the door of a service in a subnet, called at its private address: the side on which it answers, its ports, and which app is meant; says who took the call. */
export function enterInjected(walk: Walk, holder: AddressHolder, parcel: Parcel): 'app' | 'service' {
  const resource = find(walk.network.design, holder.id);
  const facet = injectedFacetOf(walk.network, holder.id);
  if (!resource || !facet || walk.quiet) return 'service';
  const face = facet.publicFace?.(resource.settings as never) ?? null;
  if (face && !publicFaceOfAnInjectedService.answers(face, 'private')) {
    doubt(walk, 'enter', {
      says: say`${nameOf(resource)} answers at its public address; whether it takes calls at ${code(printIp(holder.ip))} too is not documented`,
      rule: publicFaceOfAnInjectedService.id,
      layer: 'serviceAccess',
      at: resource.id,
    });
  }
  const subnet = walk.network.subnets.get(holder.subnet);
  if (subnet && internalGatewayWantsAnNsg.isOpenQuestion(facet, subnet)) {
    doubt(walk, 'enter', {
      says: say`${nameOf(subnet)} has no NSG, and ${nameOf(resource)} wants one: its load balancer may reject the call without it`,
      rule: internalGatewayWantsAnNsg.id,
      layer: 'nsgIn',
      at: subnet.id,
    });
  }
  checkPorts(walk, resource, facet, parcel);
  const app = appMeant(walk.network, resource, parcel);
  if (!app) return 'service';
  enterApp(walk, app, resource, parcel, { address: printIp(parcel.sourceIp) });
  return 'app';
}

/** A packet from outside to the public address of a service in a subnet: its mode, the NSG of the subnet, its ports. */
export function enterPublicInjected(walk: Walk, resource: Resource, source: Ip | null, parcel: Parcel): void {
  const facet = injectedFacetOf(walk.network, resource.id);
  const holder = walk.network.addressesOf(resource.id)[0];
  const subnet = holder && walk.network.subnets.get(holder.subnet);
  const face = facet?.publicFace?.(resource.settings as never);
  if (!facet || !holder || !subnet || !face) return;
  const { id: rule, answers } = publicFaceOfAnInjectedService;
  if (!answers(face, 'public')) {
    block(walk, 'enter', {
      layer: 'serviceAccess',
      at: resource.id,
      rule,
      evidence: say`${nameOf(resource)} takes calls at its private address only. Its public address is for Azure's management and for its own calls`,
    });
  } else {
    note(walk, {
      action: 'enter',
      says: say`${nameOf(resource)} answers at its public address`,
      rules: [rule],
      at: [resource.id],
    });
  }
  if (facet.closedWithoutNsg && publicAddressNeedsAnNsg.isClosed({ nic: null, subnet: subnet.nsg })) {
    block(walk, 'enter', {
      layer: 'nsgIn',
      at: subnet.id,
      rule: publicAddressNeedsAnNsg.id,
      evidence: say`${nameOf(subnet)} has no NSG. The load balancer of ${nameOf(resource)} lets nobody in until an NSG does`,
    });
  }
  enterNsgs(walk, subnet, null, resource.id, {
    ...fromOutside(parcel, source),
    destination: { kind: 'private', ip: holder.ip },
  });
  checkPorts(walk, resource, facet, parcel);
  const seen = source === null ? 'a public address' : printIp(source);
  walk.arrival = { at: resource.id, subnet: subnet.id, ip: holder.ip, source: seen, sourceIp: source };
  // An environment asks for nothing itself; its apps do.
  if (resource.kind === 'appServiceEnvironment') return;
  const more = networkAccessGrantsNoData.stillAsks('service');
  assume(walk, 'identity', say`${nameOf(resource)} still asks for ${more}.`);
}

function checkPorts(walk: Walk, resource: Resource, facet: InjectedFacet, parcel: Parcel): void {
  const listens = facet.listens?.(resource.settings as never);
  const ports = listens === undefined ? null : parsePorts(listens);
  if (ports === null || listens === undefined) return;
  const { id: rule, answers } = serviceListensOnItsPorts;
  if (answers(ports, parcel.protocol, parcel.port)) return;
  const more = facet.mayListen && parsePorts(facet.mayListen.ports);
  if (facet.mayListen && more && parcel.protocol === 'tcp' && hasPort(more, parcel.port)) {
    doubt(walk, 'enter', {
      says: say`${nameOf(resource)} listens on ${code(printFlow(parcel))} only while ${facet.mayListen.when}, which is not modelled`,
      rule,
      layer: 'serviceAccess',
      at: resource.id,
    });
    return;
  }
  block(walk, 'enter', {
    layer: 'serviceAccess',
    at: resource.id,
    rule,
    evidence: say`${nameOf(resource)} does not listen on ${code(printFlow(parcel))}; it listens on ${code(`TCP ${listens}`)}`,
  });
}

/** The app of an environment that a packet is for: the name in it tells. */
function appMeant(network: Network, environment: Resource, { fqdn }: Parcel): ServiceNode | undefined {
  if (environment.kind !== 'appServiceEnvironment' || fqdn === null) return undefined;
  const known = network.dns.publicNames.find((name) => name.fqdn === fqdn.toLowerCase());
  const app = known && find(network.design, known.resource);
  return environmentOf(network.design, app)?.id === environment.id && app
    ? network.services.get(app.id)
    : undefined;
}

/** The environment hands the call to the app, whose own access restrictions see the client's address. */
export function enterApp(
  walk: Walk,
  app: ServiceNode,
  environment: Resource,
  parcel: Parcel,
  { address }: { readonly address: string | null },
): void {
  note(walk, {
    action: 'enter',
    says: say`${nameOf(environment)} hands it to ${nameOf(app)}, which stands in it`,
    rules: [appsInAnEnvironmentStandInItsSubnet.id],
    at: [environment.id, app.id],
  });
  walk.hops.push({ from: environment.id, to: app.id, along: [], path: 'private' });
  if (walk.arrival) walk.arrival = { ...walk.arrival, at: app.id };
  knock(
    walk,
    app,
    'sites',
    { path: 'public', address, candidates: [], inAzure: true, region: null, trusted: false, subnet: null },
    parcel,
  );
}

/** A call to the public name of an app in an external environment comes through the NSG of its subnet first. */
export function enterPublicEnvironment(
  walk: Walk,
  app: ServiceNode,
  source: Ip | null,
  parcel: Parcel,
): void {
  const environment = environmentOf(walk.network.design, find(walk.network.design, app.id));
  if (!environment) return;
  const before = walk.arrival;
  enterPublicInjected(walk, environment, source, parcel);
  note(walk, {
    action: 'enter',
    says: say`${nameOf(environment)} hands it to ${nameOf(app)}, which stands in it`,
    rules: [appsInAnEnvironmentStandInItsSubnet.id],
    at: [environment.id, app.id],
  });
  if (before && walk.arrival) walk.arrival = { ...walk.arrival, at: app.id };
}
