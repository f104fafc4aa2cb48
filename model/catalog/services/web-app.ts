import * as z from 'zod';
import { appCodec } from '../app-service-arm.ts';
import { appLines, appServiceFacet, appServiceSettings } from '../app-service-settings.ts';
import { defineService } from '../service.ts';

const settings = z.object({ ...appServiceSettings });

/** Web app on App Service: called over its public name, calls out through VNet integration. */
export const webApp = defineService({
  kind: 'webApp',
  title: 'Web app',
  label: 'Web app',
  says: 'Runs outside your VNets; VNet integration lets it call into one, a private endpoint lets it be called from one.',
  group: 'Compute',
  keywords: ['app service', 'website', 'api'],
  glyph:
    'M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2zM10 4v4M2 8h20M6 4v4',
  drawnAs: 'node',
  livesIn: ['publicServices', 'canvas'],
  namePrefix: 'app',
  nameRule: {
    pattern: /^[a-zA-Z0-9][a-zA-Z0-9-]{0,58}[a-zA-Z0-9]$/,
    says: '2 to 60 letters, digits and inner hyphens',
  },
  settings,
  armType: 'Microsoft.Web/sites',
  defaultPort: 443,
  speaks: 'both',
  lines: appLines,
  arm: appCodec({ kind: 'app', accepts: (kind) => !kind.includes('functionapp') }),
  service: appServiceFacet,
});
