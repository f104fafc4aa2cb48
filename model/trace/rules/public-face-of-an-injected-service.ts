import { defineRule } from '../../explain/rule.ts';

/** Rule: API Management in external mode and an external App Service Environment answer at a public address, where the NSG of their subnet counts; in internal mode they answer at their private address alone. */
export const publicFaceOfAnInjectedService = defineRule({
  id: 'trace/public-face-of-an-injected-service',
  says: 'API Management in external mode and an external App Service Environment answer at a public address, where the NSG of their subnet counts; in internal mode they answer at their private address alone.',
  // The page on environments (2021-11-15): /azure/app-service/environment/networking.
  source: 'https://learn.microsoft.com/azure/api-management/virtual-network-concepts',
  checkedOn: '2022-05-26',
  facts: ['PAAS-29', 'INJ-2'],
  /** Does it take calls on this side? */
  answers: (face: { readonly open: boolean }, side: 'public' | 'private'): boolean =>
    face.open === (side === 'public'),
});
