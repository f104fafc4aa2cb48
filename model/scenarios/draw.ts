import type { KindName } from '../catalog/kinds.ts';
import type { Canvas, Place } from '../document/canvas.ts';
import type { Design } from '../document/design.ts';
import { type Document, newDocument } from '../document/document.ts';
import { newResource, type Resource, type ResourceOf, type SettingsOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { toResourceId } from '../ids.ts';

type Head = Partial<
  Pick<Resource, 'region' | 'tenant' | 'subscription' | 'resourceGroup' | 'existing' | 'note'>
>;

/** A design under construction: reads like the diagram, one call a thing. Names are also the ids. */
export interface Drawing {
  add<K extends KindName>(
    kind: K,
    name: string,
    parent: ResourceId | null,
    settings?: Partial<SettingsOf<K>>,
    head?: Head,
  ): ResourceId;
  /** Changes settings of something that is already drawn. */
  set<K extends KindName>(kind: K, id: ResourceId, settings: Partial<SettingsOf<K>>): void;
  /** Takes a thing away again; nothing may stand in it or name it. */
  remove(id: ResourceId): void;
  /** Gives a thing ARM properties that nobody models. */
  rest(id: ResourceId, rest: Resource['rest']): void;
  place(id: ResourceId, place: Place): void;
  vnet(
    name: string,
    addressSpace: string,
    settings?: Partial<SettingsOf<'virtualNetwork'>>,
    head?: Head & { parent?: ResourceId },
  ): ResourceId;
  subnet(
    vnet: ResourceId,
    name: string,
    prefix: string,
    settings?: Partial<SettingsOf<'subnet'>>,
  ): ResourceId;
  vm(
    subnet: ResourceId,
    name: string,
    address: string,
    nic?: Partial<SettingsOf<'virtualMachine'>['interfaces'][number]>,
    settings?: Partial<SettingsOf<'virtualMachine'>>,
  ): ResourceId;
  peer(
    left: ResourceId,
    right: ResourceId,
    leftFlags?: Partial<Side>,
    rightFlags?: Partial<Side>,
    state?: 'Connected' | 'Initiated' | 'Disconnected',
  ): ResourceId;
  nsg(name: string, rules: readonly Partial<NsgRule>[]): ResourceId;
  routes(
    name: string,
    routes: readonly Partial<UserRoute>[],
    disableBgpRoutePropagation?: boolean,
  ): ResourceId;
  endpoint(
    subnet: ResourceId,
    name: string,
    address: string,
    target: ResourceId,
    subresource: string,
    settings?: Partial<SettingsOf<'privateEndpoint'>>,
  ): ResourceId;
  zone(
    name: string,
    vnets: readonly ResourceId[],
    settings?: Partial<SettingsOf<'privateDnsZone'>>,
  ): ResourceId;
  design(): Design;
  document(title: string): Document;
}

type Side = SettingsOf<'peering'>['left'];
type NsgRule = SettingsOf<'networkSecurityGroup'>['rules'][number];
type UserRoute = SettingsOf<'routeTable'>['routes'][number];

/** Starts an empty drawing. */
export function draw(): Drawing {
  const resources: Record<ResourceId, Resource> = {};
  const places: Record<ResourceId, Place> = {};
  const add: Drawing['add'] = (kind, name, parent, settings = {}, head = {}) => {
    let id = toResourceId(name);
    // The same name may stand in two places, as subnets of two VNets do.
    if (resources[id]) id = toResourceId(`${parent ?? 'canvas'}/${name}`);
    resources[id] = { ...newResource(kind, id, name, parent, settings), ...head } as unknown as Resource;
    return id;
  };
  return {
    add,
    set(_kind, id, settings) {
      const known = resources[id] as Resource;
      resources[id] = { ...known, settings: { ...known.settings, ...settings } } as Resource;
    },
    remove(id) {
      delete resources[id];
    },
    rest(id, rest) {
      resources[id] = { ...(resources[id] as Resource), rest } as Resource;
    },
    place(id, place) {
      places[id] = place;
    },
    vnet: (name, addressSpace, settings = {}, { parent, ...head } = {}) =>
      add(
        'virtualNetwork',
        name,
        parent ?? null,
        { addressSpaces: addressSpace.split(', '), ...settings },
        head,
      ),
    // Scenarios speak of the outbound access that subnets had before 2026; each one that is private says so.
    subnet: (vnet, name, prefix, settings = {}) =>
      add('subnet', name, vnet, { prefix, defaultOutboundAccess: true, ...settings }),
    vm(subnet, name, address, nic = {}, settings = {}) {
      const [usual] = newResource('virtualMachine', toResourceId('x'), 'x').settings.interfaces;
      return add('virtualMachine', name, subnet, {
        interfaces: [{ ...(usual as NonNullable<typeof usual>), address, ...nic }],
        ...settings,
      });
    },
    peer(left, right, leftFlags = {}, rightFlags = {}, state = 'Connected') {
      const usual = newResource('peering', toResourceId('x'), 'x').settings;
      return add('peering', `${left}--${right}`, null, {
        left: { ...usual.left, vnet: left, ...leftFlags },
        right: { ...usual.right, vnet: right, ...rightFlags },
        state,
      });
    },
    nsg: (name, rules) =>
      add('networkSecurityGroup', name, null, {
        rules: rules.map((rule, index) => ({
          name: `rule-${index + 1}`,
          priority: 100 + index * 10,
          direction: 'Inbound',
          access: 'Allow',
          protocol: '*',
          sources: ['*'],
          destinations: ['*'],
          sourceGroups: [],
          destinationGroups: [],
          ports: '*',
          sourcePorts: '*',
          ...rule,
        })),
      }),
    routes: (name, routes, disableBgpRoutePropagation = false) =>
      add('routeTable', name, null, {
        disableBgpRoutePropagation,
        routes: routes.map((route, index) => ({
          name: `route-${index + 1}`,
          prefix: '0.0.0.0/0',
          nextHopType: 'VirtualAppliance',
          nextHopAddress: null,
          ...route,
        })),
      }),
    endpoint: (subnet, name, address, target, subresource, settings = {}) =>
      add('privateEndpoint', name, subnet, { address, target, subresource, ...settings }),
    zone: (name, vnets, settings = {}) =>
      add('privateDnsZone', name, null, {
        links: vnets.map((vnet) => ({ vnet, resolutionPolicy: 'Default', registrationEnabled: false })),
        ...settings,
      }),
    design: () => ({ resources: { ...resources } }),
    document(title) {
      const document = newDocument(title, 'design');
      const canvas: Canvas = { ...document.canvas, places: { ...places } };
      return {
        ...document,
        canvas,
        variants: [{ id: 'design', name: 'Design', design: { resources: { ...resources } } }],
      };
    },
  };
}

/** The record of a drawn thing, for tests that look at it. */
export function drawn<K extends KindName>(design: Design, id: ResourceId, _kind: K): ResourceOf<K> {
  return design.resources[id] as unknown as ResourceOf<K>;
}
