import { defineRule } from '../../explain/rule.ts';

/** Rule: The names of API Management in internal mode and of apps in an internal App Service Environment or Container Apps environment are not in public DNS: they answer where a zone or server of your own holds them. */
export const internalNamesAreYoursToPublish = defineRule({
  id: 'dns/internal-names-are-yours-to-publish',
  says: 'The names of API Management in internal mode and of apps in an internal App Service Environment or Container Apps environment are not in public DNS: they answer where a zone or server of your own holds them.',
  // The page on environments (2021-11-15) says the same: /azure/app-service/environment/networking.
  source: 'https://learn.microsoft.com/azure/api-management/api-management-using-with-internal-vnet',
  checkedOn: '2022-01-03',
  facts: ['PAAS-29', 'INJ-17'],
  /** Does public DNS have the names? */
  isPublic: (mode: 'Internal' | 'External'): boolean => mode === 'External',
});
