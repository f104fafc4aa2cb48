import type { PrintedArm } from '../catalog/arm-codec.ts';
import { numbered } from '../catalog/arm-text.ts';
import { type KindName, kindEntry } from '../catalog/kinds.ts';
import type { Design } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';

/** The tag under which Azure's portal shows a name of one's own. Source: https://github.com/MicrosoftDocs/community-content/blob/live/community-content/content/hidden-tags-azure.md, read 2026-11-29. */
const titleTag = 'hidden-title';

/** Azure's rule for the names of its network: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules (2026-11-29). */
const longest: Readonly<Partial<Record<KindName, number>>> = {
  azureFirewall: 56,
  virtualMachine: 64,
  virtualNetwork: 64,
};
const withoutStops: readonly KindName[] = [
  'dnsResolver',
  'dnsInboundEndpoint',
  'dnsOutboundEndpoint',
  'dnsForwardingRuleset',
  'dnsSecurityPolicy',
  'dnsDomainList',
];

/** A design under names that Azure takes, and what those things are called in the drawing. */
export interface AzureNames {
  readonly design: Design;
  readonly drawnAs: ReadonlyMap<ResourceId, string>;
}

/** Gives things whose name Azure refuses one that it takes; the drawn name goes along as the title that Azure's portal shows, where there may be tags. */
export function withAzureNames(design: Design): AzureNames {
  const drawnAs = new Map<ResourceId, string>();
  const resources = Object.entries(design.resources).map(([key, resource]): [string, Resource] => {
    const name = azureName(resource.kind, resource.name);
    if (resource.existing || name === resource.name) return [key, resource];
    drawnAs.set(resource.id, resource.name);
    return [key, { ...resource, name, tags: { [titleTag]: resource.name.slice(0, 256), ...resource.tags } }];
  });
  return drawnAs.size === 0
    ? { design, drawnAs }
    : { design: { ...design, resources: Object.fromEntries(resources) }, drawnAs };
}

/** Says above a resource what it is called in the drawing, where that is another name. */
export function tellDrawnName(
  printed: readonly PrintedArm[],
  drawn: string | undefined,
): readonly PrintedArm[] {
  if (drawn === undefined) return printed;
  const says = `Drawn as "${drawn.replace(/\s+/g, ' ')}", which is no name that Azure takes.`;
  return printed.map((one) =>
    one.part === undefined ? { ...one, comment: [says, one.comment ?? ''].join(' ').trim() } : one,
  );
}

/** The name of the drawing, where a resource carries it beside the name that Azure takes, and the tags without it. */
export function drawnName(
  kind: KindName,
  name: string,
  { [titleTag]: title, ...tags }: Readonly<Record<string, string>>,
): { readonly name: string; readonly tags: Readonly<Record<string, string>> } | undefined {
  if (title === undefined || title === name || azureName(kind, title) !== name) return undefined;
  return { name: title, tags };
}

/** The name itself where Azure takes it, else the nearest one that it takes. */
function azureName(kind: KindName, name: string): string {
  if (!isFree(kind) || name.trim() === '') return name;
  const stop = withoutStops.includes(kind) ? '' : '.';
  return azureWord(name, longest[kind] ?? 80, stop) || kindEntry(kind).namePrefix;
}

/** The nearest name that Azure takes for a part of its network, such as a rule or a route; empty where nothing is left of it. */
export function azureWord(name: string, most = 80, stop: '.' | '' = '.'): string {
  const isTaken = new RegExp(`^[A-Za-z0-9](?:[A-Za-z0-9_${stop}-]{0,${most - 2}}[A-Za-z0-9_])?$`);
  if (isTaken.test(name)) return name;
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  const word = plain.replace(new RegExp(`[^A-Za-z0-9_${stop}-]+`, 'g'), '-').replace(/^[^A-Za-z0-9]+/, '');
  return word.slice(0, most).replace(/[^A-Za-z0-9_]+$/, '');
}

/** The names of rows under which Azure takes them side by side. */
export function azureWords(rows: readonly { readonly name: string }[], usual: string): readonly string[] {
  return numbered(rows.map(({ name }) => azureWord(name, 76) || usual));
}

/** Services and zones are called by their name, and have a rule of their own; the network is not. */
function isFree(kind: KindName): boolean {
  const { nameRule, armType } = kindEntry(kind);
  if (nameRule !== undefined || kind === 'other') return false;
  return kind === 'onPremisesSite' || /^Microsoft\.(Network|Compute)\//.test(armType ?? '');
}
