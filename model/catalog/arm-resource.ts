import type * as z from 'zod';
import { apiVersionOf } from './facts/api-versions.ts';

/** Anything that JSON can say. */
export type Json = z.core.util.JSONType;

/** An object of JSON. */
export type JsonObject = { readonly [key: string]: Json };

/** What tells one resource of Azure from all others; subscription and resource group are empty where a file does not say. */
export interface ArmName {
  /** The full type, such as `Microsoft.Network/virtualNetworks/subnets`. */
  readonly type: string;
  /** The full name, one part for each word of the type behind the provider: `vnet-hub/snet-data`. */
  readonly name: string;
  readonly subscription: string;
  readonly resourceGroup: string;
  /** For an extension (a lock, a diagnostic setting): the id of the resource that it extends. */
  readonly extends?: string;
}

/**
 * One resource as ARM holds it. The body is plain JSON: ids of other resources are full resource ids, a literal text stays as it is, and
 * what only a deployment can know is an expression in brackets, `[parameters('adminPassword')]`, as in a template. A literal text that
 * begins with a bracket is written with two (`[[`), as ARM does.
 */
export interface ArmResource extends ArmName {
  readonly apiVersion?: string;
  /** It is already there, and is only referred to. */
  readonly existing?: true;
  /** Everything beside type, name and version: `location`, `tags`, `sku`, `kind`, `zones`, `identity`, `properties`. */
  readonly body: JsonObject;
  /** Where it stood in the file it was read from, such as `resources[3]`. */
  readonly at?: string;
}

/** The resource id of a name. */
export function armId({ type, name, subscription, resourceGroup, extends: on }: ArmName): string {
  const [provider = '', ...words] = type.split('/');
  const parts = name.split('/');
  const path = words.map((word, index) => `${word}/${parts[index] ?? ''}`).join('/');
  const scope =
    on ??
    `${subscription && `/subscriptions/${subscription}`}${resourceGroup && `/resourceGroups/${resourceGroup}`}`;
  if (type.toLowerCase() === 'microsoft.resources/resourcegroups')
    return `/subscriptions/${subscription}/resourceGroups/${name}`;
  return `${scope}/providers/${provider}/${path}`;
}

/** Reads a resource id; undefined where the text is none. The last provider counts: the rest of an extension's id is what it extends. */
export function parseArmId(text: unknown): ArmName | undefined {
  if (typeof text !== 'string' || !text.startsWith('/') || /[[\]]/.test(text)) return undefined;
  const scope = /^(?:\/subscriptions\/([^/]+))?(?:\/resourceGroups\/([^/]+))?/i.exec(text);
  const subscription = scope?.[1] ?? '';
  const at = text.toLowerCase().lastIndexOf('/providers/');
  if (at < 0) {
    const group = scope?.[2];
    if (!group || text.length !== scope?.[0].length) return undefined;
    return { type: 'Microsoft.Resources/resourceGroups', name: group, subscription, resourceGroup: '' };
  }
  const [provider = '', ...rest] = text.slice(at + '/providers/'.length).split('/');
  if (rest.length === 0 || rest.length % 2 !== 0 || rest.includes('')) return undefined;
  const before = text.slice(0, at);
  const name: ArmName = {
    type: [provider, ...rest.filter((_, index) => index % 2 === 0)].join('/'),
    name: rest.filter((_, index) => index % 2 === 1).join('/'),
    subscription,
    resourceGroup: scope?.[2] ?? '',
  };
  return before === (scope?.[0] ?? '') ? name : { ...name, extends: before };
}

/** A key under which the same resource is found however its id is spelled: Azure compares ids without regard to case. */
export function armKey(idOrName: string | ArmName): string {
  return (typeof idOrName === 'string' ? idOrName : armId(idOrName)).toLowerCase().replace(/\/+$/, '');
}

/** The name of the resource that holds a child, `vnet-hub` for `vnet-hub/snet-data`; undefined for a resource of its own. */
export function parentOf(name: ArmName): ArmName | undefined {
  const words = name.type.split('/');
  if (words.length < 3) return undefined;
  return { ...name, type: words.slice(0, -1).join('/'), name: name.name.split('/').slice(0, -1).join('/') };
}

/** The last part of a name. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The version under which a resource is printed: the table's, else the one that it was read with. */
export function versionOf(resource: Pick<ArmResource, 'type' | 'apiVersion'>): string | undefined {
  return apiVersionOf(resource.type) ?? resource.apiVersion;
}
