import type { Json, JsonObject } from '../catalog/arm-resource.ts';
import { isJsonObject } from '../catalog/read-json.ts';

/** Properties that hold secrets, whatever they stand in. Public keys and names of secrets are none. */
const secretNames = new Set(
  `adminPassword administratorLoginPassword sharedKey secret sasToken password authorizationKey radiusServerSecret serviceKey accountKey
  primaryKey secondaryKey connectionString clientSecret certificatePassword storageAccountKey commandToExecute protectedSettings customData
  userData pfxBlob privateKey`
    .split(/\s+/)
    .map((name) => name.toLowerCase()),
);

/** Texts that carry a secret inside, such as the settings of an app. */
const secretText = /(AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd|[?&]sig)=[^;&\s]/i;

/** A body without its secrets, and where they stood: nobody wants them in a drawing, and what is printed asks for them anew. Expressions stay. */
export function withoutSecrets(
  type: string,
  body: JsonObject,
): { readonly body: JsonObject; readonly paths: readonly string[] } {
  const paths: string[] = [];
  const isVaultSecret = /^microsoft\.keyvault\/vaults\/secrets$/i.test(type);
  const visit = (value: Json, path: string): Json | undefined => {
    const name = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const isExpression = typeof value === 'string' && /^\[(?!\[)/.test(value);
    const isSecret =
      (typeof value === 'string'
        ? secretNames.has(name) || secretText.test(value)
        : name === 'protectedsettings') ||
      (isVaultSecret && path === 'properties.value');
    if (isSecret && !isExpression) {
      paths.push(path);
      return undefined;
    }
    if (Array.isArray(value)) return value.flatMap((one, index) => visit(one, `${path}[${index}]`) ?? []);
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => {
        const kept = visit(inner, path === '' ? key : `${path}.${key}`);
        return kept === undefined ? [] : [[key, kept]];
      }),
    );
  };
  return { body: (visit(body, '') ?? {}) as JsonObject, paths };
}
