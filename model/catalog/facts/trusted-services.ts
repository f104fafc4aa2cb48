/**
 * The kinds of services that Storage and Key Vault trust, of those that are kinds here (PAAS-4, PAAS-5, SEC-3). Read 2026-11-30:
 * https://learn.microsoft.com/azure/storage/common/storage-network-security-trusted-azure-services (2025-06-24) and
 * https://learn.microsoft.com/azure/key-vault/general/overview-vnet-service-endpoints (2026-05-19), which says that its list is whole
 * and that apps of App Service are on it for their certificates only.
 */
const trustedBy: Readonly<Record<string, readonly string[]>> = {
  storageAccount: [
    'aiServices',
    'apiManagement',
    'dataFactory',
    'eventGridDomain',
    'eventGridTopic',
    'eventHubs',
    'postgresqlServer',
    'redisCache',
    'searchService',
    'sqlServer',
    'synapseWorkspace',
  ],
  keyVault: [
    'apiManagement',
    'containerRegistry',
    'dataFactory',
    'eventHubs',
    'mysqlServer',
    'postgresqlServer',
    'serviceBus',
    'sqlServer',
    'storageAccount',
    'synapseWorkspace',
  ],
};

/** Services of the zone table without a kind of their own: some are on the lists, and which is not told by kind. */
const unsure = ['paasService'];

/** Is a kind of service on the list of those that another one trusts? Unknown where no list was read. */
export function trustedCaller(called: string, caller: string): boolean | 'unknown' {
  const list = trustedBy[called];
  return list === undefined || unsure.includes(caller) ? 'unknown' : list.includes(caller);
}
