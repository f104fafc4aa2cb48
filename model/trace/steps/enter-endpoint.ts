import { printIp } from '../../address/ip.ts';
import { find } from '../../document/design.ts';
import type { Resource } from '../../document/resource.ts';
import { addressText, code, nameOf, say } from '../../explain/sentence.ts';
import { endpointFactsOf } from '../../network/endpoint-facts.ts';
import type { AddressHolder, EndpointNode, ServiceNode, SubnetNode } from '../../network/network.ts';
import { nsgAppliesToEndpoint } from '../../nsg/nsgs-on-the-way.ts';
import { nsgCoversPrivateEndpointOnlyWithNetworkPolicies } from '../../nsg/rules/nsg-covers-private-endpoint-only-with-network-policies.ts';
import { privateEndpointSkipsFirewall } from '../../paas-firewall/rules/private-endpoint-skips-firewall.ts';
import { endpointCarries } from '../../private-link/endpoint-carries.ts';
import { anEndpointHasAnAddressForEachMember } from '../../private-link/rules/an-endpoint-has-an-address-for-each-member.ts';
import { clientsCallThePublicName } from '../../private-link/rules/clients-call-the-public-name.ts';
import { endpointStandsForOneTarget } from '../../private-link/rules/endpoint-stands-for-one-target.ts';
import { privateEndpointOnlyReceives } from '../../private-link/rules/private-endpoint-only-receives.ts';
import { reachableWhereverTheAddressRoutes } from '../../private-link/rules/reachable-wherever-the-address-routes.ts';
import { serviceSeesTheClientAddress } from '../../private-link/rules/service-sees-the-client-address.ts';
import { siteToEndpointGoesPastTheHubFirewall } from '../../routing/rules/site-to-endpoint-goes-past-the-hub-firewall.ts';
import { fixEndpointState, fixOpenBeside, fixSubresource, fixTier } from '../fixes/services.ts';
import { networkAccessGrantsNoData } from '../rules/network-access-grants-no-data.ts';
import { privateEndpointAnswersTheClientDirectly } from '../rules/private-endpoint-answers-the-client-directly.ts';
import { tagLiftsTheNeedForSnatTowardsEndpoints } from '../rules/tag-lifts-the-need-for-snat-towards-endpoints.ts';
import { publicNameOf } from '../target-of.ts';
import { siteHolding } from '../vnets-of-site.ts';
import { assume, block, doubt, note, type Parcel, type Passed, takePath, type Walk } from '../walk.ts';
import { tellApiServer } from './api-server.ts';
import { tellOfEndpoint } from './ask-admin-rules.ts';
import { askScope } from './ask-scope.ts';
import { enterGatewayLink } from './enter-gateway-link.ts';
import { enterLinkService } from './enter-link-service.ts';
import { arrive } from './enter-machine.ts';
import { knockPorts } from './knock.ts';
import { enterNsgs } from './leave.ts';

/** A private endpoint: its subnet's NSG only with network policies, then the state of the connection, then the service behind it. */
export function enterEndpoint(walk: Walk, holder: AddressHolder, subnet: SubnetNode, parcel: Parcel): void {
  if (walk.quiet) {
    arrive(walk, holder, parcel);
    return;
  }
  tellOfEndpoint(walk, subnet, holder.id);
  if (nsgAppliesToEndpoint(subnet.settings.privateEndpointNetworkPolicies))
    enterEndpointNsg(walk, holder, subnet, parcel);
  else if (subnet.nsg) {
    note(walk, {
      action: 'enter',
      says: say`${nameOf(subnet.nsg)} does not count for ${nameOf(holder)}, because network policies for NSGs are off in ${nameOf(subnet)}`,
      rules: [nsgCoversPrivateEndpointOnlyWithNetworkPolicies.id],
      at: [subnet.nsg.id],
      outcome: 'info',
    });
  }
  const endpoint = walk.network.endpoints.get(holder.id);
  const target = find(walk.network.design, endpoint?.target);
  arrive(walk, holder, parcel);
  takePath(walk, 'privateEndpoint');
  if (!endpoint || !target) {
    block(walk, 'enter', {
      layer: 'endpointState',
      at: holder.id,
      rule: endpointStandsForOneTarget.id,
      evidence: say`${nameOf(holder)} has no target`,
    });
    return;
  }
  const service = walk.network.services.get(target.id);
  // The endpoint of a private cluster is drawn with it.
  const isOwn = holder.id === target.id;
  tellWhetherItCarries(walk, holder, endpoint, target);
  if (!isOwn) walk.hops.push({ from: holder.id, to: target.id, along: [], path: 'privateEndpoint' });
  answerDirectly(walk, subnet, parcel);
  if (target.kind === 'privateLinkService') {
    enterLinkService(walk, target.id, parcel);
    return;
  }
  if (target.kind === 'applicationGateway') {
    enterGatewayLink(walk, target, parcel);
    return;
  }
  if (service) {
    askMember(walk, holder, endpoint, service, parcel.fqdn);
    if (service.entry.service.takesMembers) askScope(walk, service, endpoint, parcel);
    knockPorts(walk, service, endpoint.subresource, parcel, 'endpoint');
    remarkOnName(walk, service, parcel.fqdn);
  }
  note(walk, {
    action: 'knock',
    says: say`${nameOf(target)} accepts calls through its private endpoint without asking its firewall rules. It sees ${addressText(walk.arrival?.source ?? '')}`,
    rules: [privateEndpointSkipsFirewall.id, serviceSeesTheClientAddress.id, networkAccessGrantsNoData.id],
    at: [target.id],
  });
  const more = networkAccessGrantsNoData.stillAsks('service');
  assume(walk, 'identity', say`${nameOf(target)} still asks for ${more}.`);
}

/** Its connection carries calls only once it is approved, and only to what the service offers. */
function tellWhetherItCarries(
  walk: Walk,
  holder: AddressHolder,
  endpoint: EndpointNode,
  target: Resource,
): void {
  const service = walk.network.services.get(target.id);
  const facts = endpointFactsOf(walk.network, endpoint);
  const carries = endpointCarries(facts);
  if (!carries.carries) {
    block(walk, 'enter', {
      layer: 'endpointState',
      at: holder.id,
      rule: carries.rule,
      evidence: say`${nameOf(holder)} does not work: ${carries.evidence}`,
      fix:
        fixSubresource(endpoint, facts.targetSubresources) ??
        (service && fixTier(service, service.entry.service.tiersWithPrivateEndpoints)) ??
        (service && facts.isOpenBeside ? fixOpenBeside(service) : undefined) ??
        fixEndpointState(endpoint),
    });
  } else if (holder.id === target.id) {
    tellApiServer(walk, target, holder.ip, [carries.rule, reachableWhereverTheAddressRoutes.id]);
  } else {
    note(walk, {
      action: 'enter',
      says: say`${nameOf(holder)} receives the packet at ${code(printIp(holder.ip))} for ${nameOf(target)}`,
      rules: [carries.rule, privateEndpointOnlyReceives.id, reachableWhereverTheAddressRoutes.id],
      at: [holder.id],
    });
  }
}

/** Which of several members stands at the address, and whether the name that was called is one of its own. */
function askMember(
  walk: Walk,
  holder: AddressHolder,
  { addresses }: EndpointNode,
  service: ServiceNode,
  called: string | null,
): void {
  if (addresses.length < 2 || holder.member === undefined) return;
  const rule = anEndpointHasAnAddressForEachMember;
  const host = service.hosts.find(({ fqdn }) => fqdn.toLowerCase() === called);
  if (!rule.isMeant(host?.member, holder.member)) {
    doubt(walk, 'enter', {
      says: say`${code(printIp(holder.ip))} is the address of member ${code(holder.member)} of ${nameOf(service)}; Microsoft's pages do not say whether it answers for ${code(called ?? '')}, which has an address of its own`,
      rule: rule.id,
      layer: 'endpointState',
      at: holder.id,
    });
    return;
  }
  note(walk, {
    action: 'enter',
    says: say`${code(printIp(holder.ip))} is the address of member ${code(holder.member)}, one of ${addresses.length} that ${nameOf(holder)} has`,
    rules: [rule.id],
    at: [holder.id],
    outcome: 'info',
  });
}

/** By its address or its private name the service is reached, but not as its clients check it. */
function remarkOnName(walk: Walk, service: ServiceNode, called: string | null): void {
  const owner = called === null ? undefined : publicNameOf(walk.network, called);
  if (owner?.resource === service.id) return;
  if (clientsCallThePublicName.isCalledByName(service.hosts, called)) return;
  walk.remarks.push({
    rule: clientsCallThePublicName.id,
    says: say`${called === null ? 'An address' : code(called)} is not the name of ${nameOf(service)}: TLS checks the certificate against the public name, and SQL needs that name for the login`,
  });
}

/** The NSG of the endpoint's subnet, where network policies let it count. */
function enterEndpointNsg(walk: Walk, holder: AddressHolder, subnet: SubnetNode, parcel: Parcel): void {
  if (subnet.nsg) {
    note(walk, {
      action: 'enter',
      says: say`Network policies for NSGs are on in ${nameOf(subnet)}, so ${nameOf(subnet.nsg)} counts for ${nameOf(holder)}`,
      rules: [nsgCoversPrivateEndpointOnlyWithNetworkPolicies.id],
      at: [subnet.nsg.id],
      outcome: 'info',
    });
  }
  enterNsgs(walk, subnet, null, holder.id, parcel);
}

/** Without translation at an appliance on the way, the endpoint may answer past it. */
function answerDirectly(walk: Walk, subnet: SubnetNode, { sourceIp }: Parcel): void {
  const keeping = walk.passed.filter((one) => !one.translated && !repliesAnyway(walk, one));
  const bare = privateEndpointAnswersTheClientDirectly.goesPast(keeping);
  if (!bare) return;
  // Behind a hub's private policy a page says so: with route policies on, request and reply of a site both pass the firewall.
  if (walk.network.hubs.has(bare.subnet) && siteHolding(walk.network, sourceIp) && hasRoutePolicies(subnet))
    return;
  doubt(walk, 'return', {
    says: say`${nameOf(find(walk.network.design, bare.id) ?? { id: bare.id, name: 'the appliance' })} keeps the source address, so the endpoint may answer the client directly, and request and reply may take different ways`,
    rule: privateEndpointAnswersTheClientDirectly.id,
    layer: 'returnPath',
    at: bare.id,
  });
}

/** The tag at the interfaces of an appliance lets the endpoint answer through it. */
function repliesAnyway(walk: Walk, { id }: Passed): boolean {
  const { id: rule, lifts } = tagLiftsTheNeedForSnatTowardsEndpoints;
  const nics = walk.network.nics.get(id) ?? [];
  if (!lifts(nics)) return false;
  note(walk, {
    action: 'return',
    says: say`The interface of ${nameOf(find(walk.network.design, id) ?? { id, name: 'the appliance' })} has the tag ${code('disableSnatOnPL')}, so that the endpoint answers through it although the source is kept`,
    rules: [rule],
    at: [id],
    outcome: 'info',
  });
  return true;
}

function hasRoutePolicies({ settings }: SubnetNode): boolean {
  return siteToEndpointGoesPastTheHubFirewall.routesCount(settings.privateEndpointNetworkPolicies);
}
