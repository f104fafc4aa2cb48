import type { Scenario } from '../scenario.ts';
import { drawPublic, fromInternet, web } from './load-balancers.ts';

/** What a public load balancer does to the way out of its machines. */
export const loadBalancersOut: readonly Scenario[] = [
  {
    id: 'OUT-6',
    says: 'An outbound rule shows its own addresses, a load-balancing rule that of its frontend and only for its protocol',
    build: (d) => void drawPublic(d, { rules: [web] }),
    asks: [
      {
        from: 'vm-app',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.1.9' },
        cites: ['egress/load-balancing-rule-lends-its-frontend'],
      },
      {
        from: 'vm-app',
        to: 'anyone',
        port: 443,
        protocol: 'udp',
        answer: { verdict: 'blocked', layer: 'route', source: null },
        cites: ['egress/public-load-balancer-takes-default-outbound'],
      },
      {
        from: 'vm-data',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', source: 'a public address of Microsoft that may change' },
        cites: ['egress/default-outbound-only-where-still-offered'],
      },
    ],
  },
  {
    id: 'OUT-6b',
    says: 'With an outbound rule the destination sees its address, ICMP goes nowhere',
    build: (d) =>
      void drawPublic(d, {
        rules: [{ ...web, disableOutboundSnat: true }],
        outboundRule: 'All',
        outboundIps: ['20.50.1.10'],
      }),
    asks: [
      {
        from: 'vm-app',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.1.10' },
        cites: ['egress/load-balancer-outbound-next'],
      },
      {
        from: 'vm-app',
        to: 'anyone',
        protocol: 'icmp',
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['egress/public-load-balancer-takes-default-outbound'],
      },
      {
        from: 'anyone',
        to: '20.50.1.10',
        port: 443,
        answer: { verdict: 'blocked', layer: 'appliance' },
        cites: ['trace/service-listens-on-its-ports'],
      },
    ],
  },
  {
    id: 'OUT-6c',
    says: 'A private subnet goes out by the outbound rule of its balancer',
    build: (d) => void drawPublic(d, { outboundRule: 'Tcp' }, [], { defaultOutboundAccess: false }),
    asks: [
      {
        from: 'vm-app',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', source: '20.50.1.9' },
        cites: ['egress/load-balancer-outbound-next'],
      },
    ],
  },
  {
    id: 'OUT-1b',
    says: 'NAT gateway before the load balancer, and nothing in the way of who comes in',
    build(d) {
      const natGateway = d.add('natGateway', 'ng-app', null, { publicIps: ['20.50.1.2'] });
      drawPublic(d, { rules: [web], outboundRule: 'All', outboundIps: ['20.50.1.10'] }, [fromInternet], {
        natGateway,
      });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', source: '20.50.1.2' },
        cites: ['egress/nat-gateway-first'],
      },
      {
        from: 'anyone',
        to: 'lb-app',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '203.0.113.7' },
        cites: ['trace/load-balancer-keeps-the-source-address'],
      },
    ],
  },
  {
    id: 'OUT-2c',
    says: 'Behind a public load balancer without translation a machine has no way out, whatever the VNet offers',
    build(d) {
      drawPublic(d, { rules: [{ ...web, disableOutboundSnat: true }] }, [], { defaultOutboundAccess: true });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route', source: null },
        cites: ['egress/public-load-balancer-takes-default-outbound'],
      },
    ],
  },
];
