import { type Design, newResource, type Resource, type ResourceId, toResourceId } from '../../model/index.ts';
import { type NameEstate, suffixes } from './name-estate.ts';

/** The address of the forwarder in the hub. */
export const forwarderAddress = '10.0.1.4';

/** The world of names as a drawing: a machine `vm-<n>` in each VNet, all spokes joined with the hub. */
export function namesToDesign({ vnets, zones, services, forwarder }: NameEstate): Design {
  const resources: Record<ResourceId, Resource> = {};
  const add = (resource: Resource): ResourceId => {
    resources[resource.id] = resource;
    return resource.id;
  };
  const id = toResourceId;
  const [nic] = newResource('virtualMachine', id('x'), 'x').settings.interfaces;
  const machine = (name: string, subnet: ResourceId, address: string, settings = {}) =>
    add(
      newResource('virtualMachine', id(name), name, subnet, {
        interfaces: [{ ...(nic as NonNullable<typeof nic>), address }],
        ...settings,
      }),
    );
  const subnet = (vnet: number, number: number) =>
    add(
      newResource('subnet', id(`s-${vnet}-${number}`), `s-${number}`, id(`vnet-${vnet}`), {
        prefix: `10.${vnet}.${number}.0/24`,
      }),
    );
  vnets.forEach(({ asks }, index) => {
    add(
      newResource('virtualNetwork', id(`vnet-${index}`), `vnet-${index}`, null, {
        addressSpaces: [`10.${index}.0.0/16`],
        dnsServers: asks === 'forwarder' ? [forwarderAddress] : [],
      }),
    );
    machine(`vm-${index}`, subnet(index, 2), `10.${index}.2.4`);
    if (index > 0) add(peeringWith(index));
  });
  // A machine that is a DNS server does not ask itself: the hub's own machines ask Azure DNS.
  machine('vm-dns', subnet(0, 1), forwarderAddress, {
    dnsForwarder: {
      enabled: true,
      upstream: forwarder.upstream,
      servers: [],
      conditionalForwarders: forwarder.conditional.map((domain) => ({ domain, targets: ['168.63.129.16'] })),
    },
  });
  zones.forEach(({ name, linked, records }, index) => {
    const zone = newResource('privateDnsZone', id(`zone-${index}`), name, null, {
      links: linked.map((vnet) => ({
        vnet: id(`vnet-${vnet}`),
        resolutionPolicy: 'Default',
        registrationEnabled: false,
      })),
      records: records.map(({ name: at, type, value }) => ({ name: at, type, values: [value], ttl: 3600 })),
    });
    add({ ...zone, resourceGroup: `rg-${index}` });
  });
  const endpoints = subnet(0, 5);
  for (const { kind, name, endpointAddress, groupZone } of services) {
    const service = add(
      newResource(kind, id(name), name, null, { publicNetworkAccess: 'Enabled' }) as Resource,
    );
    if (endpointAddress === null) continue;
    add(
      newResource('privateEndpoint', id(`pe-${name}`), `pe-${name}`, endpoints, {
        address: endpointAddress,
        target: service,
        subresource: kind === 'sqlServer' ? 'sqlServer' : 'vault',
        dnsZoneGroup: groupZone === null ? [] : [id(`zone-${groupZone}`)],
      }),
    );
  }
  return { resources };
}

function peeringWith(spoke: number): Resource {
  const id = toResourceId;
  const { left } = newResource('peering', id('x'), 'x').settings;
  return newResource('peering', id(`peer-${spoke}`), `peer-${spoke}`, null, {
    left: { ...left, vnet: id('vnet-0') },
    right: { ...left, vnet: id(`vnet-${spoke}`) },
  });
}

/** What public DNS says of the services: the name, its private-link alias where an endpoint exists, and the public address. */
export function publicRecords({ services }: NameEstate): readonly string[] {
  return services.flatMap(({ kind, name, endpointAddress }, index) => {
    const [own, second] = suffixes[kind];
    const address = `20.70.0.${index + 1}`;
    const last = `${name}.public.${own}.`;
    const hasAlias = endpointAddress !== null;
    return [
      ...(hasAlias
        ? [`${name}.${own}. CNAME ${name}.${second}.`, `${name}.${second}. CNAME ${last}`]
        : [`${name}.${own}. CNAME ${last}`]),
      `${last} A ${address}`,
    ];
  });
}
