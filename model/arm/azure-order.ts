import { armId, armKey, parentOf } from '../catalog/arm-resource.ts';
import { at, flagAt, listAt, textAt } from '../catalog/read-json.ts';
import type { DeployedArm } from './deployment.ts';

const subnets = 'microsoft.network/virtualnetworks/subnets';
const peerings = 'microsoft.network/virtualnetworks/virtualnetworkpeerings';
const endpoints = 'microsoft.network/privateendpoints';
const interfaces = 'microsoft.network/networkinterfaces';
const balancers = 'microsoft.network/loadbalancers';
const linkServices = 'microsoft.network/privatelinkservices';

/**
 * What nothing in a body says: Azure refuses some things while others are under way. Subnets, peerings and endpoints of one holder are made
 * one after the other, and addresses that the design fixes are taken before Azure chooses others in the same subnet.
 */
export function inAzuresOrder(resources: readonly DeployedArm[]): readonly DeployedArm[] {
  const after = new Map<DeployedArm, Set<string>>();
  const wait = (one: DeployedArm, ids: readonly string[]) =>
    after.set(one, new Set([...(after.get(one) ?? []), ...ids]));
  const made = resources.filter(({ existing }) => !existing);
  const ofType = (type: string) => made.filter((one) => one.type.toLowerCase() === type);
  orderVnets(ofType(subnets), ofType(peerings), wait);
  const pinnedFirst = [
    ...ofType(endpoints).filter(isPinned),
    ...ofType(endpoints).filter((one) => !isPinned(one)),
  ];
  // A service takes one endpoint at a time: https://github.com/hashicorp/terraform-provider-azurerm/issues/14364 (Cosmos DB),
  // https://github.com/Azure/bicep-registry-modules/issues/6001 (Storage), https://github.com/hashicorp/terraform-provider-azurerm/pull/32095 (Key Vault) (2026-11-29).
  oneByOne(pinnedFirst, targetOf, wait);
  orderAddresses(
    {
      endpoints: pinnedFirst,
      interfaces: ofType(interfaces),
      balancers: ofType(balancers),
      linkServices: ofType(linkServices),
    },
    wait,
  );
  return resources.map((one) => {
    const more = [...(after.get(one) ?? [])].filter((id) => !one.after.includes(id));
    return more.length === 0 ? one : { ...one, after: [...one.after, ...more] };
  });
}

type Wait = (one: DeployedArm, ids: readonly string[]) => void;

/** Lets each wait for the one before it that has the same holder. */
function oneByOne(
  resources: readonly DeployedArm[],
  holderOf: (one: DeployedArm) => string | undefined,
  wait: Wait,
): ReadonlyMap<string, DeployedArm> {
  const last = new Map<string, DeployedArm>();
  for (const one of resources) {
    const holder = holderOf(one);
    if (holder === undefined) continue;
    const before = last.get(holder);
    if (before) wait(one, [armId(before)]);
    last.set(holder, one);
  }
  return last;
}

/** Subnets that join a VNet which is there already collide; a peering is refused while a subnet of either VNet is written. Source: https://github.com/hashicorp/terraform-provider-azurerm/issues/2605, read 2026-11-29. */
function orderVnets(own: readonly DeployedArm[], all: readonly DeployedArm[], wait: Wait): void {
  const last = oneByOne(own, vnetOf, wait);
  // A side that uses the other one's gateway waits for the side that lends it, which never stands behind it here.
  const usesGateway = ({ body }: DeployedArm) => flagAt(body, 'properties', 'useRemoteGateways') === true;
  const lendersFirst = [...all.filter((one) => !usesGateway(one)), ...all.filter(usesGateway)];
  oneByOne(lendersFirst, vnetOf, wait);
  for (const one of all) {
    const far = textAt(one.body, 'properties', 'remoteVirtualNetwork', 'id');
    const written = [vnetOf(one), far && armKey(far)].flatMap((vnet) => (vnet && last.get(vnet)) || []);
    wait(one, written.map(armId));
  }
}

interface Addressed {
  readonly endpoints: readonly DeployedArm[];
  readonly interfaces: readonly DeployedArm[];
  readonly balancers: readonly DeployedArm[];
  readonly linkServices: readonly DeployedArm[];
}

/** Azure gives the first free address, which may be one that the design fixes for something else. A balancer cannot wait for an interface that names one, nor for an endpoint that may stand for what is behind it. */
function orderAddresses(all: Addressed, wait: Wait): void {
  const fixed = (list: readonly DeployedArm[]) => list.filter(isPinned);
  const behind = (open: readonly DeployedArm[], first: readonly DeployedArm[]) => {
    for (const one of open.filter((each) => !isPinned(each))) {
      const own = subnetsOf(one);
      const before = first.filter((other) => subnetsOf(other).some((subnet) => own.includes(subnet)));
      wait(one, before.map(armId));
    }
  };
  const free = [
    ...fixed(all.interfaces).filter(
      ({ body }) => !JSON.stringify(body).toLowerCase().includes(`/${balancers}/`),
    ),
    ...fixed(all.endpoints).filter((one) => !targetOf(one)?.includes(`/${linkServices}/`)),
  ];
  behind(all.balancers, [...fixed(all.balancers), ...free]);
  behind(all.linkServices, [...fixed(all.balancers), ...fixed(all.linkServices), ...free]);
  behind(all.interfaces, [...fixed(all.interfaces), ...fixed(all.balancers), ...fixed(all.endpoints)]);
  behind(all.endpoints, [...fixed(all.interfaces), ...fixed(all.balancers), ...fixed(all.endpoints)]);
}

/** Is every address of it fixed? */
function isPinned({ type, body }: DeployedArm): boolean {
  const configurations = configurationsOf(body);
  if (type.toLowerCase() === endpoints) return configurations.length > 0;
  return configurations.every((one) => textAt(one, 'properties', 'privateIPAddress') !== undefined);
}

function subnetsOf({ body }: DeployedArm): readonly string[] {
  const ids = [body, ...configurationsOf(body)].flatMap(
    (one) => textAt(one, 'properties', 'subnet', 'id') ?? [],
  );
  return ids.map((id) => armKey(id));
}

function configurationsOf(body: DeployedArm['body']) {
  return [
    ...listAt(body, 'properties', 'ipConfigurations'),
    ...listAt(body, 'properties', 'frontendIPConfigurations'),
  ];
}

function vnetOf(one: DeployedArm): string | undefined {
  const vnet = parentOf(one);
  return vnet && armKey(vnet);
}

function targetOf({ body }: DeployedArm): string | undefined {
  const lists = ['privateLinkServiceConnections', 'manualPrivateLinkServiceConnections'];
  const connection = lists.flatMap((list) => listAt(body, 'properties', list))[0];
  const id = at(connection, 'properties', 'privateLinkServiceId');
  return typeof id === 'string' && id.startsWith('/') ? armKey(id) : undefined;
}
