import { defineCodec } from '../../catalog/arm-codec.ts';
import { literal, plainsAt } from '../../catalog/arm-text.ts';
import type { SettingsOf } from '../../document/resource.ts';

const type = 'Microsoft.Network/dnsResolverDomainLists';

/** DNS domain lists; Azure writes every domain with a dot at its end. */
export const dnsDomainList = defineCodec<SettingsOf<'dnsDomainList'>>({
  types: [type],
  print: ({ name, settings }, { location }) => [
    { type, name, body: { location, properties: { domains: settings.domains.map(literal) } } },
  ],
  read: ({ body }) => ({ settings: { domains: plainsAt(body, 'properties', 'domains') } }),
  drops: ['/properties/domainsUrl'],
});
