import {
  type CodecThing,
  defineCodec,
  type PrintContext,
  type PrintedArm,
  type ReadContext,
} from '../../catalog/arm-codec.ts';
import {
  type ArmResource,
  armKey,
  type Json,
  type JsonObject,
  lastPart,
} from '../../catalog/arm-resource.ts';
import { literal, plainAt, plainsAt, unlessNone } from '../../catalog/arm-text.ts';
import { at, compact, flagAt, listAt } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { gatewayPoolsOf } from '../gateway-backends.ts';
import { poolsOf } from '../load-balancer-names.ts';
import { printPublicIp } from '../public-ips.ts';

const type = 'Microsoft.Compute/virtualMachines';
const nicType = 'Microsoft.Network/networkInterfaces';

/** Lets private endpoints answer through an appliance that keeps the source; Azure minds its spelling (ROUTE-44). */
const snatTag = 'disableSnatOnPL';

type Machine = SettingsOf<'virtualMachine'>;
type Interface = Machine['interfaces'][number];

/** Virtual machines with their interfaces and public addresses. What a machine does for others (appliance, DNS) is its software: ARM has no word for it. */
export const virtualMachine = defineCodec<Machine>({
  types: [type],
  print(thing, context) {
    const nics = thing.settings.interfaces.map((nic, index) => printInterface(thing, nic, index, context));
    const networkInterfaces = nics.map(({ id }, index) =>
      // The first one is the primary one; with one alone it need not be said.
      index === 0 && nics.length > 1 ? { id, properties: { primary: true } } : { id },
    );
    const properties = nics.length > 0 ? { networkProfile: { networkInterfaces } } : {};
    return [
      {
        type,
        name: thing.name,
        body: { location: context.location, properties },
        needs: needsOf(thing.name, nics.length, context),
      },
      ...nics.flatMap(({ printed }) => printed),
    ];
  },
  read(arm, context) {
    if (flagAt(arm.body, 'properties', 'osProfile', 'linuxConfiguration', 'disablePasswordAuthentication'))
      context.keepName('keysAlone', 'true');
    const used = interfacesOf(arm);
    const nics = used.map((id, index) => readInterface(arm, id, index, context));
    const inline = at(
      listAt(arm.body, 'properties', 'networkProfile', 'networkInterfaceConfigurations')[0],
      'properties',
    );
    if (inline !== undefined)
      context.warn('Interfaces written inside the machine are kept, but only their subnet is read.');
    const parent = nics[0]?.subnet ?? context.refer(subnetOf(inline));
    // Nobody switches forwarding on for anything else; what the machine does with the packets is its software, which no file tells.
    const forwards = nics.some(({ ipForwarding }) => ipForwarding);
    if (forwards)
      context.warn(
        'IP forwarding is on: the machine is taken for an appliance that passes packets on with their source as it is. Say otherwise in its settings.',
        'properties.networkProfile.networkInterfaces',
      );
    return {
      settings: {
        ...(forwards ? { appliance: { enabled: true, snat: false } } : {}),
        interfaces: nics.map((nic) => (nic.subnet === parent ? { ...nic, subnet: null } : nic)),
      },
      parent,
    };
  },
  drops: ['/properties/vmId', '/properties/instanceView', '/resources'],
});

/** The smallest usual machine; a file's own size, image and disks come before. */
function needsOf(name: string, nics: number, context: PrintContext): JsonObject {
  const adminUsername = context.parameter({
    name: 'vmAdminUsername',
    default: 'azureuser',
    type: 'string',
    says: 'Name of the administrator of the virtual machines.',
  });
  const adminPassword = () =>
    context.parameter({
      name: 'vmAdminPassword',
      type: 'string',
      says: 'Password of the administrator of the virtual machines.',
      secure: true,
    });
  // A machine that takes keys alone has none.
  const password = context.partName('keysAlone', '') === '' ? { adminPassword: adminPassword() } : {};
  return {
    properties: {
      hardwareProfile: { vmSize: sizeFor(nics) },
      storageProfile: {
        imageReference: {
          publisher: 'Canonical',
          offer: 'ubuntu-24_04-lts',
          sku: 'server',
          version: 'latest',
        },
        osDisk: { createOption: 'FromImage', managedDisk: { storageAccountType: 'Premium_LRS' } },
      },
      osProfile: { computerName: hostName(name), adminUsername, ...password },
    },
  };
}

/** The smallest size of its family with as many interfaces. Source: https://learn.microsoft.com/azure/virtual-machines/sizes/general-purpose/dsv5-series, read 2026-11-29. */
function sizeFor(nics: number): string {
  if (nics <= 2) return 'Standard_D2s_v5';
  return nics <= 4 ? 'Standard_D8s_v5' : 'Standard_D16s_v5';
}

/** The name of the machine for itself: letters, digits, hyphens and stops. */
function hostName(name: string): string {
  const word = name.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[-.]+/, '');
  return word.slice(0, 64).replace(/[-.]+$/, '') || 'vm';
}

function printInterface(
  thing: CodecThing<Machine>,
  nic: Interface,
  index: number,
  context: PrintContext,
): { readonly id: string; readonly printed: readonly PrintedArm[] } {
  const part = `interface/${index}`;
  const name = context.partName(part, index === 0 ? `nic-${thing.name}` : `nic-${thing.name}-${index + 1}`);
  // An interface of another resource group, or one of which only the id or its expression is known.
  if (/^[/[]/.test(name)) return { id: name, printed: [] };
  const standIn = context.partName(standInPart(index), '');
  const publicIp =
    nic.publicIp === null
      ? undefined
      : printPublicIp(thing, context, index, nic.publicIp === standIn ? null : nic.publicIp);
  const subnet = context.idOf(nic.subnet ?? thing.parent);
  const groups = nic.applicationSecurityGroups.flatMap((id) => context.idOf(id) ?? []);
  const configuration = {
    name: literal(context.partName(`ipConfiguration/${index}`, 'ipconfig')),
    properties: compact({
      subnet: subnet === null ? undefined : { id: subnet },
      privateIPAllocationMethod: nic.address ? 'Static' : 'Dynamic',
      privateIPAddress: nic.address ? literal(nic.address) : undefined,
      publicIPAddress: publicIp && { id: publicIp.id },
      applicationSecurityGroups: unlessNone(groups.map((id) => ({ id }))),
      // A machine behind a load balancer is a member with its first interface.
      loadBalancerBackendAddressPools:
        index === 0 ? unlessNone(poolsOf(thing.id, context).map((id) => ({ id }))) : undefined,
      applicationGatewayBackendAddressPools:
        index === 0 ? unlessNone(gatewayPoolsOf(thing.id, context).map((id) => ({ id }))) : undefined,
    }),
  };
  const group = context.idOf(nic.networkSecurityGroup);
  const dnsServers = unlessNone(nic.dnsServers.map(literal));
  const properties = compact({
    ipConfigurations: [configuration],
    networkSecurityGroup: group === null ? undefined : { id: group },
    enableIPForwarding: nic.ipForwarding || undefined,
    dnsSettings: dnsServers && { dnsServers },
  });
  const tags = nic.repliesWithoutSnat ? { tags: { [snatTag]: 'true' } } : {};
  const arm = { type: nicType, name, part, body: { location: context.location, ...tags, properties } };
  return { id: context.partId(nicType, name), printed: [arm, ...(publicIp?.arm ? [publicIp.arm] : [])] };
}

/** The ids of the interfaces, the primary one first. */
function interfacesOf({ body }: ArmResource): readonly Json[] {
  const used = listAt(body, 'properties', 'networkProfile', 'networkInterfaces');
  const isPrimary = (one: Json) => flagAt(one, 'properties', 'primary') === true;
  return [...used.filter(isPrimary), ...used.filter((one) => !isPrimary(one))].flatMap(
    (one) => at(one, 'id') ?? [],
  );
}

function readInterface(arm: ArmResource, id: Json, index: number, context: ReadContext): Interface {
  const nic = context.find(id);
  const part = `interface/${index}`;
  if (nic && isInSameGroup(arm, nic)) context.fold(nic, part);
  else if (typeof id === 'string' && id !== '') context.keepName(part, id);
  if (nic === undefined)
    context.warn('An interface is not in the file: its subnet and addresses are not known.');
  const properties = at(nic?.body, 'properties');
  const first = primaryOf(listAt(properties, 'ipConfigurations'));
  const name = plainAt(first, 'name');
  if (name !== undefined) context.keepName(`ipConfiguration/${index}`, name);
  return {
    subnet: context.refer(at(first, 'properties', 'subnet', 'id')),
    address: plainAt(first, 'properties', 'privateIPAddress') || null,
    publicIp: readPublicIp(arm, at(first, 'properties', 'publicIPAddress', 'id'), index, context),
    networkSecurityGroup: context.refer(at(properties, 'networkSecurityGroup', 'id')),
    applicationSecurityGroups: listAt(first, 'properties', 'applicationSecurityGroups').flatMap(
      (one) => context.refer(at(one, 'id')) ?? [],
    ),
    ipForwarding: flagAt(properties, 'enableIPForwarding') ?? false,
    repliesWithoutSnat: plainAt(nic?.body, 'tags', snatTag) === 'true',
    dnsServers: [...plainsAt(properties, 'dnsSettings', 'dnsServers')],
  };
}

function primaryOf(configurations: readonly Json[]): Json | undefined {
  return configurations.find((one) => flagAt(one, 'properties', 'primary') === true) ?? configurations[0];
}

/** The address, or one of the ranges for examples where Azure has not chosen it yet: that a machine has one decides who can reach it. */
function readPublicIp(
  arm: ArmResource,
  id: Json | undefined,
  index: number,
  context: ReadContext,
): string | null {
  if (typeof id !== 'string' || id === '') return null;
  const found = context.find(id);
  if (found && isInSameGroup(arm, found)) context.fold(found, `publicIp/${index}`);
  else context.keepName(`publicIpElsewhere/${index}`, id);
  const known = plainAt(found?.body, 'properties', 'ipAddress');
  if (known) return known;
  const place = found ? context.ofType(found.type).indexOf(found) % 100 : 100 + (sumOf(id) % 150);
  const standIn = `198.51.100.${4 + place}`;
  context.keepName(standInPart(index), standIn);
  const name = found ? lastPart(found.name) : `The public address of ${arm.name}`;
  context.warn(`${name} is not known yet: ${standIn} stands for it.`);
  return standIn;
}

function isInSameGroup(one: ArmResource, other: ArmResource): boolean {
  const groupOf = ({ subscription, resourceGroup }: ArmResource) =>
    armKey(`${subscription}/${resourceGroup}`);
  return groupOf(one) === groupOf(other);
}

/** Tells texts apart, the same one always alike. */
function sumOf(text: string): number {
  return [...text].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 65521, 7);
}

function standInPart(index: number): string {
  return `publicIpStandIn/${index}`;
}

function subnetOf(inline: Json | undefined): Json | undefined {
  return at(primaryOf(listAt(inline, 'ipConfigurations')), 'properties', 'subnet', 'id');
}
