import { parseArgs } from 'node:util';
import { traceOutput } from './output-schemas.ts';

/** Wrong input of the person: printed to standard error, exit code 2. */
export class BadInput extends Error {}

/** What stands on the command line. */
export interface Arguments {
  readonly verb: string;
  readonly file: string;
  /** The second file of a verb that takes two. */
  readonly otherFile: string | null;
  readonly variant: string | null;
  readonly json: boolean;
  readonly from: string | null;
  readonly to: string | null;
  readonly port: number | null;
  readonly protocol: 'tcp' | 'udp' | 'icmp' | null;
  readonly name: string | null;
  readonly subnet: string | null;
  readonly out: string | null;
  readonly theme: 'light' | 'dark';
  readonly expect: string | null;
  readonly expectPath: string | null;
  readonly junit: string | null;
  /** The format of an export. */
  readonly as: string | null;
  /** Pixels per unit of the drawing. */
  readonly scale: number;
  /** Names of things that are exported alone; none: everything. */
  readonly select: readonly string[];
  /** The file of parameters of a template. */
  readonly parameters: string | null;
  readonly sanitise: boolean;
  /** The options that were written, such as `--port`. */
  readonly options: readonly string[];
}

const options = {
  variant: { type: 'string' },
  json: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  port: { type: 'string' },
  protocol: { type: 'string' },
  name: { type: 'string' },
  subnet: { type: 'string' },
  out: { type: 'string' },
  theme: { type: 'string' },
  expect: { type: 'string' },
  'expect-path': { type: 'string' },
  junit: { type: 'string' },
  as: { type: 'string' },
  scale: { type: 'string' },
  select: { type: 'string', multiple: true },
  parameters: { type: 'string' },
  sanitise: { type: 'boolean' },
} as const;

const { verdict, path, protocol } = traceOutput.shape;

/** Reads the words after the command; throws BadInput that names the word and the remedy. */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  const [verb, file, otherFile, ...rest] = positionals;
  if (verb === undefined || file === undefined)
    throw new BadInput('A verb and a file are needed: reachboard trace FILE --from A --to B');
  if (rest.length > 0) throw new BadInput(`Two files at most; "${rest[0]}" is one too many.`);
  return {
    verb,
    file,
    otherFile: otherFile ?? null,
    variant: values.variant ?? null,
    json: values.json ?? false,
    from: values.from ?? null,
    to: values.to ?? null,
    port: portOf(values.port),
    protocol: oneOf('--protocol', values.protocol?.toLowerCase(), protocol.options),
    name: values.name ?? null,
    subnet: values.subnet ?? null,
    out: values.out ?? null,
    theme: oneOf('--theme', values.theme, ['light', 'dark']) ?? 'light',
    expect: oneOf('--expect', values.expect, verdict.options),
    options: Object.keys(values).map((name) => `--${name}`),
    junit: values.junit ?? null,
    as: values.as ?? null,
    scale: scaleOf(values.scale),
    select: values.select ?? [],
    parameters: values.parameters ?? null,
    sanitise: values.sanitise ?? false,
    expectPath: oneOf('--expect-path', values['expect-path'], [...path.unwrap().options, 'none']),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new BadInput(
      `${error instanceof Error ? error.message.split('. ')[0] : error}. Run reachboard --help for the options.`,
    );
  }
}

function portOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new BadInput(`--port takes a number from 0 to 65535, not "${text}".`);
  return port;
}

function scaleOf(text: string | undefined): number {
  if (text === undefined) return 1;
  const scale = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || scale < 0.1 || scale > 10)
    throw new BadInput(`--scale takes a number from 0.1 to 10, not "${text}".`);
  return scale;
}

function oneOf<const W extends string>(
  option: string,
  value: string | undefined,
  words: readonly W[],
): W | null {
  if (value === undefined) return null;
  const known = words.find((word) => word === value);
  if (known === undefined) throw new BadInput(`${option} takes ${words.join(', ')}, not "${value}".`);
  return known;
}

/** The value of an option that a verb cannot do without. */
export function needed(value: string | null, option: string): string {
  if (value === null) throw new BadInput(`${option} is missing.`);
  return value;
}
