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

/** Whether a property takes a secret, so that its value comes from a secure parameter. */
export function isSecret(path: readonly string[]): boolean {
  const [parent = '', name = ''] = path.slice(-2).map((key) => key.toLowerCase());
  const own = path.length < 2 ? parent : name;
  return secretNames.has(own) || secretPlaces.has(`${parent}/${own}`);
}

/** Names of parameters that Bicep's linter takes for a secret whatever they hold (secure-secrets-in-params, 0.46). */
export function soundsSecret(name: string): boolean {
  return /password|pwd|secret|accountkey|acctkey/i.test(name);
}

/** Whether a property names an administrator, which Bicep's linter wants to see as a parameter. */
export function isAdminName(path: readonly string[]): boolean {
  return path.at(-1)?.toLowerCase() === 'adminusername';
}
