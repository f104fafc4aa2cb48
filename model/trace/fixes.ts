import { printIp } from '../address/ip.ts';
import { integrationDelegation } from '../catalog/facts/delegations.ts';
import type { DnsFault, NameAnswer } from '../dns/dns-answer.ts';
import { find } from '../document/design.ts';
import type { ResourceOf } from '../document/resource.ts';
import { code, nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { CompiledNsg, EndpointNode, Network, ServiceNode, SubnetNode } from '../network/network.ts';
import type { Remedy } from '../paas-firewall/admission.ts';
import type { Fix } from './answer.ts';
import { type Parcel, printFlow } from './walk.ts';

/** Changes some settings of one resource. */
export function fixFlag(
  resource: ResourceId,
  settings: Readonly<Record<string, unknown>>,
  says: Sentence,
): Fix {
  return { edit: 'change-settings', input: { id: resource, settings }, says };
}

/** A rule of a lower number that lets exactly this connection pass. */
export function fixNsg(nsg: CompiledNsg, direction: 'Inbound' | 'Outbound', parcel: Parcel): Fix | undefined {
  const destination = destinationText(parcel);
  const priority = freePriority(nsg, direction);
  if (destination === null || priority === null) return undefined;
  const protocol = `${parcel.protocol[0]?.toUpperCase()}${parcel.protocol.slice(1)}`;
  return {
    edit: 'add-nsg-rule',
    input: {
      nsg: nsg.id,
      rule: {
        name: `allow-${parcel.port}-${direction === 'Inbound' ? 'in' : 'out'}`,
        priority,
        direction,
        access: 'Allow',
        protocol,
        sources: [printIp(parcel.sourceIp)],
        destinations: [destination],
        ports: `${parcel.port}`,
        sourcePorts: '*',
      },
    },
    says: say`Allow ${code(printFlow(parcel))} to ${code(destination)} in ${nameOf(nsg)} with rule ${priority}`,
  };
}

/** A number below every rule of the direction; null when there is none left. */
function freePriority(nsg: CompiledNsg, direction: string): number | null {
  const taken = nsg.rules.filter((rule) => rule.direction === direction).map(({ priority }) => priority);
  const lowest = Math.min(4097, ...taken);
  const wished = Math.min(200, lowest - 10);
  if (wished >= 100) return wished;
  for (let priority = 100; priority < lowest; priority += 1) if (!taken.includes(priority)) return priority;
  return null;
}

function destinationText({ destination }: Parcel): string | null {
  switch (destination.kind) {
    case 'private':
      return printIp(destination.ip);
    case 'service':
      return destination.ip === null ? destination.service.entry.service.serviceTag : printIp(destination.ip);
    case 'public':
      return destination.ip === null ? null : printIp(destination.ip);
  }
}

/** A network rule of the firewall for exactly this connection. */
export function fixFirewall(firewall: ResourceOf<'azureFirewall'>, parcel: Parcel): Fix | undefined {
  const destination = destinationText(parcel);
  if (destination === null) return undefined;
  const { networkRules } = firewall.settings;
  const lowest = Math.min(300, ...networkRules.map(({ priority }) => priority));
  const rule = {
    name: `allow-${parcel.port}`,
    priority: Math.max(100, lowest - 10),
    access: 'Allow',
    protocols: [parcel.protocol.toUpperCase()],
    sources: [printIp(parcel.sourceIp)],
    destinations: [destination],
    ports: `${parcel.port}`,
  };
  return fixFlag(
    firewall.id,
    { networkRules: [...networkRules, rule] },
    say`Allow ${code(printFlow(parcel))} to ${code(destination)} with a network rule of ${nameOf(firewall)}`,
  );
}

/** Makes an appliance pass packets on. */
export function fixForwarding(machine: ResourceOf<'virtualMachine'>): Fix {
  return fixFlag(
    machine.id,
    {
      interfaces: machine.settings.interfaces.map((nic) => ({ ...nic, ipForwarding: true })),
      appliance: { ...machine.settings.appliance, enabled: true },
    },
    say`Switch IP forwarding on at ${nameOf(machine)} and let it pass packets on`,
  );
}

/** Completes a peering on both sides. */
export function fixPeering(network: Network, id: ResourceId): Fix | undefined {
  const peering = find(network.design, id);
  if (peering?.kind !== 'peering') return undefined;
  const { left, right } = peering.settings;
  return fixFlag(
    id,
    { left: { ...left, exists: true }, right: { ...right, exists: true }, state: 'Connected' },
    say`Complete ${nameOf(peering)} on both sides`,
  );
}

/** Lends the gateway of one side of a peering to the VNet of the other. */
export function fixTransit(network: Network, id: ResourceId, user: ResourceId): Fix | undefined {
  const peering = find(network.design, id);
  if (peering?.kind !== 'peering') return undefined;
  const { left, right } = peering.settings;
  const uses = { useRemoteGateways: true };
  const lends = { allowGatewayTransit: true };
  return fixFlag(
    id,
    {
      left: { ...left, ...(left.vnet === user ? uses : lends) },
      right: { ...right, ...(right.vnet === user ? uses : lends) },
    },
    say`Allow gateway transit on one side of ${nameOf(peering)} and use it on the other`,
  );
}

/** Lets learned routes into the subnets of a route table. */
export function fixPropagation(table: { readonly id: ResourceId; readonly name: string }): Fix {
  return fixFlag(
    table.id,
    { disableBgpRoutePropagation: false },
    say`Let gateway routes into ${nameOf(table)}`,
  );
}

/** Approves a connection that waits. */
export function fixEndpointState(endpoint: EndpointNode): Fix | undefined {
  if (endpoint.approved) return undefined;
  return {
    edit: 'approve-endpoint',
    input: { endpoint: endpoint.id },
    says: say`Approve the connection of ${nameOf(endpoint)}`,
  };
}

/** A way out for a private subnet: an unused NAT gateway if there is one in the design. */
export function fixNatGateway(network: Network, subnet: SubnetNode): Fix | undefined {
  const nat = Object.values(network.design.resources).find(({ kind }) => kind === 'natGateway');
  if (!nat) return undefined;
  return fixFlag(subnet.id, { natGateway: nat.id }, say`Attach ${nameOf(nat)} to ${nameOf(subnet)}`);
}

/** An app without integration: a delegated subnet of the design, if there is one. */
export function fixIntegration(network: Network, app: ResourceId): Fix | undefined {
  const subnet = [...network.subnets.values()].find(
    ({ settings }) => settings.delegation === integrationDelegation,
  );
  const name = find(network.design, app);
  if (!subnet || !name) return undefined;
  return fixFlag(
    app,
    { integrationSubnet: subnet.id },
    say`Integrate ${nameOf(name)} with ${nameOf(subnet)}`,
  );
}

/** The smallest change of a service's firewall that lets the caller in. */
export function fixAdmission(
  network: Network,
  service: ServiceNode,
  remedies: readonly Remedy[],
): Fix | undefined {
  for (const remedy of remedies) {
    const fix = toFix(network, service, remedy);
    if (fix) return fix;
  }
  return undefined;
}

function toFix(network: Network, service: ServiceNode, remedy: Remedy): Fix | undefined {
  switch (remedy.kind) {
    case 'admitSubnet':
    case 'enableServiceEndpoint': {
      const subnet = network.subnets.get(remedy.subnet);
      if (!subnet) return undefined;
      return {
        edit: 'admit-subnet',
        input: { service: service.id, subnet: subnet.id },
        says: say`Admit ${nameOf(subnet)} at ${nameOf(service)} with a virtual network rule and its service endpoint`,
      };
    }
    case 'admitAddress':
      return {
        edit: 'admit-address',
        input: { service: service.id, address: remedy.address },
        says: say`Admit ${code(remedy.address)} at ${nameOf(service)} with an IP rule`,
      };
    case 'enablePublicAccess':
      return {
        edit: 'set-public-access',
        input: { service: service.id, value: 'Enabled' },
        says: say`Enable public network access of ${nameOf(service)}`,
      };
    case 'removeRule': {
      const rules = (service.settings.accessRules ?? []) as readonly {
        readonly name: string;
        readonly priority: number;
      }[];
      return fixFlag(
        service.id,
        {
          accessRules: rules.filter(
            ({ name, priority }) => name !== remedy.name || priority !== remedy.priority,
          ),
        },
        say`Remove access rule ${code(remedy.name)} (${remedy.priority}) of ${nameOf(service)}`,
      );
    }
  }
}

/** The smallest change by which a name leads to the private endpoint. */
export function fixName(network: Network, fault: DnsFault, answer: NameAnswer): Fix | undefined {
  const zone = find(network.design, fault.zone);
  const vnet = find(network.design, fault.vnet);
  const server = find(network.design, fault.server);
  switch (fault.kind) {
    case 'zoneNotLinked':
      if (!zone || !vnet) return undefined;
      return {
        edit: 'link-zone',
        input: { zone: zone.id, vnet: vnet.id },
        says: say`Link ${nameOf(zone)} to ${nameOf(vnet)}`,
      };
    case 'recordMissing':
      if (!zone || fault.record === undefined || !fault.values?.length) return undefined;
      return {
        edit: 'add-record',
        input: { zone: zone.id, name: fault.record, type: 'A', values: [...fault.values] },
        says: say`Add record ${code(fault.record)} = ${code(fault.values.join(', '))} to ${nameOf(zone)}`,
      };
    case 'noZone': {
      const endpoint = [...network.endpoints.values()].find(
        ({ target, approved }) => approved && target === answer.resource,
      );
      if (!vnet || fault.zoneName === undefined || !endpoint) return undefined;
      return {
        edit: 'create-zone',
        input: { name: fault.zoneName, vnets: [vnet.id], endpoint: endpoint.id },
        says: say`Create ${code(fault.zoneName)}, link it to ${nameOf(vnet)} and let ${nameOf(endpoint)} write its record`,
      };
    }
    case 'forwardsElsewhere':
    case 'chainNotCovered': {
      const target = fault.targets?.[0];
      if (server?.kind === 'azureFirewall')
        return fixFlag(server.id, { dnsServers: [] }, say`Let ${nameOf(server)} ask Azure DNS`);
      if (!server || target === undefined || !fault.domains?.[0]) return undefined;
      return {
        edit: 'add-conditional-forwarder',
        input: { dnsServer: server.id, domain: fault.domains[0], targets: [printIp(target)] },
        says: say`Forward ${code(fault.domains[0])} at ${nameOf(server)} to ${code(printIp(target))}`,
      };
    }
    case 'proxyOff': {
      if (server?.kind !== 'azureFirewall') return undefined;
      return server.settings.tier === 'Basic'
        ? fixFlag(
            server.id,
            { dnsProxy: true, tier: 'Standard' },
            say`Give ${nameOf(server)} tier Standard, which has a DNS proxy, and switch it on`,
          )
        : fixFlag(server.id, { dnsProxy: true }, say`Switch the DNS proxy of ${nameOf(server)} on`);
    }
    default:
      return undefined;
  }
}
