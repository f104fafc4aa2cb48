/**
 * The kinds of services that a network security perimeter takes, and how far they are (SEC-4). Sources, read 2026-11-30:
 * https://learn.microsoft.com/azure/private-link/network-security-perimeter-concepts (2025-08-01),
 * https://learn.microsoft.com/azure/service-bus-messaging/network-security-perimeter (2026-01-15, preview),
 * https://learn.microsoft.com/azure/azure-app-configuration/concept-network-security (2026-04-22, preview).
 * Of AI services the kind OpenAI is in preview, Foundry is not. Azure Monitor takes part too, with resources that have no kind here.
 */
export const perimeterMembers = {
  storageAccount: 'generallyAvailable',
  keyVault: 'generallyAvailable',
  eventHubs: 'generallyAvailable',
  searchService: 'generallyAvailable',
  aiServices: 'generallyAvailable',
  cosmosAccount: 'preview',
  sqlServer: 'preview',
  serviceBus: 'preview',
  appConfiguration: 'preview',
} as const satisfies Readonly<Record<string, 'generallyAvailable' | 'preview'>>;

/** How far a kind of service is with perimeters; null where none takes it. */
export function perimeterSupport(
  kind: string,
  settings: Readonly<Record<string, unknown>>,
): 'generallyAvailable' | 'preview' | null {
  if (kind === 'aiServices' && settings.accountKind === 'OpenAI') return 'preview';
  return (perimeterMembers as Readonly<Record<string, 'generallyAvailable' | 'preview'>>)[kind] ?? null;
}
