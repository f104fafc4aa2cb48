import type { ArmParameter, CodecThing, PrintContext } from '../catalog/arm-codec.ts';
import { armId } from '../catalog/arm-resource.ts';
import type { KindName } from '../catalog/kinds.ts';
import { childrenOf, type Defaults, type Design, find, ofKind, scopeOf } from '../document/design.ts';
import { hostsOf } from '../document/private-endpoints.ts';
import type { Resource } from '../document/resource.ts';
import { armIdOf } from './arm-name.ts';
import { readKept } from './kept.ts';

/** What a codec may ask while it prints one thing. */
export function printContext(
  design: Design,
  defaults: Defaults,
  resource: Resource,
  names: Readonly<Record<string, string>>,
  declare: (parameter: ArmParameter) => void,
  tellPart: (part: string, usual: string) => void = () => {},
): PrintContext {
  const idOf = (id: Resource['id'] | null | undefined) => {
    const found = find(design, id);
    return found ? armIdOf(design, defaults, found) : null;
  };
  return {
    location: scopeOf(design, defaults, resource, 'region'),
    idOf,
    partId: (type, name) =>
      armId({
        type,
        name,
        subscription: scopeOf(design, defaults, resource, 'subscription'),
        resourceGroup: scopeOf(design, defaults, resource, 'resourceGroup'),
      }),
    partName(part, usual, of) {
      if (of !== undefined && of !== resource.id)
        return readKept(find(design, of)?.rest ?? {}).names[part] ?? usual;
      tellPart(part, usual);
      return names[part] ?? usual;
    },
    parameter(parameter) {
      declare(parameter);
      return `[parameters('${parameter.name}')]`;
    },
    thing: (id) => toThing(find(design, id)),
    hostsOf(id) {
      const target = find(design, id);
      return target ? hostsOf(design, defaults, target) : [];
    },
    childrenOf: (id) => childrenOf(design, id).map((one) => toThing(one) as CodecThing),
    ofKind: (kind) => ofKind(design, kind as KindName).map((one) => toThing(one) as CodecThing),
  };
}

function toThing(resource: Resource | undefined): CodecThing | undefined {
  return resource as unknown as CodecThing | undefined;
}
