import { defineRule } from '../../explain/rule.ts';

/** Rule: A service behind a private endpoint sees the private address of the client. */
export const serviceSeesTheClientAddress = defineRule({
  id: 'private-link/service-sees-the-client-address',
  says: 'A service behind a private endpoint sees the private address of the client.',
  source: 'https://learn.microsoft.com/azure/azure-sql/database/private-endpoint-overview',
  checkedOn: '2023-10-11',
  facts: ['PE-19'],
  /** The source that the service sees. */
  sourceSeen: (client: { readonly address: string }, _endpoint: { readonly address: string }): string =>
    client.address,
});
