import {
  clientIn,
  firewall,
  forwarder,
  inbound,
  publicName,
  siteServer,
  worldOf,
  zone,
} from '../drawn-for-tests.ts';

/** Azure DNS. */
export const azure = '168.63.129.16';
/** The SQL server of the scenarios. */
export const sqlName = 'sql1.database.windows.net';
/** Its privatelink name. */
export const sqlAlias = 'sql1.privatelink.database.windows.net';
/** Its zone. */
export const sqlZone = 'privatelink.database.windows.net';
/** The storage account of the scenarios. */
export const blobName = 'sa1.blob.core.windows.net';
/** Its privatelink name. */
export const blobAlias = 'sa1.privatelink.blob.core.windows.net';
/** Its zone. */
export const blobZone = 'privatelink.blob.core.windows.net';

/** The SQL server without a private endpoint. */
export const plainSql = publicName(sqlName);
/** The SQL server with one. */
export const sql = publicName(sqlName, sqlAlias, ['10.1.0.5']);
/** The storage account with one. */
export const blob = publicName(blobName, blobAlias, ['10.0.0.5']);
/** An account whose endpoint belongs to somebody else. */
export const foreignBlob = publicName(
  'contosostg1.blob.core.windows.net',
  'contosostg1.privatelink.blob.core.windows.net',
  [],
);
/** A vault, whose alias has another suffix. */
export const vault = publicName('kv1.vault.azure.net', 'kv1.privatelink.vaultcore.azure.net', ['10.1.0.6']);
/** Somebody on the internet. */
export const internetClient = clientIn({ kind: 'internet' });

/** The zone of the SQL server with its record, linked to these VNets. */
export const sqlZoneIn = (...vnets: string[]) => zone(sqlZone, vnets, { sql1: '10.1.0.5' });
/** The zone of the storage account with its record, linked to these VNets. */
export const blobZoneIn = (...vnets: string[]) => zone(blobZone, vnets, { sa1: '10.0.0.5' });
/** The zone of the vault, linked to the hub. */
const vaultZone = zone('privatelink.vaultcore.azure.net', ['hub'], { kv1: '10.1.0.6' });

/** A spoke whose DNS server is a machine in the hub. */
export const throughDnsMachine = (upstream: 'azure' | 'rootHints', linkedTo: string) =>
  worldOf({
    publicNames: [sql],
    zones: [sqlZoneIn(linkedTo)],
    servers: [forwarder('10.0.0.4', upstream)],
    dns: { app: ['10.0.0.4'] },
  });

/** A spoke whose DNS server is the hub's firewall. */
export const throughFirewall = (proxy: boolean, linkedTo: string) =>
  worldOf({
    publicNames: [sql],
    zones: [sqlZoneIn(linkedTo)],
    servers: [firewall('10.0.1.4', proxy), siteServer({ 'database.windows.net': ['10.0.1.4'] })],
    dns: { app: ['10.0.1.4'] },
  });

/** A site whose server forwards some suffixes to a DNS machine or inbound endpoint in the linked hub. */
export const fromSite = (
  rules: Readonly<Record<string, readonly string[]>>,
  more: Parameters<typeof siteServer>[1] = {},
) =>
  worldOf({
    publicNames: [sql, blob, vault],
    zones: [sqlZoneIn('hub'), blobZoneIn('hub'), vaultZone],
    servers: [forwarder('10.0.0.4', 'azure'), inbound('10.0.0.10'), siteServer(rules, more)],
  });

/** A VNet linked to its own blob zone, which a foreign account's alias enters. */
export const fabrikam = (
  more: Parameters<typeof worldOf>[0] = {},
  policy: 'Default' | 'NxDomainRedirect' = 'Default',
) => worldOf({ publicNames: [foreignBlob], zones: [zone(blobZone, ['app'], {}, { policy })], ...more });
