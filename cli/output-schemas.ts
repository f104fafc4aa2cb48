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

/** The answer of a pair, without its steps. */
const cell = z.object({
  verdict,
  path,
  layer: layer.nullable(),
  initiators,
  dns: dnsAnswer.nullable(),
  address: z.string().nullable(),
  source: z.string().nullable(),
  port: z.number(),
  protocol,
});

/** What `matrix --json` prints. */
const matrixOutput = z.object({
  variant: z.string(),
  sources: z.array(z.string()),
  destinations: z.array(z.string()),
  cells: z.array(z.array(cell.nullable())),
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

const exposure = z.enum([
  'everyNetwork',
  'allOfAzure',
  'selectedNetworks',
  'privateEndpointsOnly',
  'trustedServicesOnly',
  'perimeterMembersOnly',
  'vnetOnly',
  'nobody',
  'undecided',
]);

const admitted = z.enum(['yes', 'no', 'depends']);

/** What `exposure --json` prints. */
const exposureOutput = z.object({
  variant: z.string(),
  services: z.array(
    z.object({
      service: z.string(),
      exposure,
      says: z.string(),
      reaches: z.array(
        z.object({
          callers: z.enum([
            'internet',
            'azureCustomers',
            'trustedServices',
            'perimeterMembers',
            'subnets',
            'sites',
            'tenants',
          ]),
          admitted,
          says: z.string(),
        }),
      ),
    }),
  ),
  subnets: z.array(
    z.object({
      subnet: z.string(),
      service: z.string(),
      open: admitted,
      path: z.enum(['private', 'privateEndpoint', 'serviceEndpoint', 'public']).nullable(),
      says: z.string(),
    }),
  ),
});

const pairSide = cell.extend({ exposure: exposure.nullable() });

const pairFields = z.enum([
  'presence',
  'verdict',
  'path',
  'layer',
  'dns',
  'address',
  'source',
  'initiators',
  'port',
  'exposure',
]);

/** What `diff --json` prints. */
export const diffOutput = z.object({
  before: z.object({ file: z.string(), variant: z.string() }),
  after: z.object({ file: z.string(), variant: z.string() }),
  counts: z.object({ gained: z.number(), lost: z.number(), changed: z.number(), same: z.number() }),
  pairs: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      judged: z.enum(['gained', 'lost', 'changed']),
      fields: z.array(pairFields),
      before: pairSide.nullable(),
      after: pairSide.nullable(),
    }),
  ),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  exposures: z.array(
    z.object({ service: z.string(), before: exposure.nullable(), after: exposure.nullable() }),
  ),
});

const outcome = z.enum(['holds', 'fails', 'undecided']);

/** What `check --json` prints. */
export const checkOutput = z.object({
  suites: z.array(
    z.object({
      kind: z.enum(['variant', 'step']),
      name: z.string(),
      variant: z.string(),
      expectations: z.array(
        z.object({ id: z.string(), expects: z.string(), outcome, says: z.string(), verdict, path }),
      ),
    }),
  ),
  counts: z.object({ holds: z.number(), fails: z.number(), undecided: z.number() }),
  /** Expectations of the file that could not be read; they count as not holding. */
  unreadable: z.number(),
});

/** What `export --json` prints. */
const exportOutput = z.object({
  format: z.string(),
  variants: z.array(z.string()),
  folder: z.string(),
  files: z.array(z.object({ name: z.string(), type: z.string(), bytes: z.number() })),
});

const reportEntry = z.object({
  type: z.string(),
  name: z.string(),
  at: z.string(),
  details: z.array(z.string()),
});

/** What `import --json` prints. */
export const importOutput = z.object({
  file: z.string(),
  format: z.string(),
  /** The file that was written; null without `--out`. */
  wrote: z.string().nullable(),
  /** Things of the design that was read. */
  things: z.number(),
  /** Resources in the file. */
  found: z.number(),
  understood: z.array(reportEntry),
  /** Understood, with properties that are kept but not modelled. */
  kept: z.array(reportEntry),
  /** Kept as boxes: their type is not modelled. */
  generic: z.array(reportEntry),
  unresolved: z.array(reportEntry),
  problems: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      says: z.string(),
      at: z.string().nullable(),
    }),
  ),
  /** Parameters of a template that have no value, and what stands in. */
  missing: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      says: z.string(),
      standIn: z.json(),
      secure: z.boolean(),
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
  exposure: exposureOutput,
  diff: diffOutput,
  check: checkOutput,
  export: exportOutput,
  import: importOutput,
} as const;
