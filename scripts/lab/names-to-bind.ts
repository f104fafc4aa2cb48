import { type NameEstate, type NameZone, suffixes } from './name-estate.ts';
import { publicRecords } from './names-to-design.ts';

/** Files of one name server: its configuration and its zones, by name. */
export type BindFiles = Readonly<Record<string, string>>;

/** A folder that only the lab sees: `main.ts` mounts it. */
export const labFolder = '/mnt';

/** Where the servers listen inside the lab: public DNS, and the forwarder of the hub. */
export const publicServer = '127.0.9.9';
export const forwarderServer = '127.0.2.1';
/** Where Azure DNS listens; whom it takes for which VNet is told by the source address. */
export const azureServer = '127.0.3.1';
/** The source address that stands for a VNet. */
export const sourceOf = (vnet: number): string => `127.0.1.${vnet + 1}`;

const head = (listen: string, pid: string): string => `options {
  directory "${labFolder}/${pid}";
  pid-file "${labFolder}/${pid}.pid";
  session-keyfile "${labFolder}/${pid}.key";
  listen-on port 53 { ${listen}; };
  listen-on-v6 { none; };
  dnssec-validation no;
  empty-zones-enable no;
  minimal-responses no;
  max-cache-size 8M;
`;
const start = '$TTL 60\n@ SOA ns.lab. host.lab. 1 60 60 60 60\n@ NS ns.lab.\n';
const rootHints = `. 60 NS ns.lab.\nns.lab. 60 A ${publicServer}\n`;

/** Public DNS: a root, and each zone of Azure cut off from it. A name that nobody drew is somebody's on the internet. */
export function publicBind(estate: NameEstate): BindFiles {
  const zones = [...new Set(Object.values(suffixes).flat())];
  const records = publicRecords(estate);
  // The records of the longest zone that holds them.
  const zoneOf = (record: string): string | undefined =>
    zones
      .filter((zone) => record.split(' ')[0]?.endsWith(`.${zone}.`))
      .sort((a, b) => b.length - a.length)[0];
  return {
    'named.conf': `${head(publicServer, 'public')}  recursion no;\n};\ncontrols {};\nzone "." { type primary; file "root"; };\n${zones
      .map((zone) => `zone "${zone}" { type primary; file "${zone}"; };`)
      .join('\n')}\n`,
    root: `${start}* A 20.80.0.1\nns.lab. A ${publicServer}\n${zones.map((zone) => `${zone}. NS ns.lab.`).join('\n')}\n`,
    ...Object.fromEntries(
      zones.map((zone) => [
        zone,
        `${start}* A 20.80.0.2\n${zones
          .filter((other) => other.endsWith(`.${zone}`))
          .map((other) => `${other}. NS ns.lab.`)
          .concat(records.filter((record) => zoneOf(record) === zone))
          .join('\n')}\n`,
      ]),
    ),
  };
}

/** Azure DNS: one view a VNet, with the private zones that are linked to it; all else by the roots. */
export function azureBind(estate: NameEstate): BindFiles {
  const files: Record<string, string> = { hints: rootHints };
  const views = estate.vnets.map((_, vnet) => {
    const zones = estate.zones.flatMap((zone, index) => {
      if (!zone.linked.includes(vnet)) return [];
      files[`zone-${index}`] = zoneFile(estate, zone, index);
      return [`zone "${zone.name}" { type primary; file "zone-${index}"; };`];
    });
    return `view "vnet-${vnet}" {
  match-clients { ${sourceOf(vnet)}; };
  recursion yes;
  zone "." { type hint; file "hints"; };
  ${zones.join('\n  ')}
};`;
  });
  return {
    ...files,
    'named.conf': `${head(azureServer, 'azure')}  allow-recursion { any; };\n};\ncontrols {};\n${views.join('\n')}\n`,
  };
}

/** The forwarder in the hub: it asks Azure DNS as a machine of the hub, or the roots, but for what it forwards by name. */
export function forwarderBind({ forwarder: { upstream, conditional } }: NameEstate): BindFiles {
  const toAzure = `forward only; forwarders { ${azureServer}; };`;
  const zones = conditional.map((zone) => `zone "${zone}" { type forward; ${toAzure} };`);
  const roots = upstream === 'rootHints' ? ['zone "." { type hint; file "hints"; };'] : [];
  return {
    hints: rootHints,
    'named.conf': `${head(forwarderServer, 'forwarder')}  query-source address ${sourceOf(0)};
  allow-recursion { any; };
  ${upstream === 'azure' ? toAzure : ''}
};
controls {};
${[...roots, ...zones].join('\n')}
`,
  };
}

function zoneFile({ services }: NameEstate, { records }: NameZone, index: number): string {
  const groups = services.flatMap(({ name, endpointAddress, groupZone }) =>
    groupZone === index && endpointAddress !== null ? [{ name, type: 'A', value: endpointAddress }] : [],
  );
  return `${start}${[...groups, ...records]
    .map(
      ({ name, type, value }) =>
        `${name} ${type} ${type === 'CNAME' ? `${value}.` : type === 'TXT' ? `"${value}"` : value}`,
    )
    .join('\n')}\n`;
}
