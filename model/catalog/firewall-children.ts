import { parseIp } from '../address/ip.ts';
import { endsOfRange, printRange } from './address-range.ts';
import type { PrintContext, PrintedArm, ReadContext } from './arm-codec.ts';
import type { ArmResource } from './arm-resource.ts';
import { literal, nameWord, numbered, partWord, plainAt } from './arm-text.ts';

/** How a service spells the rules that are children of its own, a range of addresses each. */
export interface FirewallSpelling {
  /** The type of the rule. */
  readonly type: string;
  readonly first: string;
  readonly last: string;
  /** What joins the words of a name; a hyphen where nothing is said. */
  readonly joint?: '_';
  /** The name by which the portal calls the rule that admits all of Azure. */
  readonly azure?: string;
}

interface Listed {
  readonly ipRules: readonly string[];
  readonly allowAzureServices?: boolean;
}

/** The rules of a server, a child each; the switch that admits all of Azure is the rule 0.0.0.0. */
export function printFirewall(
  { type, first, last, joint, azure }: FirewallSpelling,
  server: string,
  settings: Listed,
  context: PrintContext,
): readonly PrintedArm[] {
  const rule = (part: string, usual: string, ends: readonly [string, string]): PrintedArm => ({
    type,
    name: `${server}/${context.partName(part, joint ? usual.replaceAll('-', joint) : usual)}`,
    part,
    body: { properties: { [first]: literal(ends[0]), [last]: literal(ends[1]) } },
  });
  // Azure refuses what is no address; the check of the drawing says so.
  const texts = [...new Set(settings.ipRules)].filter((text) => parseIp(endsOfRange(text)[0]) !== null);
  const words = numbered(texts.map((text) => `ip-${nameWord(text)}`));
  return [
    // Azure's own name for the rule that admits all of Azure.
    // https://learn.microsoft.com/azure/azure-sql/database/network-access-controls-overview (2026-11-29)
    ...(settings.allowAzureServices && azure ? [rule('allowAzure', azure, ['0.0.0.0', '0.0.0.0'])] : []),
    ...texts.map((text, index) => rule(`ip/${partWord(text)}`, words[index] ?? '', endsOfRange(text))),
  ];
}

/** Takes the rules of a server in; 0.0.0.0 is the switch where the service has one. */
export function readFirewall(
  { type, first, last, azure }: FirewallSpelling,
  arm: ArmResource,
  context: ReadContext,
): { readonly ipRules: readonly string[]; readonly allowAzureServices: boolean } {
  const isSwitch = (text: string) => azure !== undefined && text === '0.0.0.0';
  const rules = context.childrenOf(arm, type).flatMap((child) => {
    const from = plainAt(child.body, 'properties', first);
    const to = plainAt(child.body, 'properties', last) ?? from;
    if (from === undefined || to === undefined) return [];
    const text = printRange(from, to);
    context.fold(child, isSwitch(text) ? 'allowAzure' : `ip/${partWord(text)}`);
    return [text];
  });
  return {
    ipRules: [...new Set(rules)].filter((text) => !isSwitch(text)),
    allowAzureServices: rules.some(isSwitch),
  };
}
