import type { CodecThing, PrintContext, PrintedArm, ReadContext } from '../catalog/arm-codec.ts';
import type { ArmResource, JsonObject } from '../catalog/arm-resource.ts';
import { nameInId, nameWord, numbered, partWord } from '../catalog/arm-text.ts';
import { at } from '../catalog/read-json.ts';
import type { ResourceId } from '../ids.ts';

/** A link of a zone or a ruleset to a VNet, as settings hold it. */
export interface VnetLink {
  readonly vnet: ResourceId | null;
}

/** The links of a thing as children; `bodyOf` adds what this kind of link says beside the VNet. */
export function printLinks<L extends VnetLink>(
  thing: CodecThing<{ readonly links: readonly L[] }>,
  type: string,
  context: PrintContext,
  bodyOf: (link: L, virtualNetwork: { readonly id: string }) => JsonObject,
): readonly PrintedArm[] {
  const links = thing.settings.links.flatMap((link) => {
    const id = context.idOf(link.vnet);
    return id === null ? [] : [{ link, id }];
  });
  const words = numbered(links.map(({ id }) => nameInId(id)));
  return links.map(({ link, id }, index) => {
    const word = words[index] ?? '';
    const part = partOf(word);
    return {
      type,
      name: `${thing.name}/${context.partName(part, nameWord(word))}`,
      part,
      body: bodyOf(link, { id }),
    };
  });
}

/** The links among the children of a resource, each with its VNet; one whose VNet cannot be told is said and stays as it is. */
export function readLinks(
  arm: ArmResource,
  type: string,
  context: ReadContext,
): readonly { readonly vnet: ResourceId; readonly link: ArmResource }[] {
  const found = context.childrenOf(arm, type).flatMap((link) => {
    const id = at(link.body, 'properties', 'virtualNetwork', 'id');
    const vnet = context.refer(id);
    if (vnet === null) context.warn(`The virtual network of the link ${link.name} could not be told.`);
    return vnet === null ? [] : [{ link, vnet, word: nameInId(id) }];
  });
  const words = numbered(found.map(({ word }) => word));
  found.forEach(({ link }, index) => {
    context.fold(link, partOf(words[index] ?? ''));
  });
  return found;
}

/** Links are remembered by their VNet: no two of a zone lead to the same. */
function partOf(word: string): string {
  return `link/${partWord(word.toLowerCase())}`;
}
