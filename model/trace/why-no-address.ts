import type { DnsResult } from './answer.ts';

/** Why a name gave no address, in words with the code that tools show. */
export const whyNoAddress: Readonly<Record<DnsResult['answer'], string>> = {
  private: 'another address than the one that is meant',
  public: 'another address than the one that is meant',
  nxdomain: 'no such name, NXDOMAIN',
  nodata: 'the name exists, but has no address',
  servfail: 'server failure, SERVFAIL',
  timeout: 'the DNS server does not answer',
  unreliable: 'the DNS servers give different answers',
};
