import { parseLoosePrefix } from '../address/prefix.ts';
import { serviceEntry } from '../catalog/kinds.ts';
import { type AnySettings, anySettings } from '../document/change-design.ts';
import type { Resource } from '../document/resource.ts';

const everybody = '0.0.0.0/0';

/** The settings with which a service admits all networks, whatever rules it had; beside a private endpoint Cosmos DB needs a rule for that. */
export function allNetworks(service: Resource, hasEndpoint = false): AnySettings {
  return known(service, openSettings(service, hasEndpoint));
}

function openSettings(service: Resource, hasEndpoint: boolean): AnySettings {
  const { ipRules } = anySettings(service);
  const publicNetworkAccess = 'Enabled';
  const firewall = serviceEntry(service.kind)?.service.firewall;
  switch (firewall?.decidesBy) {
    case 'publicAccessAlone':
    case 'notModelled':
      return { publicNetworkAccess };
    case 'defaultAction':
      return { publicNetworkAccess, defaultAction: 'Allow' };
    case 'closedWithoutRules': {
      const rules = textsOf(ipRules);
      return { publicNetworkAccess, ipRules: rules.some(isEverybody) ? rules : [...rules, everybody] };
    }
    case 'openWithoutRules':
      return {
        publicNetworkAccess,
        ipRules: hasEndpoint && firewall?.emptyListClosesBesideEndpoint ? [everybody] : [],
        vnetRules: [],
        allowAzureServices: false,
      };
    case 'accessRestrictions':
      return { publicNetworkAccess, accessRules: [], unmatchedAction: 'Allow' };
    case undefined:
      return {};
  }
}

/** The settings with which a service admits selected networks only; rules that name some stay. */
export function selectedNetworks(service: Resource): AnySettings {
  return known(service, closedSettings(service));
}

function closedSettings(service: Resource): AnySettings {
  const { ipRules, accessRules } = anySettings(service);
  const publicNetworkAccess = 'Enabled';
  switch (serviceEntry(service.kind)?.service.firewall.decidesBy) {
    case 'defaultAction':
      return { publicNetworkAccess, defaultAction: 'Deny' };
    case 'closedWithoutRules':
    case 'openWithoutRules': {
      if (!canBeSelective(service)) return {};
      const some = selectedAddresses(ipRules);
      return { publicNetworkAccess, ipRules: some, allowAzureServices: false };
    }
    case 'accessRestrictions': {
      const some = (Array.isArray(accessRules) ? accessRules : []).filter(
        ({ action, source, subnet }) => action === 'Deny' || subnet || !isEverybody(`${source}`),
      );
      return { publicNetworkAccess, accessRules: some, unmatchedAction: 'Deny' };
    }
    case 'publicAccessAlone':
    case 'notModelled':
    case undefined:
      return {};
  }
}

/** Is there anybody whom the service could select? Without a rule Cosmos DB is open to everybody. */
export function canBeSelective(service: Resource): boolean {
  const decidesBy = serviceEntry(service.kind)?.service.firewall.decidesBy;
  if (decidesBy === 'publicAccessAlone' || decidesBy === 'notModelled') return false;
  if (decidesBy !== 'openWithoutRules') return true;
  const { ipRules, vnetRules } = anySettings(service);
  return selectedAddresses(ipRules).length > 0 || (Array.isArray(vnetRules) && vnetRules.length > 0);
}

/** What the service has a setting for: some know neither VNet rules nor a switch for Azure. */
function known({ kind }: Resource, settings: AnySettings): AnySettings {
  const shape = serviceEntry(kind)?.settings.shape ?? {};
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key in shape));
}

function selectedAddresses(ipRules: unknown): readonly string[] {
  return textsOf(ipRules).filter((text) => !isEverybody(text) && !isAzure(text));
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function isEverybody(text: string): boolean {
  const bare = text.replaceAll(' ', '').toLowerCase();
  return bare === '0.0.0.0-255.255.255.255' || bare === 'any' || parseLoosePrefix(bare)?.prefix.length === 0;
}

/** All addresses of Azure, in the word of SQL and Cosmos DB. */
function isAzure(text: string): boolean {
  return ['0.0.0.0', '0.0.0.0/32', '0.0.0.0-0.0.0.0'].includes(text.replaceAll(' ', ''));
}
