import { describe, expect, it } from 'vitest';
import { forwardThePublicSuffix } from './forward-the-public-suffix.ts';

describe('the suffixes to forward', () => {
  it.each([
    ['sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['database.windows.net']],
    ['app1.scm.azurewebsites.net', 'app1.scm.privatelink.azurewebsites.net', ['azurewebsites.net']],
    [
      'kv1.vault.azure.net',
      'kv1.privatelink.vaultcore.azure.net',
      ['vault.azure.net', 'vaultcore.azure.net'],
    ],
  ])('for %s', (fqdn, alias, domains) => {
    expect(forwardThePublicSuffix.domainsFor(fqdn, alias)).toEqual(domains);
  });
});
