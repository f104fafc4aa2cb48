import * as z from 'zod';
import { choice, flag } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  tier: choice(['Basic', 'Standard'], 'Standard', {
    label: 'Type',
    help: 'Basic: site-to-site VPN only, and no way between VNets or hubs. It can become Standard, not the other way round.',
  }),
  branchToBranch: flag(true, {
    label: 'Branch to branch',
    help: 'Sites reach one another through the hubs; two circuits do not.',
  }),
});

/** Virtual WAN: the virtual hubs that it holds are joined with each other. https://learn.microsoft.com/azure/virtual-wan/virtual-wan-faq (2022-10-13). */
export const virtualWan = defineKind({
  kind: 'virtualWan',
  title: 'Virtual WAN',
  properName: true,
  label: 'Virtual WAN',
  says: 'Joins its virtual hubs with each other, so that every VNet and site of one reaches those of the others.',
  group: 'Network',
  keywords: ['vwan', 'wan', 'sd-wan', 'transit'],
  glyph:
    'M9.5 4.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M10.2 6.3 6.3 10.2M2 12a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M7 12h10M17 12a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M13.8 17.7 17.7 13.8M9.5 19.5a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0',
  drawnAs: 'node',
  livesIn: ['region', 'globalServices', 'canvas'],
  namePrefix: 'vwan',
  settings,
  armType: 'Microsoft.Network/virtualWans',
  speaks: 'neither',
  summary: ({ tier }: z.output<typeof settings>) => tier,
});
