import { find } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { code, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network } from '../../network/network.ts';
import type { Fix } from '../answer.ts';
import { fixSettings } from './fix-settings.ts';

type Rule = ResourceOf<'networkSecurityPerimeter'>['settings']['rules'][number];

/** An inbound rule of the member's profile for a public address. */
export function fixInbound(
  network: Network,
  at: { readonly id: ResourceId; readonly profile: string },
  address: string,
): Fix | undefined {
  return withRule(
    network,
    at,
    { direction: 'Inbound', prefixes: [`${address}/32`] },
    (perimeter) => say`Add an inbound access rule for ${code(address)} to ${nameOf(perimeter)}`,
  );
}

/** An outbound rule of the member's profile for a name. */
export function fixOutbound(
  network: Network,
  at: { readonly id: ResourceId; readonly profile: string },
  fqdn: string,
): Fix | undefined {
  if (fqdn === '') return undefined;
  return withRule(
    network,
    at,
    { direction: 'Outbound', fqdns: [fqdn] },
    (perimeter) => say`Add an outbound access rule for ${code(fqdn)} to ${nameOf(perimeter)}`,
  );
}

function withRule(
  network: Network,
  { id, profile }: { readonly id: ResourceId; readonly profile: string },
  rule: Pick<Rule, 'direction'> & Partial<Rule>,
  sayIt: (perimeter: ResourceOf<'networkSecurityPerimeter'>) => Sentence,
): Fix | undefined {
  const perimeter = find(network.design, id);
  if (perimeter?.kind !== 'networkSecurityPerimeter' || perimeter.existing) return undefined;
  const { rules } = perimeter.settings;
  const names = new Set(rules.map(({ name }) => name.toLowerCase()));
  const base = rule.direction === 'Inbound' ? 'allow-in' : 'allow-out';
  let name: string = base;
  for (let number = 2; names.has(name); number += 1) name = `${base}-${number}`;
  const added: Rule = { prefixes: [], subscriptions: [], serviceTags: [], fqdns: [], ...rule, name, profile };
  return fixSettings(id, { rules: [...rules, added] }, sayIt(perimeter));
}
