import type { Json, JsonObject } from '../catalog/arm-resource.ts';
import { isExpression } from '../catalog/arm-text.ts';
import { isSecret } from '../catalog/facts/secret-properties.ts';
import { isJsonObject } from '../catalog/read-json.ts';

/** Properties that hold secrets although Azure's type data do not say so, whatever they stand in. Public keys and names of secrets are none. */
const furtherNames = new Set(
  `secret password authorizationKey serviceKey accountKey primaryKey secondaryKey connectionString clientSecret storageAccountKey
  commandToExecute protectedSettings customData userData pfxBlob privateKey encodedCertificate`
    .split(/\s+/)
    .map((name) => name.toLowerCase()),
);

/** Texts that carry a secret inside, such as the settings of an app, or the address of a proxy with a password. */
const secretText =
  /(AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd|[?&]sig)=[^;&\s]|:\/\/[^\s/:@]+:[^\s/@]+@/i;

/** A body without its secrets, and where they stood: nobody wants them in a drawing, and what is printed asks for them anew. Expressions stay. */
export function withoutSecrets(
  type: string,
  body: JsonObject,
): { readonly body: JsonObject; readonly paths: readonly string[] } {
  const paths: string[] = [];
  const isVaultSecret = /^microsoft\.keyvault\/vaults\/secrets$/i.test(type);
  // Names the front end that takes telemetry, and opens no network: https://learn.microsoft.com/azure/azure-monitor/app/connection-strings (2026-11-30).
  const isComponent = /^microsoft\.insights\/components$/i.test(type);
  const holdsSecret = (value: Json, keys: readonly string[]): boolean => {
    const name = keys.at(-1)?.toLowerCase() ?? '';
    if (isVaultSecret && keys.join('.') === 'properties.value') return true;
    if (isComponent && name === 'connectionstring') return false;
    if (typeof value !== 'string') return name === 'protectedsettings';
    return furtherNames.has(name) || isSecret(keys) || secretText.test(value);
  };
  const visit = (value: Json, keys: readonly string[], path: string): Json | undefined => {
    if (holdsSecret(value, keys) && !isExpression(value)) {
      paths.push(path);
      return undefined;
    }
    if (Array.isArray(value))
      return value.flatMap((one, index) => visit(one, keys, `${path}[${index}]`) ?? []);
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => {
        const kept = visit(inner, [...keys, key], path === '' ? key : `${path}.${key}`);
        return kept === undefined ? [] : [[key, kept]];
      }),
    );
  };
  return { body: (visit(body, [], '') ?? {}) as JsonObject, paths };
}
