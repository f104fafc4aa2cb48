import { parseIp, printIp } from '../../address/ip.ts';
import { find } from '../../document/design.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { AddressHolder, SubnetNode } from '../../network/network.ts';
import { nsgAppliesToEndpoint } from '../../nsg/nsgs-on-the-way.ts';
import { endpointCarries } from '../../private-link/endpoint-carries.ts';
import { fixEndpointState } from '../fixes.ts';
import { assume, block, doubt, note, type Parcel, takePath, type Walk } from '../walk.ts';
import { arrive, enterMachine } from './enter-machine.ts';
import { knockPorts } from './knock.ts';
import { enterNsgs } from './leave.ts';

/** A private endpoint: its subnet's NSG only with network policies, then the state of the connection, then the service behind it. */
export function enterEndpoint(walk: Walk, holder: AddressHolder, subnet: SubnetNode, parcel: Parcel): void {
  if (walk.quiet) {
    arrive(walk, holder, parcel);
    return;
  }
  if (nsgAppliesToEndpoint(subnet.settings.privateEndpointNetworkPolicies))
    enterNsgs(walk, subnet, null, holder.id, parcel);
  else if (subnet.nsg) {
    note(walk, {
      action: 'enter',
      says: say`${nameOf(subnet.nsg)} is not asked for ${nameOf(holder)}: network policies for NSGs are off in ${nameOf(subnet)}`,
      rules: ['nsg/nsg-covers-private-endpoint-only-with-network-policies'],
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
      rule: 'private-link/connection-must-be-approved',
      evidence: say`${nameOf(holder)} stands for nothing`,
    });
    return;
  }
  const service = walk.network.services.get(target.id);
  const carries = endpointCarries({
    state: endpoint.state as never,
    subresource: endpoint.subresource,
    targetKind: target.kind,
    targetSubresources:
      service?.entry.service.subresources.map(({ groupId }) => groupId) ??
      (target.kind === 'sqlManagedInstance' ? ['managedInstance'] : []),
    targetTenantDiffers: false,
    manual: false,
  });
  if (!carries.carries) {
    block(walk, 'enter', {
      layer: 'endpointState',
      at: holder.id,
      rule: carries.rule,
      evidence: say`${nameOf(holder)}: ${carries.evidence}`,
      fix: fixEndpointState(walk.network, endpoint),
    });
  } else {
    note(walk, {
      action: 'enter',
      says: say`${nameOf(holder)} takes it at ${code(printIp(holder.ip))} and stands for ${nameOf(target)}`,
      rules: [carries.rule, 'private-link/private-endpoint-only-receives'],
      at: [holder.id],
    });
  }
  walk.hops.push({ from: holder.id, to: target.id, along: [], path: 'privateEndpoint' });
  answerDirectly(walk);
  if (target.kind === 'privateLinkService') {
    enterLinkService(walk, target.id, parcel);
    return;
  }
  if (service) knockPorts(walk, service, endpoint.subresource, parcel, 'endpoint');
  note(walk, {
    action: 'knock',
    says: say`${nameOf(target)} accepts what comes by its private endpoint; its firewall rules are not asked`,
    rules: ['paas-firewall/private-endpoint-skips-firewall'],
    at: [target.id],
  });
  assume(walk, 'identity', say`${nameOf(target)} still asks for credentials and permissions.`);
}

/** Without translation at an appliance on the way, the endpoint may answer past it. */
function answerDirectly(walk: Walk): void {
  const bare = walk.passed.find(({ translated }) => !translated);
  if (!bare) return;
  doubt(walk, 'return', {
    says: say`${nameOf(find(walk.network.design, bare.id) ?? { id: bare.id, name: 'the appliance' })} keeps the source address, and the endpoint may answer the client directly: the flow may be asymmetric`,
    rule: 'trace/private-endpoint-answers-the-client-directly',
    layer: 'returnPath',
    at: bare.id,
  });
}

/** Behind a Private Link Service: a NAT address as the source, then the load balancer and its machines. */
function enterLinkService(walk: Walk, id: AddressHolder['id'], parcel: Parcel): void {
  const service = find(walk.network.design, id);
  const natSubnet = walk.network.subnets.get(service?.parent as AddressHolder['id']);
  if (service?.kind !== 'privateLinkService' || !natSubnet) return;
  const source = service.settings.natAddresses[0];
  const sourceIp = parseIp(source ?? '') ?? natSubnet.prefix?.base ?? parcel.sourceIp;
  note(walk, {
    action: 'source',
    says: source
      ? say`${nameOf(service)} puts its NAT address ${code(source)} in the place of the source`
      : say`${nameOf(service)} puts an address of ${nameOf(natSubnet)} in the place of the source`,
    rules: ['trace/link-service-translates'],
    at: [service.id],
    outcome: 'info',
  });
  const balancer = find(walk.network.design, service.settings.loadBalancer);
  const backends =
    balancer?.kind === 'loadBalancer'
      ? balancer.settings.backends.flatMap((one) => walk.network.addressesOf(one).slice(0, 1))
      : [];
  const rule =
    balancer?.kind === 'loadBalancer'
      ? balancer.settings.rules.find(
          ({ port, protocol }) => port === parcel.port || (protocol === 'All' && port === 0),
        )
      : undefined;
  const backend = backends[0];
  const subnet = backend && walk.network.subnets.get(backend.subnet);
  if (!balancer || !backend || !subnet || !rule) {
    block(walk, 'forward', {
      layer: 'endpointState',
      at: service.id,
      rule: 'trace/link-service-translates',
      evidence: balancer
        ? say`${nameOf(balancer)} has no machine or no rule for ${code(`${parcel.protocol} ${parcel.port}`)}`
        : say`${nameOf(service)} has no load balancer behind it`,
    });
    return;
  }
  walk.hops.push(
    { from: service.id, to: balancer.id, along: [], path: 'private' },
    { from: balancer.id, to: backend.id, along: [], path: 'private' },
  );
  const port = rule.port === 0 ? parcel.port : rule.backendPort;
  enterMachine(walk, backend, subnet, {
    ...parcel,
    port,
    sourceIp,
    destination: { kind: 'private', ip: backend.ip },
  });
  takePath(walk, 'privateEndpoint');
  if (walk.arrival && !source && natSubnet.prefix)
    walk.arrival = { ...walk.arrival, source: natSubnet.settings.prefix };
}
