import type { Ip } from './ip.ts';

/** The protocols a question may name. */
export type Protocol = 'tcp' | 'udp' | 'icmp';

/** One packet header as the network sees it: what rules and routes match. */
export interface Packet {
  readonly source: Ip;
  readonly destination: Ip;
  readonly protocol: Protocol;
  readonly port: number;
}
