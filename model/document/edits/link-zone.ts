import { say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { refusedConnection } from '../connection-entry.ts';
import { linkVnet, zoneLink } from '../connections/links.ts';
import { find } from '../design.ts';
import type { Document } from '../document.ts';
import { type EditResult, inEachTarget, refused } from '../edit.ts';
import { changeSettingsIn } from './change-settings.ts';

/** Which zone a VNet is linked to, and what happens when a name is missing there. */
export interface LinkZoneInput {
  readonly zone: ResourceId;
  readonly vnet: ResourceId;
  readonly resolutionPolicy?: 'Default' | 'NxDomainRedirect';
}

/** Links a private DNS zone to a VNet; a link that exists takes the wanted policy. */
export function linkZone(document: Document, targets: readonly string[], input: LinkZoneInput): EditResult {
  const { resolutionPolicy } = input;
  return inEachTarget(document, targets, (design) => {
    const [from, to] = [find(design, input.zone), find(design, input.vnet)];
    if (from?.kind !== 'privateDnsZone' || to?.kind !== 'virtualNetwork') {
      return refused(design, 'link-zone/gone', say`The zone or the VNet is no longer there.`, input.zone);
    }
    const linked = from.settings.links.findIndex(({ vnet }) => vnet === to.id);
    if (linked >= 0 && resolutionPolicy) {
      const links = from.settings.links.map((link, index) =>
        index === linked ? { ...link, resolutionPolicy } : link,
      );
      return changeSettingsIn(design, { id: from.id, settings: { links } });
    }
    const ends = { design, defaults: document.defaults, from, to };
    const why = zoneLink.whyNot(ends);
    if (why) return refusedConnection(ends, why);
    return linkVnet(design, from, { vnet: to.id, ...(resolutionPolicy ? { resolutionPolicy } : {}) });
  });
}
