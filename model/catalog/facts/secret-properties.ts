/**
 * Properties of which Azure's type data say that they are secret (`x-secure`); a file that carries a value for one would spread it.
 * https://github.com/Azure/bicep-types-az (read 2026-11-23)
 */
const always: readonly string[] = [
  'daprAIInstrumentationKey',
  'daprAIConnectionString',
  'certificateValue',
  'certificatePassword',
  'sharedKey',
  'administratorLoginPassword',
  'sasToken',
  'accessKey',
  'applicationSecret',
  'adminPassword',
  'radiusServerSecret',
  'serverAppSecret',
];

/** Names that are secret under one property only, lists left out: `secrets[].value` is `secrets/value`. */
const inside: readonly string[] = [
  'secrets/value',
  'dataDogConfiguration/key',
  'appInsightsConfiguration/connectionString',
  'servicePrincipalProfile/secret',
];

const secretNames = new Set(always.map((name) => name.toLowerCase()));
const secretPlaces = new Set(inside.map((place) => place.toLowerCase()));

/** Does a property take a secret? The path is that of the body's keys, indexes of lists left out; case does not matter. */
export function isSecret(path: readonly string[]): boolean {
  const [parent = '', name = ''] = path.slice(-2).map((key) => key.toLowerCase());
  const own = path.length < 2 ? parent : name;
  return secretNames.has(own) || secretPlaces.has(`${parent}/${own}`);
}
