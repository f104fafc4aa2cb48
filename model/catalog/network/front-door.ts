import * as z from 'zod';
import { frontDoorRegions } from '../facts/front-door-regions.ts';
import { choice, field, flag, reference, rows, text } from '../field.ts';
import { defineKind } from '../kind.ts';

/** A port of an origin, from 1 to 65535. */
const port = (initial: number, label: string) =>
  field(z.number().int().min(1).max(65535).default(initial), { label, widget: 'number', advanced: true });

const origin = z.object({
  name: text({ label: 'Name' }),
  target: reference(
    [
      'webApp',
      'functionApp',
      'storageAccount',
      'apiManagement',
      'applicationGateway',
      'privateLinkService',
      'loadBalancer',
    ],
    { label: 'Origin', whenGone: 'clear' },
  ),
  hostName: text({
    label: 'Host name',
    help: 'The name or address that Front Door calls; empty for the usual name of the origin.',
    placeholder: 'www.contoso.com',
  }),
  httpPort: port(80, 'HTTP port'),
  httpsPort: port(443, 'HTTPS port'),
  privateLink: flag(false, { label: 'Private Link', help: 'Of the Premium tier only.' }),
  subresource: text({
    label: 'Sub-resource',
    onlyWhen: { field: 'privateLink', is: [true] },
    help: 'Of a storage account: blob, or web for a static website. Empty for the usual one.',
    advanced: true,
  }),
  state: choice(['Approved', 'Pending', 'Rejected', 'Disconnected'], 'Approved', {
    label: 'Connection',
    onlyWhen: { field: 'privateLink', is: [true] },
    help: 'Somebody approves the private endpoint of Front Door at the origin.',
  }),
  region: text({
    label: 'Region of the private endpoint',
    onlyWhen: { field: 'privateLink', is: [true] },
    help: 'Where Front Door makes it; empty for the region of the document.',
    suggestions: frontDoorRegions,
    advanced: true,
  }),
});

const settings = z.object({
  tier: choice(['Standard', 'Premium'], 'Standard', { label: 'Tier', help: 'Private Link needs Premium.' }),
  hostName: text({
    label: 'Endpoint host name',
    help: 'Azure adds a hash to the name of the endpoint; write the whole name here once it is known.',
    placeholder: 'shop-a1b2c3d4e5f6g7h8.z01.azurefd.net',
  }),
  forwarding: choice(['HttpsOnly', 'HttpOnly', 'MatchRequest'], 'HttpsOnly', {
    label: 'Forwarding protocol',
    options: { HttpsOnly: 'HTTPS only', HttpOnly: 'HTTP only', MatchRequest: 'That of the request' },
  }),
  origins: rows(origin, { label: 'Origins', help: 'One origin group, with one route that leads to it.' }),
});

type Settings = z.output<typeof settings>;

/** The name under which a Front Door is called: the one that is known, else one without Azure's hash. */
export function frontDoorHost(name: string, { hostName }: Pick<Settings, 'hostName'>): string {
  return (hostName || `${name}.azurefd.net`).toLowerCase();
}

/** Azure Front Door, Standard or Premium: a global proxy before public origins, or before private ones by Private Link. */
export const frontDoor = defineKind({
  kind: 'frontDoor',
  title: 'Azure Front Door',
  properName: true,
  label: 'Front Door',
  says: 'A global proxy for web traffic: clients call its public name, and it calls the origins, in public or by Private Link.',
  group: 'Network',
  keywords: ['afd', 'cdn', 'edge', 'waf', 'origin', 'azurefd'],
  glyph:
    'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M9 18V7a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v11M7 18h10M12.5 12h.01',
  drawnAs: 'node',
  livesIn: ['globalServices', 'canvas'],
  namePrefix: 'afd',
  nameRule: {
    pattern: /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,258}[a-zA-Z0-9])?$/,
    says: '1 to 260 letters, digits and hyphens, with a letter or digit at both ends',
  },
  settings,
  armType: 'Microsoft.Cdn/profiles',
  defaultPort: 443,
  speaks: 'destination',
  lines: ({ origins }: Settings) =>
    origins.map(({ target, privateLink }) => ({ kind: privateLink ? 'tether' : 'backend', to: target })),
  summary: ({ tier }: Settings) => tier,
});
