import { choice, texts } from './field.ts';

/** Where a configuration of a Virtual Network Manager is deployed: one that is not does nothing, and no file says whether one is. Source: https://learn.microsoft.com/azure/virtual-network-manager/concept-deployments, 2023-01-19. */
export const managerDeployment = {
  deployment: choice(['deployed', 'notDeployed', 'unknown'], 'deployed', {
    label: 'Deployment',
    help: 'A configuration does nothing until it is deployed to the region of a VNet.',
    options: { deployed: 'Deployed', notDeployed: 'Not deployed', unknown: 'Not known' },
  }),
  regions: texts({
    label: 'Deployed to',
    onlyWhen: { field: 'deployment', is: ['deployed'] },
    help: 'Names of regions. Empty: every region of its members.',
    placeholder: 'westeurope',
  }),
};
