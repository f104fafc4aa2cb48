/** The protocols a question may name. */
export type Protocol = 'tcp' | 'udp' | 'icmp';
