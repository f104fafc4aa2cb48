/** What may be put into a private link scope of Azure Monitor: its names become names of the scope. */
export interface ScopeMember {
  readonly kind: string;
  readonly name: string;
  readonly region: string;
  readonly settings: Readonly<Record<string, unknown>>;
}
