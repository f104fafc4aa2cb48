import { type Design, newResource, type Resource, type ResourceId, toResourceId } from '../../model/index.ts';
import { type Estate, internet, type LabMachine, type LabRule, type LabSubnet } from './estate.ts';

/** The estate as a drawing. Names are ids; the client of the internet is `client`. */
export function toDesign({ vnets, peerings, machines }: Estate): Design {
  const resources: Record<ResourceId, Resource> = {};
  const add = (resource: Resource): ResourceId => {
    resources[resource.id] = resource;
    return resource.id;
  };
  for (const { name, prefix, subnets } of vnets) {
    add(newResource('virtualNetwork', toResourceId(name), name, null, { addressSpaces: [prefix] }));
    for (const subnet of subnets) addSubnet(add, toResourceId(name), subnet);
  }
  const usual = newResource('peering', toResourceId('x'), 'x').settings;
  for (const { left, right, connected } of peerings) {
    const link = (vnet: string) => ({
      ...usual.left,
      vnet: toResourceId(vnet),
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: true,
    });
    const name = `${left}--${right}`;
    add(
      newResource('peering', toResourceId(name), name, null, {
        left: link(left),
        right: link(right),
        state: connected ? 'Connected' : 'Initiated',
      }),
    );
  }
  for (const machine of machines) addMachine(add, machine);
  add(newResource('internetClient', toResourceId('client'), 'client', null, { address: internet.client }));
  return { resources };
}

type Add = (resource: Resource) => ResourceId;

function addSubnet(add: Add, vnet: ResourceId, { name, prefix, rules, routes, natAddress }: LabSubnet): void {
  const routeTable =
    routes &&
    add(
      newResource('routeTable', toResourceId(`rt-${name}`), `rt-${name}`, null, {
        routes: routes.map((route, index) => ({ name: `route-${index}`, ...route })),
      }),
    );
  const natGateway =
    natAddress &&
    add(
      newResource('natGateway', toResourceId(`ng-${name}`), `ng-${name}`, null, { publicIps: [natAddress] }),
    );
  add(
    newResource('subnet', toResourceId(name), name, vnet, {
      prefix,
      networkSecurityGroup: addNsg(add, name, rules),
      routeTable,
      natGateway: natGateway || null,
      defaultOutboundAccess: false,
    }),
  );
}

function addMachine(add: Add, { name, subnet, address, rules, publicAddress, appliance }: LabMachine): void {
  const [usual] = newResource('virtualMachine', toResourceId('x'), 'x').settings.interfaces;
  add(
    newResource('virtualMachine', toResourceId(name), name, toResourceId(subnet), {
      interfaces: [
        {
          ...(usual as NonNullable<typeof usual>),
          address,
          publicIp: publicAddress,
          networkSecurityGroup: addNsg(add, name, rules),
          ipForwarding: appliance?.ipForwarding ?? false,
        },
      ],
      ...(appliance ? { appliance: { enabled: true, snat: appliance.snat } } : {}),
    }),
  );
}

function addNsg(add: Add, name: string, rules: readonly LabRule[] | null): ResourceId | null {
  if (!rules) return null;
  return add(
    newResource('networkSecurityGroup', toResourceId(`nsg-${name}`), `nsg-${name}`, null, {
      rules: rules.map(({ source, destination, ...rule }, index) => ({
        ...rule,
        name: `rule-${index}`,
        priority: 100 + index * 10,
        sources: [source],
        destinations: [destination],
        sourceGroups: [],
        destinationGroups: [],
        sourcePorts: '*',
      })),
    }),
  );
}
