import { usualDefaults } from '../document/document.ts';

/** Where a template says neither subscription nor group, it goes where every new document is. */
export const standInScope = {
  subscription: usualDefaults.subscription,
  resourceGroup: usualDefaults.resourceGroup,
  tenant: usualDefaults.tenant,
  location: usualDefaults.region,
};
