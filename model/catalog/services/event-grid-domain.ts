import * as z from 'zod';
import { eventGridCodec, eventGridFacet } from '../event-grid.ts';
import { defineService, receivingService } from '../service.ts';
import { addressList } from '../service-settings.ts';

const settings = z.object({ ...addressList });

/** Event Grid domain: publishers call it; it delivers over public paths only. */
export const eventGridDomain = defineService({
  ...receivingService,
  kind: 'eventGridDomain',
  title: 'Event Grid domain',
  properName: true,
  label: 'Event Grid domain',
  says: 'Many topics behind one public name; open to all networks while its list of IP rules is empty, and it never calls into a VNet.',
  keywords: ['event grid', 'events', 'publish', 'evgd'],
  glyph:
    'M10.268 21a2 2 0 0 0 3.464 0M22 8c0-2.3-.8-4.3-2-6M3.262 15.326A1 1 0 0 0 4 17h16a1 1 0 0 0 .74-1.673C19.41 13.956 18 12.499 18 8A6 6 0 0 0 6 8c0 4.499-1.411 5.956-2.738 7.326M4 2C2.8 3.7 2 5.7 2 8',
  namePrefix: 'evgd',
  nameRule: { pattern: /^[a-zA-Z0-9-]{3,50}$/, says: '3 to 50 letters, digits and hyphens' },
  settings,
  armType: 'Microsoft.EventGrid/domains',
  defaultPort: 443,
  arm: eventGridCodec('Microsoft.EventGrid/domains'),
  service: eventGridFacet('domain'),
});
