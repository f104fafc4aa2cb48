import { defineRule } from '../../explain/rule.ts';
import { isWithin, toPrivateLinkZone } from '../domain.ts';

/** Rule: Servers outside Azure DNS have to forward the public suffix of the service, such as database.windows.net, to a server inside a linked VNet. */
export const forwardThePublicSuffix = defineRule({
  id: 'dns/forward-the-public-suffix',
  says: 'Servers outside Azure DNS have to forward the public suffix of the service, such as database.windows.net, to a server inside a linked VNet.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration',
  checkedOn: '2023-11-15',
  facts: ['DNS-83', 'DNS-87'],
  /** The suffixes to forward so that every name of the chain is asked in Azure: two where the alias has another suffix. */
  domainsFor: (fqdn: string, alias: string): readonly string[] => {
    const zone = (toPrivateLinkZone(alias) ?? alias).split('.').slice(1).join('.');
    return isWithin(fqdn, zone) ? [zone] : [fqdn.split('.').slice(1).join('.'), zone];
  },
});
