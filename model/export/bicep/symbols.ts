import { lastPart } from '../../catalog/arm-resource.ts';

/** Hands out names that a file does not use yet; Bicep tells letters' cases apart, what it compiles to does not. */
export interface NameGiver {
  /** The name, or the name with a number behind it. */
  take(wanted: string): string;
  isFree(name: string): boolean;
}

/** Names of one file, beside those of an outer scope. */
export function nameGiver(outer?: NameGiver): NameGiver {
  const taken = new Set<string>();
  const isFree = (name: string) =>
    !taken.has(name.toLowerCase()) && (outer ? outer.isFree(name) : !reserved.has(name.toLowerCase()));
  return {
    isFree,
    take(wanted) {
      let name = wanted;
      for (let count = 2; !isFree(name); count += 1) name = `${wanted}${count}`;
      taken.add(name.toLowerCase());
      return name;
    },
  };
}

/** The symbol of a resource by its role, such as `hubVirtualNetwork` for `vnet-hub`. */
export function symbolOf(type: string, name: string, parent = ''): string {
  const noun = nounOf(type);
  const own = wordsOf(lastPart(name));
  const isPlain = own.length === 0 || (own.length === 1 && own[0]?.toLowerCase() === 'default');
  const role = camel(isPlain && parent !== '' ? wordsOf(lastPart(parent)) : own);
  if (noun.toLowerCase().startsWith(role.toLowerCase())) return noun;
  if (!/^[a-z]/.test(role)) return `${noun}${capital(role)}`;
  return role.toLowerCase().endsWith(noun.toLowerCase()) ? role : `${role}${capital(noun)}`;
}

/** Words as one lowerCamelCase identifier. */
export function camel(words: readonly string[]): string {
  return words
    .map((word, index) => (index === 0 ? small(word) : capital(word)))
    .join('')
    .slice(0, 60);
}

/** A text with a capital at its start. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The words of a name that say what it is for: a usual abbreviation of its type, and what every zone shares, left out. */
function wordsOf(name: string): readonly string[] {
  const words =
    name
      .replace(/^privatelink\.|(?:\.core)?\.(?:windows|azure)\.(?:net|com)$/gi, '')
      .match(/[A-Za-z0-9]+/g) ?? [];
  const [first, ...more] = words;
  return more.length > 0 && abbreviations.has(first?.toLowerCase() ?? '') ? more : words;
}

function small(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
}

function nounOf(type: string): string {
  const word = lastPart(type);
  return nouns[word.toLowerCase()] ?? singular(small((word.match(/[A-Za-z0-9]+/g) ?? ['resource']).join('')));
}

function singular(word: string): string {
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:ss|x|ch)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

const nouns: Readonly<Record<string, string>> = {
  a: 'aRecord',
  aaaa: 'aaaaRecord',
  cname: 'cnameRecord',
  ipgroups: 'ipGroup',
  privatednszonegroups: 'zoneGroup',
  publicipaddresses: 'publicIpAddress',
  publicipprefixes: 'publicIpPrefix',
  redis: 'redis',
  serverfarms: 'plan',
  service: 'apiManagement',
  virtualnetworklinks: 'link',
  virtualnetworkpeerings: 'peering',
};

/**
 * Usual beginnings of names, which say the type once more.
 * https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations (read 2026-11-29)
 */
const abbreviations = new Set(
  (
    'vnet snet nsg rt asg pip ippre ng nat natgw afw fw afwp bas vgw vpng vpngw vpn gw ergw azfw fwpol erc lgw con cn pep pe nic vm vmss lb lbi lbe agw waf ' +
    'app func asp plan ase kv st sql sqldb sqlmi mi cosmos sb sbns evh evhns aks cr acr redis appcs log appi ampls id dnspr dnsfrs zone ' +
    'in out peer pls sep nsp vwan vhub oai srch rg psql mysql apim ca cae ipg ddos'
  ).split(' '),
);

/** Words of the language, and functions that exported files call: a symbol of the same name would hide them. */
const reserved = new Set(
  (
    'metadata targetscope param var resource module output type func import using extends provider extension assert existing for in if ' +
    'true false null string int bool object array any with as location az sys resourcegroup subscription tenant managementgroup environment ' +
    'deployment resourceid subscriptionresourceid extensionresourceid tenantresourceid json format concat uniquestring guid tolower toupper ' +
    'substring replace take skip first last length trim padleft base64 base64tostring split uri uricomponent cidrsubnet cidrhost indexof ' +
    'lastindexof min max startswith endswith empty description secure allowed minlength maxlength minvalue maxvalue batchsize sealed export ' +
    'discriminator readenvironmentvariable this parent scope dependson'
  ).split(' '),
);
