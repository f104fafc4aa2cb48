import type { CodecThing, PrintContext, ReadContext } from '../catalog/arm-codec.ts';
import { type ArmResource, armId, type JsonObject } from '../catalog/arm-resource.ts';
import { isExpression, literal, parameterWord, plainAt } from '../catalog/arm-text.ts';
import { listAt, textAt } from '../catalog/read-json.ts';
import type { SettingsOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';

type Settings = SettingsOf<'applicationGateway'>;

/** The certificate of the HTTPS listeners: a secret of the vault that is drawn, else one that the deployment asks for; undefined without such listeners. */
export function certificateOf(
  { name, settings }: CodecThing<Settings>,
  context: PrintContext,
): JsonObject | undefined {
  if (!settings.rules.some(({ protocol }) => protocol === 'Https')) return undefined;
  const word = context.partName('certificate', 'certificate');
  const vault = context.thing(settings.certificateVault);
  if (vault) {
    const keyVaultSecretId = literal(
      context.partName('certificateSecret', `https://${vault.name}.vault.azure.net/secrets/${name}`),
    );
    return { name: literal(word), properties: { keyVaultSecretId } };
  }
  const ask = (part: string, says: string) =>
    context.parameter({ name: parameterWord(name, part), type: 'string', says, secure: true });
  return {
    name: literal(word),
    properties: {
      data: ask('CertificateData', `Certificate of ${name} as PFX in base 64.`),
      password: ask('CertificatePassword', `Password of the certificate of ${name}.`),
    },
  };
}

/** The vault in which a certificate of the gateway lies. */
export function readVault(arm: ArmResource, context: ReadContext): ResourceId | null {
  for (const one of listAt(arm.body, 'properties', 'sslCertificates')) {
    const secret = textAt(one, 'properties', 'keyVaultSecretId') ?? '';
    const vault = vaultIn(secret)?.toLowerCase();
    const found = context
      .ofType('Microsoft.KeyVault/vaults')
      .find(({ name }) => name.toLowerCase() === vault);
    if (!found) continue;
    context.keepName('certificate', plainAt(one, 'name') ?? 'certificate');
    context.keepName('certificateSecret', addressOf(secret, found.name));
    return context.refer(armId(found));
  }
  return null;
}

/** The vault of a secret's address. Templates ask the vault for its own address, which is known: its name under one suffix. */
function vaultIn(secret: string): string | undefined {
  return (
    /^https:\/\/([a-z0-9-]+)\.vault\./i.exec(secret)?.[1] ??
    /\/Microsoft\.KeyVault\/vaults\/([a-z0-9-]+)'[^()]*\)\.vaultUri/i.exec(secret)?.[1]
  );
}

/** The address itself; of an expression the one that it comes to: the vault's own, and what the expression writes behind it. */
function addressOf(secret: string, vault: string): string {
  if (!isExpression(secret)) return secret;
  const path = /'(?:\{0\}|\/)?(secrets\/[\w-]+(?:\/[\w-]+)?)'/.exec(secret)?.[1] ?? 'secrets/certificate';
  return `https://${vault}.vault.azure.net/${path}`;
}
