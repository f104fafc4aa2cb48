import { defineRule } from '../../explain/rule.ts';
import type { DnsPassage } from '../dns-world.ts';

/** Rule: A question travels to port 53 like any packet, through routes, peerings, NSGs and firewalls: by UDP, and again by TCP when the answer is too long for UDP. */
export const questionsTravelByUdpAndTcp = defineRule({
  id: 'dns/questions-travel-by-udp-and-tcp',
  says: 'A question travels to port 53 like any packet, through routes, peerings, NSGs and firewalls: by UDP, and again by TCP when the answer is too long for UDP.',
  // The page tells the ports of a DNS server, UDP and TCP 53; that a question is a packet like any other follows.
  source:
    'https://learn.microsoft.com/troubleshoot/windows-server/networking/service-overview-and-network-port-requirements',
  checkedOn: '2026-11-30',
  facts: ['DNS-63'],
  confidence: 'derived',
  /** Does the server hear the question, as far as is known? Where UDP is shut nobody asks again by TCP. */
  isHeard: ({ udp }: DnsPassage): boolean => udp !== 'shut',
});

/** The way of a question that nothing stops. */
export const openPassage: DnsPassage = { udp: 'open', tcp: 'open', because: null };

/** The way of a question that does not get there. */
export const shutPassage: DnsPassage = { udp: 'shut', tcp: 'shut', because: null };
