/**
 * The one member of a private endpoint group that has one: a static address needs its word. The registry has a member for each region's data
 * and Cosmos DB one for each region, so a single address cannot be pinned there.
 * Source: https://learn.microsoft.com/azure/private-link/manage-private-endpoint and `az network private-link-resource list` (2026-11-29).
 */
export const memberOfGroup: Readonly<Record<string, string>> = {
  blob: 'blob',
  file: 'file',
  queue: 'queue',
  table: 'table',
  dfs: 'dfs',
  web: 'web',
  vault: 'default',
  sqlServer: 'sqlServer',
  managedInstance: 'managedInstance',
  namespace: 'namespace',
  sites: 'sites',
};
