import {
  addResource,
  type Document,
  newDocument,
  newResource,
  type Resource,
  toResourceId,
  variantOf,
} from '../../model/index.ts';

/** A document with a VNet, two subnets and a machine, all placed; ids are the names. */
export function smallDocument(): Document {
  const parts: readonly [Parameters<typeof addResource>[2]['kind'], string, string | null, number, number][] =
    [
      ['virtualNetwork', 'vnet', null, 100, 100],
      ['subnet', 'snet-a', 'vnet', 16, 44],
      ['subnet', 'snet-b', 'vnet', 260, 44],
      ['virtualMachine', 'vm', 'snet-a', 16, 44],
    ];
  return parts.reduce(
    (document, [kind, name, parent, x, y]) => {
      const input = {
        id: toResourceId(name),
        kind,
        name,
        parent: parent === null ? null : toResourceId(parent),
        place: { x, y },
      };
      return addResource(document, ['v'], input).document;
    },
    newDocument('Test', 'v'),
  );
}

/** A document with an NSG that two subnets share. */
export function withSharedRules(document: Document): Document {
  const { design } = variantOf(document, 'v');
  const nsg = newResource('networkSecurityGroup', toResourceId('nsg'), 'nsg');
  const resources: Record<string, Resource> = { ...design.resources, nsg };
  for (const name of ['snet-a', 'snet-b']) {
    const subnet = design.resources[toResourceId(name)] as Extract<Resource, { kind: 'subnet' }>;
    resources[name] = { ...subnet, settings: { ...subnet.settings, networkSecurityGroup: nsg.id } };
  }
  return { ...document, variants: [{ id: 'v', name: 'Design', design: { resources } }] };
}
