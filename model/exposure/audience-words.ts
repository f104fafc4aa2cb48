import type { Audience } from './exposure-types.ts';

/** The sorts of callers, as a report and the page name them. */
export const audienceWords: Readonly<Record<Audience, string>> = {
  internet: 'the internet',
  azureCustomers: 'any Azure customer',
  trustedServices: 'trusted Microsoft services',
  perimeterMembers: 'perimeter members',
  subnets: 'subnets',
  sites: 'sites',
  tenants: 'tenants',
};
