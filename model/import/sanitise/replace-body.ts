import type { Json } from '../../catalog/arm-resource.ts';
import { isJsonObject } from '../../catalog/read-json.ts';
import { hostLabel } from './domains.ts';
import { azureDomains, isAzureWord } from './kept-words.ts';
import { type Replacer, replaceExpression, replaceName, replaceText } from './replace-text.ts';

/** The body of a resource in which nothing names anybody; keys that Azure gave stay. */
export function replaceBody(value: Json, replacer: Replacer, key = '', list = ''): Json {
  if (typeof value === 'string') return replaceValue(key, value, list, replacer);
  if (Array.isArray(value)) return value.map((item) => replaceBody(item, replacer, key, key));
  if (!isJsonObject(value)) return value;
  if (/^tags$/i.test(key)) return replaceTags(value, replacer);
  if (/^(?:sku|plan|imageReference)$/i.test(key)) return value;
  const entries = Object.entries(value).map(([inner, item]): [string, Json] => [
    replaceKey(inner, replacer),
    replaceBody(item, replacer, inner, list),
  ]);
  return Object.fromEntries(entries);
}

/** Tags say what they like: keys and values go, equal ones stay equal. */
export function replaceTags(tags: Readonly<Record<string, Json>>, { names }: Replacer): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(tags).map(([key, value]) => [
      names.plain('tag', key),
      typeof value === 'string' ? names.plain('value', value) : null,
    ]),
  ) as Record<string, Json>;
}

const azureKeys =
  /^(?:location|type|kind|apiVersion|\$schema|zones?|tier|protocol|mode|vmSize|osType|publisher|offer)$/i;
const prose = /^(?:description|notes?|comments?|requestMessage|displayName|friendlyName|title|says|label)$/i;
const secret =
  /password|passphrase|sharedKey|(?:primary|secondary|access|account|authorization|storage|instrumentation)Key$|^key\d?$|keyData|secret$|secretValue|connectionString|customData|userData|certData|certificate$|publicCert|^data$|token$|thumbprint|commandToExecute|script$/i;
const host = /domainNameLabel|dnsPrefix|subDomainName|host(?:name)?$|fqdnPrefix/i;
const person = /^(?:.*user(?:name)?|.*login|owner|contact|createdBy|lastModifiedBy|.*principalName)$/i;

function replaceValue(key: string, value: string, list: string, replacer: Replacer): string {
  const { names } = replacer;
  if (value === '' || azureKeys.test(key) || replacer.keeps?.has(value)) return value;
  if (/^\[[^[]/.test(value) && value.endsWith(']')) return replaceExpression(value, replacer);
  if (prose.test(key)) return names.plain('text', value);
  if (secret.test(key) && !isAzureWord(value)) return names.plain('secret', value);
  if (host.test(key)) return replaceHost(value, replacer);
  if (person.test(key) && !value.startsWith('/')) return names.plain('user', value);
  const isName =
    /name$/i.test(key) && !isAzureWord(value) && !/^[\w.]+\/[\w/]+$/.test(value) && !value.includes('.');
  if (isName && !value.startsWith('/')) return replaceName(list || 'name', value, replacer);
  if (/^[A-Za-z\d+/=_-]{40,}$/.test(value) && !value.startsWith('/')) return names.plain('secret', value);
  const made = replaceText(value, replacer);
  // Words with spaces between them are somebody's prose, unless Azure speaks so itself.
  const isProse = made === value && /[a-z]\s+[a-z]/i.test(value) && !isAzureWord(value);
  return isProse ? names.plain('text', value) : made;
}

/** A host by its full name, or by a label that no pattern knows for a name. */
function replaceHost(value: string, replacer: Replacer): string {
  const made = value.includes('.') ? replaceText(value, replacer) : value;
  const isAzure = made === value && azureDomains.some((domain) => value.toLowerCase().endsWith(domain));
  return made !== value || isAzure ? made : hostLabel(value, replacer.names);
}

/** Keys are Azure's words but for dictionaries of ids, mails and hosts. */
function replaceKey(key: string, replacer: Replacer): string {
  return /[/@:]|\.\w+\.|^[\da-f]{8}-/i.test(key) ? replaceText(key, replacer) : key;
}
