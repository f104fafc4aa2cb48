import * as z from 'zod';

const verdict = z.enum(['reachable', 'blocked', 'misdirected', 'depends', 'notModelled']);
const path = z.enum(['private', 'privateEndpoint', 'serviceEndpoint', 'public']).nullable();
const layer = z.enum([
  'dns',
  'route',
  'nsgOut',
  'nsgIn',
  'appliance',
  'gateway',
  'firewall',
  'serviceAccess',
  'endpointState',
  'returnPath',
]);
const initiators = z.enum(['source', 'destination', 'both', 'neither']);
const protocol = z.enum(['tcp', 'udp', 'icmp']);
const dnsAnswer = z.enum(['private', 'public', 'nxdomain', 'nodata', 'servfail', 'timeout', 'unreliable']);

const dns = z.object({
  answer: dnsAnswer,
  address: z.string().nullable(),
  chain: z.array(z.string()),
  servers: z.array(z.string()),
});

const step = z.object({
  action: z.string(),
  says: z.string(),
  details: z.array(z.string()),
  rules: z.array(z.string()),
  at: z.array(z.string()),
  outcome: z.enum(['passed', 'blocked', 'depends', 'info']),
});

/** What `trace --json` prints. */
export const traceOutput = z.object({
  variant: z.string(),
  from: z.string(),
  to: z.string(),
  port: z.number(),
  protocol,
  verdict,
  path,
  layer: layer.nullable(),
  initiators,
  source: z.string().nullable(),
  dns: dns.nullable(),
  blockers: z.array(
    z.object({
      layer,
      at: z.string().nullable(),
      rule: z.string(),
      evidence: z.string(),
      fix: z.string().optional(),
    }),
  ),
  says: z.string(),
  steps: z.array(step),
  hops: z.array(z.object({ from: z.string(), to: z.string(), path })),
  assumptions: z.array(z.object({ kind: z.string(), says: z.string() })),
  remarks: z.array(z.object({ rule: z.string(), says: z.string() })),
});

/** What `dns --json` prints. */
const dnsOutput = z.object({
  variant: z.string(),
  from: z.string(),
  name: z.string(),
  dns,
  steps: z.array(step),
});

/** What `matrix --json` prints. */
const matrixOutput = z.object({
  variant: z.string(),
  sources: z.array(z.string()),
  destinations: z.array(z.string()),
  cells: z.array(
    z.array(
      z
        .object({
          verdict,
          path,
          layer: layer.nullable(),
          initiators,
          dns: dnsAnswer.nullable(),
          source: z.string().nullable(),
          port: z.number(),
          protocol,
        })
        .nullable(),
    ),
  ),
});

/** What `routes --json` prints. */
const routesOutput = z.object({
  variant: z.string(),
  subnet: z.string(),
  routes: z.array(
    z.object({
      prefix: z.string(),
      nextHop: z.string(),
      origin: z.string(),
      name: z.string(),
      state: z.enum(['active', 'lost']),
      because: z.string().nullable(),
    }),
  ),
});

/** What `findings --json` prints. */
const findingsOutput = z.object({
  variant: z.string(),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      at: z.array(z.string()),
      says: z.string(),
      fix: z.string().optional(),
    }),
  ),
});

/** The schemas by verb, for docs/cli.schema.json. */
export const outputSchemas = {
  trace: traceOutput,
  dns: dnsOutput,
  matrix: matrixOutput,
  routes: routesOutput,
  findings: findingsOutput,
} as const;
