/** Names of parameters that Bicep's linter takes for a secret whatever they hold (secure-secrets-in-params, 0.46). */
export function soundsSecret(name: string): boolean {
  return /password|pwd|secret|accountkey|acctkey/i.test(name);
}

/** Whether a property names an administrator, which Bicep's linter wants to see as a parameter. */
export function isAdminName(path: readonly string[]): boolean {
  return path.at(-1)?.toLowerCase() === 'adminusername';
}
