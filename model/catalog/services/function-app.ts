import * as z from 'zod';
import { appCodec } from '../app-service-arm.ts';
import { appLines, appServiceFacet, appServiceSettings } from '../app-service-settings.ts';
import { defineService } from '../service.ts';

const settings = z.object({ ...appServiceSettings });

/** Function app on App Service: called over its public name, calls out through VNet integration. */
export const functionApp = defineService({
  kind: 'functionApp',
  title: 'Function app',
  label: 'Function',
  says: 'Runs outside your VNets; VNet integration lets it call into one, a private endpoint lets it be called from one.',
  group: 'Compute',
  keywords: ['function', 'serverless', 'app service'],
  glyph:
    'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2zM9 17c2 0 2.8-1 2.8-2.8V10c0-2 1-3.3 3.2-3M9 11.2h5.7',
  drawnAs: 'node',
  livesIn: ['publicServices', 'canvas'],
  namePrefix: 'func',
  nameRule: {
    pattern: /^[a-zA-Z0-9][a-zA-Z0-9-]{0,58}[a-zA-Z0-9]$/,
    says: '2 to 60 letters, digits and inner hyphens',
  },
  settings,
  armType: 'Microsoft.Web/sites',
  defaultPort: 443,
  speaks: 'both',
  lines: appLines,
  // Logic Apps (Standard) are sites of kind `functionapp,workflowapp`.
  arm: appCodec({ kind: 'functionapp', accepts: (kind) => kind.includes('functionapp') }),
  service: appServiceFacet,
});
