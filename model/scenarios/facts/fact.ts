/** One fact of the fact collection, and why it has no file or what its files lack. */
export interface Fact {
  /** Its key in the collection: `ROUTE-16`; `RDNS-1` for the DNS facts of reachability.md, whose keys dns.md has too. */
  readonly id: string;
  /** What it is about, in a few words of our own; its source stands where it is held. */
  readonly says: string;
  /** Why nothing has to hold it. */
  readonly because?: string;
  /** What is missing, so that an answer may be wrong or silent about it. */
  readonly open?: {
    readonly group: 'services' | 'DNS' | 'network kinds' | 'return path' | 'findings';
    /** S: an hour or so. M: some hours. L: a day or more. */
    readonly size: 'S' | 'M' | 'L';
    readonly missing: string;
  };
}
