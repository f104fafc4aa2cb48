import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { alreadyJoined, type ConnectionEntry } from '../connection-entry.ts';
import { type Design, ofKind } from '../design.ts';
import type { DesignResult } from '../edit.ts';
import { changeSettingsIn } from '../edits/change-settings.ts';
import type { Resource, ResourceOf } from '../resource.ts';

/** A VNet sees a private DNS zone. */
export const zoneLink: ConnectionEntry = {
  id: 'zone-link',
  title: 'Link the zone',
  says: 'Names of the zone are answered for queries that reach Azure DNS from this VNet.',
  from: ['privateDnsZone'],
  to: ['virtualNetwork'],
  whyNot: (ends) => {
    const { design, from, to } = ends;
    if (from.kind !== 'privateDnsZone') return null;
    if (from.settings.links.some(({ vnet }) => vnet === to.id)) return alreadyJoined(ends);
    const twin = sameZoneLinked(design, from, to.id);
    return twin
      ? say`${nameOf(to)} is already linked to another zone named ${twin.name}. Azure links one zone of a name; remove that link first.`
      : null;
  },
  make: ({ design, from, to }) => linkVnet(design, from, { vnet: to.id }),
};

/** The rules of a forwarding ruleset count in a VNet. */
export const rulesetLink: ConnectionEntry = {
  id: 'ruleset-link',
  title: 'Link the ruleset',
  says: 'The forwarding rules count for queries that reach Azure DNS from this VNet.',
  from: ['dnsForwardingRuleset'],
  to: ['virtualNetwork'],
  whyNot: (ends) => {
    const { from, to } = ends;
    const linked =
      from.kind === 'dnsForwardingRuleset' && from.settings.links.some(({ vnet }) => vnet === to.id);
    return linked ? alreadyJoined(ends) : null;
  },
  make: ({ design, from, to }) => linkVnet(design, from, { vnet: to.id }),
};

/** The rules of a DNS security policy stand before the names of a VNet. */
export const policyLink: ConnectionEntry = {
  id: 'dns-policy-link',
  title: 'Link the DNS policy',
  says: 'The rules stand before every question that reaches Azure DNS from this VNet.',
  from: ['dnsSecurityPolicy'],
  to: ['virtualNetwork'],
  whyNot: (ends) => {
    const { design, from, to } = ends;
    const linked = ofKind(design, 'dnsSecurityPolicy').find(({ settings }) =>
      settings.links.some(({ vnet }) => vnet === to.id),
    );
    if (!linked) return null;
    return linked.id === from.id
      ? alreadyJoined(ends)
      : say`${nameOf(to)} is already linked to ${nameOf(linked)}, and a VNet takes one DNS security policy. Remove that link first.`;
  },
  make: ({ design, from, to }) => linkVnet(design, from, { vnet: to.id }),
};

/** Adds a virtual network link to a zone, a ruleset or a policy. */
export function linkVnet(
  design: Design,
  linked: Resource,
  link: { readonly vnet: ResourceId; readonly resolutionPolicy?: string },
): DesignResult {
  const { links } = linked.settings as { readonly links?: readonly unknown[] };
  return changeSettingsIn(design, { id: linked.id, settings: { links: [...(links ?? []), link] } });
}

/** Another zone of the same name that is linked to the VNet. */
export function sameZoneLinked(
  design: Design,
  zone: ResourceOf<'privateDnsZone'>,
  vnet: ResourceId,
): Resource | undefined {
  const name = zone.name.toLowerCase();
  return ofKind(design, 'privateDnsZone').find(
    (one) =>
      one.id !== zone.id &&
      one.name.toLowerCase() === name &&
      one.settings.links.some((link) => link.vnet === vnet),
  );
}
