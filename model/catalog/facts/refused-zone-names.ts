/** Names that Azure refuses for a private DNS zone; names below them, such as blob.core.windows.net, are taken (DNS-29). Source: https://learn.microsoft.com/azure/dns/private-dns-privatednszone, the copy with the newer paragraph. */
export const refusedZoneNames: readonly string[] = [
  'azclient.ms',
  'azure.com',
  'cloudapp.net',
  'core.windows.net',
  'microsoft.com',
  'msidentity.com',
  'trafficmanager.net',
  'windows.net',
];
