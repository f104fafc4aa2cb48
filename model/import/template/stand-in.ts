import type { Json, JsonObject } from '../../catalog/arm-resource.ts';
import { at, isJsonObject, listAt, numberAt, textAt } from '../../catalog/read-json.ts';
import { resourceIdOf, type Scope, scopeId } from './scope.ts';

/** A sensible value for a parameter that nobody gave: by its allowed values, its type, its name and its limits. */
export function standInFor(
  name: string,
  declaration: JsonObject,
  template: JsonObject,
  scope: Scope,
  depth = 0,
): Json {
  const [first] = listAt(declaration, 'allowedValues');
  const type = (textAt(declaration, 'type') ?? 'string').toLowerCase();
  const isList = type === 'array';
  if (first !== undefined) return isList && !Array.isArray(first) ? [first] : first;
  if (type === 'int') return numberBetween(declaration);
  if (type === 'bool') return false;
  if (isList) return listFor(name, declaration, template, scope, depth);
  if (type === 'object' || type === 'secureobject') return objectFor(declaration, template, scope, depth);
  return fit(textFor(name, scope), declaration);
}

/** What names of parameters usually mean, the more special ones first. */
const meanings: readonly (readonly [RegExp, string | ((scope: Scope, name: string) => string)])[] = [
  [/location|region$/i, ({ location }) => location || 'westeurope'],
  [/subscriptionId$/i, ({ subscription }) => subscription],
  [/tenantId$/i, ({ tenant }) => tenant],
  [/(resourceGroup|rg)(Name)?$/i, ({ resourceGroup }) => resourceGroup],
  [/(resourceId|Id)$/, (scope, name) => idFor(name, scope)],
  [/ssh.*key|keyData|publicKey/i, 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ stand-in'],
  [/password|secret|sharedKey|psk$|pwd$/i, 'Stand-in-1234!'],
  [/certificate|certData|\bcert\b/i, 'c3RhbmQtaW4='],
  [/(gateway|public|peer|source|client).*ip(address)?$/i, '203.0.113.10'],
  [/gatewaySubnet.*(prefix|cidr|range)/i, '10.0.255.0/27'],
  [/subnet.*(prefix|cidr|range|address)/i, '10.0.0.0/24'],
  [/(address|vnet|network).*prefix(es)?$|cidr|addressSpace|addressRange|ipRange/i, '10.0.0.0/16'],
  [/(storage(Account)?|registry|acr)(Name)?$/i, (_, name) => wordsOf(name).replaceAll('-', '')],
  [/ip(address)?$/i, '10.0.0.10'],
  [/user(name)?$|login$|admin$/i, 'azureuser'],
  [/e-?mail/i, 'someone@example.com'],
  [/(ur[il]|endpoint|_artifactsLocation)$/i, 'https://example.com/'],
  [/domain|fqdn|dnsZone|zoneName/i, 'example.com'],
  [/vmSize|virtualMachineSize/i, 'Standard_B2s'],
];

function textFor(name: string, scope: Scope): string {
  const meaning = meanings.find(([pattern]) => pattern.test(name))?.[1];
  if (typeof meaning === 'function') return meaning(scope, name);
  return meaning ?? wordsOf(name);
}

/** `virtualNetworkName` becomes `virtual-network`. */
function wordsOf(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return words.replace(/-?name$/, '') || 'stand-in';
}

/** Types whose ids templates ask for most. */
const idTypes: readonly (readonly [RegExp, string])[] = [
  [/subnet/i, 'Microsoft.Network/virtualNetworks/subnets'],
  [/vnet|virtualNetwork/i, 'Microsoft.Network/virtualNetworks'],
  [/workspace|logAnalytics/i, 'Microsoft.OperationalInsights/workspaces'],
  [/vault/i, 'Microsoft.KeyVault/vaults'],
  [/storage/i, 'Microsoft.Storage/storageAccounts'],
  [/dnsZone/i, 'Microsoft.Network/privateDnsZones'],
  [/publicIp/i, 'Microsoft.Network/publicIPAddresses'],
  [/nsg|securityGroup/i, 'Microsoft.Network/networkSecurityGroups'],
  [/routeTable/i, 'Microsoft.Network/routeTables'],
  [/firewallPolicy/i, 'Microsoft.Network/firewallPolicies'],
  [/firewall/i, 'Microsoft.Network/azureFirewalls'],
  [/hub/i, 'Microsoft.Network/virtualHubs'],
  [/identity/i, 'Microsoft.ManagedIdentity/userAssignedIdentities'],
];

/** An id of the type that the name speaks of; one of no type in particular is a UUID, as principals have. */
function idFor(name: string, scope: Scope): string {
  const type = idTypes.find(([pattern]) => pattern.test(name))?.[1];
  if (type === undefined) return '00000000-0000-0000-0000-000000000001';
  const names = type
    .split('/')
    .slice(1)
    .map((word) => wordsOf(word).replace(/s$/, ''));
  return resourceIdOf(scopeId({ ...scope, level: 'resourceGroup' }), type, names);
}

function listFor(
  name: string,
  declaration: JsonObject,
  template: JsonObject,
  scope: Scope,
  depth: number,
): Json {
  if (/prefix|cidr|addressSpace|range/i.test(name)) return [textFor(name, scope)];
  const least = Math.min(numberAt(declaration, 'minLength') ?? 0, 20);
  const items = at(declaration, 'items');
  const item =
    isJsonObject(items) && depth < 6 ? standInFor(name, items, template, scope, depth + 1) : wordsOf(name);
  return Array.from({ length: least }, () => item);
}

/** Only what an object must have. */
function objectFor(declaration: JsonObject, template: JsonObject, scope: Scope, depth: number): Json {
  const properties = at(declaration, 'properties');
  if (!isJsonObject(properties) || depth > 6) return {};
  const needed = Object.entries(properties).filter(
    ([, inner]) => isJsonObject(inner) && at(inner, 'nullable') !== true,
  );
  return Object.fromEntries(
    needed.map(([key, inner]) => [key, standInFor(key, inner as JsonObject, template, scope, depth + 1)]),
  );
}

function numberBetween(declaration: JsonObject): number {
  const [least, most] = [numberAt(declaration, 'minValue'), numberAt(declaration, 'maxValue')];
  return least ?? Math.min(1, most ?? 1);
}

/** As long as the template wants it. */
function fit(text: string, declaration: JsonObject): string {
  const least = Math.min(numberAt(declaration, 'minLength') ?? 0, 1000);
  const most = numberAt(declaration, 'maxLength') ?? Number.POSITIVE_INFINITY;
  const long = text.length < least ? text.padEnd(least, '0') : text;
  return long.length > most
    ? long.slice(0, Math.max(0, most)).replace(/-+$/, '') || long.slice(0, most)
    : long;
}
