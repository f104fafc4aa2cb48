import { find, ofKind, resourcesOf } from '../../document/design.ts';
import { type App, isApp, type Resource, type ResourceOf } from '../../document/resource.ts';
import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import { trace } from '../../trace/trace.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

type Vault = ResourceOf<'keyVault'>;

/** A vault whose firewall keeps out what reads secrets from it by reference. */
export const vaultShutsReferencesOut: LintRule = defineRule({
  id: 'lint/vault-shuts-references-out',
  says: 'A vault that does not admit trusted services keeps out application gateways that read their certificates there and apps that refer to its secrets, unless they reach it otherwise.',
  source: 'https://learn.microsoft.com/azure/application-gateway/key-vault-certs',
  checkedOn: '2021-11-30',
  facts: ['PAAS-18'],
  check: (network: Network): readonly Fault[] =>
    ofKind(network.design, 'keyVault')
      .filter(({ settings }) => !settings.trustedServices)
      .flatMap((vault) =>
        readersOf(network, vault)
          .filter((reader) => isShutOut(network, reader, vault))
          .map((reader) => faultOf(reader, vault)),
      ),
});

/** Gateways that name the vault, and apps whose settings refer to it. */
function readersOf({ design }: Network, vault: Vault): readonly Resource[] {
  const gateways = ofKind(design, 'applicationGateway').filter(
    ({ settings }) => settings.certificateVault === vault.id,
  );
  const apps = resourcesOf(design)
    .filter(isApp)
    .filter((app) => refersTo(app, vault.name));
  return [...gateways, ...apps].flatMap(({ id }) => find(design, id) ?? []);
}

/** App settings hold references as `@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/…)` or `@Microsoft.KeyVault(VaultName=kv;…)`. */
function refersTo({ rest }: App, vault: string): boolean {
  const name = vault.toLowerCase();
  return Object.values(rest).some((value) => {
    const text = typeof value === 'string' ? value.toLowerCase() : '';
    if (!text.startsWith('@microsoft.keyvault(')) return false;
    return text.includes(`//${name}.vault.`) || text.includes(`vaultname=${name};`);
  });
}

function isShutOut(network: Network, reader: Resource, vault: Vault): boolean {
  const { verdict } = trace(network, {
    from: { resource: reader.id },
    to: { resource: vault.id },
    port: 443,
    protocol: 'tcp',
  });
  return verdict === 'blocked';
}

function faultOf(reader: Resource, vault: Vault): Fault {
  return {
    at: [vault.id, reader.id],
    says: say`${nameOf(reader)} reads from ${nameOf(vault)} by reference, but the firewall of ${nameOf(vault)} does not admit that call, nor trusted services`,
    fix: {
      edit: 'change-settings',
      input: { id: vault.id, settings: { trustedServices: true } },
      says: say`Let ${nameOf(vault)} admit trusted Microsoft services`,
    },
  };
}
