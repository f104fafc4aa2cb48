import * as z from 'zod';
import { address, choice, field, flag, reference, rows, texts } from './field.ts';
import type { FirewallFacet } from './service.ts';

const publicNetworkAccess = choice(['Enabled', 'Disabled', 'SecuredByPerimeter'], 'Enabled', {
  label: 'Public network access',
  help: 'Disabled closes the public endpoint; private endpoints keep working.',
  options: {
    Enabled: 'Enabled',
    Disabled: 'Disabled',
    SecuredByPerimeter: 'Secured by perimeter',
  },
});

const defaultAction = choice(['Allow', 'Deny'], 'Allow', {
  label: 'Default action',
  help: 'Allow: all networks. Deny: selected networks only, by the rules below.',
  options: { Allow: 'Allow (all networks)', Deny: 'Deny (selected networks)' },
});

const ipRules = texts({
  label: 'IP rules',
  help: 'Public addresses or prefixes that may call the public endpoint.',
  placeholder: '20.50.1.2',
});

const vnetRules = rows(
  z.object({
    subnet: reference(['subnet'], { label: 'Subnet', whenGone: 'remove' }),
  }),
  { label: 'Virtual network rules', help: 'Subnets whose service endpoint is admitted.' },
);

const publicIp = address({
  label: 'Public address, if known',
  help: 'Settles answers that hang on a rule which names an explicit public prefix.',
  advanced: true,
});

/** Public network access of services that no perimeter holds: a switch of two words. */
export const publicSwitch = choice(['Enabled', 'Disabled'], 'Enabled', {
  label: 'Public network access',
  help: 'Disabled closes the public endpoint; private endpoints keep working.',
});

/** Public network access of services of which Azure decides while nothing is said. */
export const unsetPublicSwitch = field(z.enum(['Enabled', 'Disabled']).nullable().default(null), {
  label: 'Public network access',
  help: 'Not set: Azure’s own default for the service.',
  widget: 'select',
  options: { Enabled: 'Enabled', Disabled: 'Disabled' },
});

/** The firewall of services that know addresses only. */
export const addressList = { publicNetworkAccess, ipRules, publicIp };

/** The firewall of services that know nothing but the switch. */
export const switchAlone = { publicNetworkAccess: publicSwitch, publicIp };

/** The switch that admits all of Azure. */
export const allowAzureServices = flag(false, {
  label: 'Allow Azure services and resources',
  help: 'Admits addresses of all of Azure, other customers included.',
});

/** The firewall of flexible servers: addresses, and the switch for all of Azure. */
export const flexibleServer = { publicNetworkAccess: publicSwitch, ipRules, allowAzureServices, publicIp };

/** The firewall of Storage, Key Vault, Service Bus and the like: switch, default action, rules and bypass. */
export const networkAcls = {
  publicNetworkAccess,
  defaultAction,
  ipRules,
  vnetRules,
  trustedServices: flag(true, { label: 'Allow trusted Microsoft services' }),
  publicIp,
};

/** The firewall of services that decide by their list of rules alone. */
export const ruleList = {
  publicNetworkAccess,
  ipRules,
  vnetRules,
  allowAzureServices,
  publicIp,
};

/** App Service: ordered rules that allow or deny. */
export const accessRestrictions = {
  publicNetworkAccess: field(z.enum(['Enabled', 'Disabled']).nullable().default(null), {
    label: 'Public network access',
    help: 'Not set: on until the app has a private endpoint, off from then on.',
    widget: 'select',
    options: { Enabled: 'Enabled', Disabled: 'Disabled' },
  }),
  unmatchedAction: field(z.enum(['Allow', 'Deny']).nullable().default(null), {
    label: 'Unmatched rule action',
    help: 'Not set: allow while there are no rules, deny once one exists.',
    widget: 'select',
    options: { Allow: 'Allow', Deny: 'Deny' },
  }),
  accessRules: rows(
    z.object({
      name: field(z.string().default(''), { label: 'Name' }),
      priority: field(z.number().int().default(100), { label: 'Priority', widget: 'number' }),
      action: choice(['Allow', 'Deny'], 'Allow', { label: 'Action' }),
      source: field(z.string().default(''), {
        label: 'Address or tag',
        placeholder: '203.0.113.0/24',
        help: 'A public prefix or a service tag; empty when a subnet is chosen.',
      }),
      subnet: reference(['subnet'], { label: 'Subnet', whenGone: 'remove' }),
    }),
    { label: 'Access restrictions' },
  ),
  publicIp,
};

/** A firewall that is the switch of the public endpoint and nothing else. */
export const publicSwitchAlone: FirewallFacet = {
  decidesBy: 'publicAccessAlone',
  ipRules: false,
  vnetRules: false,
  exception: 'none',
  exceptionSurvivesDisabled: false,
};
