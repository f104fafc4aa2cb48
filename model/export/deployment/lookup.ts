import type { DeployedArm } from '../../arm/deployment.ts';
import { type ArmName, armKey, parentOf, parseArmId, versionOf } from '../../catalog/arm-resource.ts';
import { type Expression, join, textValue } from './value.ts';

/** Finds resources of a deployment by id, also from inside an id. */
export interface Lookup {
  /** What an id stands for; undefined where the text is no id of a resource in a subscription. */
  refer(id: string): Expression | undefined;
  /** The deployed resource with this name, or the nearest one that holds it, as a VNet holds its subnets. */
  holderOf(name: ArmName): DeployedArm | undefined;
  /** The deployed resource with exactly this name. */
  exactly(name: ArmName): DeployedArm | undefined;
  /** The id of what `resourceId` names: a resource of the deployment, or one elsewhere whose whole scope is said. */
  named(
    what: Pick<ArmName, 'type' | 'name'>,
    subscription: string | undefined,
    resourceGroup: string | undefined,
  ): Expression | undefined;
}

/** Indexes the resources of a deployment, those that are already there included. */
export function lookupOf(resources: readonly DeployedArm[]): Lookup {
  const byKey = new Map(resources.map((resource) => [armKey(resource), resource]));
  const exactly = (name: ArmName) => byKey.get(armKey(name));
  return {
    exactly,
    holderOf(name) {
      for (let at: ArmName | undefined = name; at; at = parentOf(at)) {
        const found = exactly(at);
        if (found) return found;
      }
      return undefined;
    },
    named({ type, name }, subscription, resourceGroup) {
      const wanted = { type, name, subscription, resourceGroup };
      const found = resources.find((one) =>
        nameParts.every((part) => wanted[part] === undefined || isSame(one[part], wanted[part])),
      );
      if (found) return { kind: 'id', of: pick(found) };
      if (subscription === undefined || resourceGroup === undefined) return undefined;
      return { kind: 'id', of: { type, name, subscription, resourceGroup } };
    },
    refer(id) {
      if (!id.startsWith('/')) return undefined;
      const whole = id.replace(/\/+$/, '');
      return referWithin(byKey, whole) ?? referOutside(whole);
    },
  };
}

const nameParts = ['type', 'name', 'subscription', 'resourceGroup'] as const;

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** An id that is, or begins with, the id of a resource of the deployment. */
function referWithin(byKey: ReadonlyMap<string, DeployedArm>, id: string): Expression | undefined {
  for (let end = id.length; end > 0; end = id.lastIndexOf('/', end - 1)) {
    const found = byKey.get(id.slice(0, end).toLowerCase());
    if (found) return goOn(found, id.slice(end));
  }
  return undefined;
}

/** An id of something else in a subscription: as far as Azure has types for it, the rest is text. */
function referOutside(id: string): Expression | undefined {
  if (!/^\/subscriptions\/[^/]+\//i.test(id)) return undefined;
  for (let end = id.length; end > 0; end = id.lastIndexOf('/', end - 1)) {
    const name = parseArmId(id.slice(0, end));
    const isGroup = name?.resourceGroup === '' && id.slice(end) !== '';
    if (name && versionOf(name) && !isGroup) return withRest(name, id.slice(end));
  }
  const name = parseArmId(id);
  return name && { kind: 'id', of: name };
}

/** Follows an id into a resource as far as Azure has types for it; what then remains is text. */
function goOn(found: ArmName, rest: string): Expression {
  const words = rest.split('/').slice(1);
  let name: ArmName = found;
  while (words.length >= 2 && !words.slice(0, 2).includes('')) {
    const inner: ArmName = { ...name, type: `${name.type}/${words[0]}`, name: `${name.name}/${words[1]}` };
    if (!versionOf(inner)) break;
    name = pick(inner);
    words.splice(0, 2);
  }
  return withRest(pick(name), words.length === 0 ? '' : `/${words.join('/')}`);
}

function withRest(name: ArmName, rest: string): Expression {
  const id: Expression = { kind: 'id', of: name };
  return rest === '' ? id : join([id, textValue(rest)]);
}

/** The name of a resource without its body. */
export function pick({ type, name, subscription, resourceGroup, extends: on }: ArmName): ArmName {
  return { type, name, subscription, resourceGroup, ...(on === undefined ? {} : { extends: on }) };
}
