import { defineRule } from '../../explain/rule.ts';

/** Rule: Apps in an App Service Environment need no VNet integration: they are called at the address of the environment and call from its subnet. */
export const appsInAnEnvironmentStandInItsSubnet = defineRule({
  id: 'trace/apps-in-an-environment-stand-in-its-subnet',
  says: 'Apps in an App Service Environment need no VNet integration: they are called at the address of the environment and call from its subnet.',
  source: 'https://learn.microsoft.com/azure/app-service/environment/networking',
  checkedOn: '2021-11-15',
  facts: ['INJ-17', 'INJ-5'],
  /** Does the app stand in a subnet of yours? */
  stands: (app: { readonly environment: string | null }): boolean => app.environment !== null,
});
