import { type Ip, toIp } from '../address/ip.ts';

/** 168.63.129.16, under which Azure DNS answers in every VNet of every cloud. */
export const azureDnsAddress: Ip = toIp(0xa83f8110);
