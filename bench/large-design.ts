import { type Design, newResource, type Resource, type ResourceId, toResourceId } from '../model/index.ts';

/** How large: machines as sources, services as destinations. */
export interface Size {
  readonly sources: number;
  readonly services: number;
  /** Machines in each VNet; twenty where nothing is said. */
  readonly perVnet?: number;
}

/** A seeded estate: a hub with firewall and resolver, spokes of ten machines with NSGs and routes, services with endpoints or service endpoints. */
export function largeDesign({ sources, services, perVnet = 20 }: Size, seed = 1): Design {
  const random = mulberry(seed);
  const resources: Record<ResourceId, Resource> = {};
  const add = (resource: Resource): ResourceId => {
    resources[resource.id] = resource;
    return resource.id;
  };
  const id = toResourceId;
  const hub = add(newResource('virtualNetwork', id('hub'), 'hub', null, { addressSpaces: ['10.0.0.0/16'] }));
  const firewalls = add(
    newResource('subnet', id('AzureFirewallSubnet'), 'AzureFirewallSubnet', hub, { prefix: '10.0.0.0/26' }),
  );
  add(
    newResource('azureFirewall', id('afw'), 'afw', firewalls, {
      address: '10.0.0.4',
      publicIps: ['20.50.0.1'],
      dnsProxy: true,
      networkRules: Array.from({ length: 40 }, (_, index) => ({
        name: `net-${index}`,
        priority: 200 + index,
        access: index % 7 === 0 ? ('Deny' as const) : ('Allow' as const),
        protocols: ['TCP'],
        sources: [`10.${1 + Math.floor(random() * 200)}.0.0/16`],
        destinations: ['*'],
        ports: index % 2 === 0 ? '443' : '1433',
      })),
    }),
  );
  const spokes = Math.max(1, Math.ceil(sources / perVnet));
  const subnets: ResourceId[] = [];
  for (let spoke = 0; spoke < spokes; spoke += 1)
    subnets.push(...addSpoke(spoke, hub, add, random, Math.min(perVnet, sources - spoke * perVnet)));
  const zone = add(
    newResource('privateDnsZone', id('zone'), 'privatelink.database.windows.net', null, {
      links: [{ vnet: hub, resolutionPolicy: 'Default', registrationEnabled: false }],
    }),
  );
  for (let index = 0; index < services; index += 1) addService(index, subnets, zone, add, random);
  return { resources };
}

type Add = (resource: Resource) => ResourceId;

function addSpoke(
  spoke: number,
  hub: ResourceId,
  add: Add,
  random: () => number,
  machines: number,
): readonly ResourceId[] {
  const id = toResourceId;
  const base = `10.${spoke + 1}`;
  const vnet = add(
    newResource('virtualNetwork', id(`vnet-${spoke}`), `vnet-${spoke}`, null, {
      addressSpaces: [`${base}.0.0/16`],
      dnsServers: ['10.0.0.4'],
    }),
  );
  const usual = newResource('peering', id('x'), 'x').settings;
  add(
    newResource('peering', id(`peer-${spoke}`), `peer-${spoke}`, null, {
      left: { ...usual.left, vnet: hub },
      right: { ...usual.right, vnet, allowForwardedTraffic: true },
    }),
  );
  const table = addRoutes(spoke, add);
  const nsg = addNsg(spoke, add, random);
  const routed = random() < 0.5;
  return [0, 1].map((half) => {
    const subnet = add(
      newResource('subnet', id(`snet-${spoke}-${half}`), `snet-${half}`, vnet, {
        prefix: `${base}.${half}.0/24`,
        networkSecurityGroup: nsg,
        routeTable: routed ? table : null,
        defaultOutboundAccess: true,
        serviceEndpoints: half === 0 ? ['Microsoft.Storage'] : [],
      }),
    );
    for (let index = half; index < machines; index += 2) {
      const [nic] = newResource('virtualMachine', id('x'), 'x').settings.interfaces;
      if (!nic) continue;
      const name = `vm-${spoke}-${index}`;
      add(
        newResource('virtualMachine', id(name), name, subnet, {
          interfaces: [{ ...nic, address: `${base}.${half}.${10 + index}` }],
        }),
      );
    }
    return subnet;
  });
}

/** Everything to the firewall of the hub. */
function addRoutes(spoke: number, add: Add): ResourceId {
  return add(
    newResource('routeTable', toResourceId(`rt-${spoke}`), `rt-${spoke}`, null, {
      routes: [
        { name: 'all', prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopAddress: '10.0.0.4' },
      ],
    }),
  );
}

/** Twelve rules, a third of which deny. */
function addNsg(spoke: number, add: Add, random: () => number): ResourceId {
  return add(
    newResource('networkSecurityGroup', toResourceId(`nsg-${spoke}`), `nsg-${spoke}`, null, {
      rules: Array.from({ length: 12 }, (_, index) => ({
        name: `rule-${index}`,
        priority: 100 + index * 10,
        direction: index % 2 === 0 ? ('Inbound' as const) : ('Outbound' as const),
        access: random() < 0.3 ? ('Deny' as const) : ('Allow' as const),
        protocol: 'Tcp' as const,
        sources: [`10.${1 + Math.floor(random() * 200)}.0.0/16`],
        destinations: ['*'],
        sourceGroups: [],
        destinationGroups: [],
        ports: random() < 0.5 ? '443' : '1433',
        sourcePorts: '*',
      })),
    }),
  );
}

function addService(
  index: number,
  subnets: readonly ResourceId[],
  zone: ResourceId,
  add: Add,
  random: () => number,
): void {
  const id = toResourceId;
  const subnet = subnets[Math.floor(random() * subnets.length)] as ResourceId;
  if (index % 2 === 0) {
    const sql = add(
      newResource('sqlServer', id(`sql${index}`), `sql${index}`, null, { publicNetworkAccess: 'Disabled' }),
    );
    const endpoint = { target: sql, subresource: 'sqlServer', dnsZoneGroup: [zone] };
    add(newResource('privateEndpoint', id(`pe${index}`), `pe${index}`, subnet, endpoint));
    return;
  }
  add(
    newResource('storageAccount', id(`st${index}`), `st${index}`, null, {
      defaultAction: 'Deny',
      vnetRules: [{ subnet }],
    }),
  );
}

/** A small generator of numbers between 0 and 1 that gives the same series for the same seed. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
