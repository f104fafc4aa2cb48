import * as z from 'zod';
import { text } from '../field.ts';
import { at, textAt } from '../read-json.ts';
import { defineService, type HostName, receivingService } from '../service.ts';
import { aclsCodec } from '../service-arm.ts';
import { networkAcls } from '../service-settings.ts';

const settings = z.object({
  ...networkAcls,
  accountKind: text(
    {
      label: 'Kind of account',
      help: 'AIServices answers under three names, OpenAI and the single services under one.',
      suggestions: ['AIServices', 'OpenAI', 'CognitiveServices', 'TextAnalytics', 'FormRecognizer'],
    },
    'AIServices',
  ),
  customSubdomain: text({
    label: 'Custom subdomain',
    help: 'Empty: the name of the account. Rules and private endpoints need one.',
    advanced: true,
  }),
});

type AiSettings = z.output<typeof settings>;

const type = 'Microsoft.CognitiveServices/accounts';
const acls = aclsCodec<AiSettings>(type, { sku: { name: 'S0' } });

// https://learn.microsoft.com/azure/private-link/private-endpoint-dns, footnote 4 (2026-08-11)
const suffixesOf = (kind: string): readonly string[] => {
  const word = kind.toLowerCase();
  if (word === 'openai') return ['openai.azure.com'];
  const all = ['cognitiveservices.azure.com', 'openai.azure.com', 'services.ai.azure.com'];
  return word === 'aiservices' ? all : all.slice(0, 1);
};

// What the members of an account with three names are called, in the order of the names: `az network private-link-resource list`, as
// Microsoft's resource modules write them: https://github.com/Azure/ResourceModules (2026-11-30).
const members = ['default', 'secondary', 'third'];

/** Azure AI services account, Azure OpenAI and Foundry among them: one account, up to three names (PAAS-35, DNS-112). */
export const aiServices = defineService({
  ...receivingService,
  kind: 'aiServices',
  title: 'Azure AI services account',
  properName: true,
  label: 'AI services',
  says: 'A public service for models and other AI, Azure OpenAI and Foundry among them; open to all networks until its firewall says otherwise.',
  keywords: [
    'openai',
    'azure openai',
    'foundry',
    'cognitive services',
    'language',
    'speech',
    'vision',
    'gpt',
  ],
  glyph:
    'M12 18V5M15 13a4.17 4.17 0 01-3-4 4.17 4.17 0 01-3 4M17.707 6.294A3 3 0 1012 5a3 3 0 10-5.707 1.294M17.996 5.125a4 4 0 012.526 5.77M18 18a4 4 0 002-7.465M19.967 17.482a4 4 0 11-7.967.517 4 4 0 11-7.967-.517M6 18a4 4 0 01-2-7.465M6.004 5.125a4 4 0 00-2.526 5.77',
  namePrefix: 'ais',
  nameRule: {
    pattern: /^[a-zA-Z0-9][a-zA-Z0-9-]{0,62}[a-zA-Z0-9]$/,
    says: '2 to 64 letters, digits and inner hyphens',
  },
  settings,
  armType: type,
  defaultPort: 443,
  arm: {
    ...acls,
    print: (thing, context) => {
      const { accountKind, customSubdomain } = thing.settings;
      const named = customSubdomain === '' ? {} : { customSubDomainName: customSubdomain };
      const usual = customSubdomain === '' ? { customSubDomainName: thing.name } : {};
      return acls.print(thing, context).map((own) => ({
        ...own,
        body: {
          ...own.body,
          kind: accountKind,
          properties: { ...Object(at(own.body, 'properties')), ...named },
        },
        needs: { ...own.needs, properties: usual },
      }));
    },
    read: (arm, context) => {
      const own = textAt(arm.body, 'properties', 'customSubDomainName') ?? '';
      return {
        settings: {
          ...acls.read(arm, context).settings,
          accountKind: textAt(arm.body, 'kind') ?? 'CognitiveServices',
          customSubdomain: own.toLowerCase() === arm.name.toLowerCase() ? '' : own,
        },
      };
    },
  },
  service: {
    // Agents of a Foundry resource may run in one.
    managedVnet: ({ accountKind }: AiSettings) => (accountKind === 'AIServices' ? 'maybe' : 'no'),
    subresources: [{ groupId: 'account', ports: [443], member: 'default' }],
    hosts: (name, _region, { accountKind, customSubdomain }: AiSettings): readonly HostName[] => {
      const record = customSubdomain === '' ? name : customSubdomain;
      return suffixesOf(accountKind).map((suffix, index, all) => ({
        fqdn: `${record}.${suffix}`,
        subresource: 'account',
        zone: `privatelink.${suffix}`,
        record,
        ...(all.length > 1 ? { member: members[index] as string } : {}),
      }));
    },
    serviceTag: 'CognitiveServicesManagement',
    serviceEndpoint: { names: ['Microsoft.CognitiveServices'], reach: 'any' },
    firewall: {
      decidesBy: 'defaultAction',
      ipRules: true,
      vnetRules: true,
      exception: 'trustedServices',
      exceptionSurvivesDisabled: 'unknown',
      crossTenantVnetRules: true,
      mostVnetRules: 100,
    },
  },
});
