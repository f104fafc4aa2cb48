import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MissingParameter } from '../model/index.ts';
import type { Imported, ImportRequest } from './exchange-jobs.ts';
import {
  cancelReading,
  createImportSession,
  endImport,
  giveFiles,
  giveValue,
  readNow,
  setSanitise,
} from './import-session.ts';

const bytes = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));
const template = { name: 'main.json', bytes: bytes({ resources: [] }) };
const other = { name: 'other.json', bytes: bytes({ resources: [{}] }) };
const parameters = { name: 'values.json', bytes: bytes({ parameters: { a: { value: 1 } } }) };
const missing = (name: string): MissingParameter => ({
  name,
  type: 'string',
  says: '',
  standIn: '',
  secure: false,
});
const result = (...names: readonly string[]): Imported => ({
  document: null,
  format: 'ARM template',
  problems: [],
  report: { found: 0, understood: [], kept: [], generic: [], unresolved: [] },
  missing: names.map(missing),
  unplaced: true,
  roles: [],
  isOwn: false,
});

interface Call {
  readonly input: ImportRequest;
  readonly signal: AbortSignal | undefined;
  done(output: Imported): void;
}

/** A session whose runs the test ends. */
function harness() {
  const calls: Call[] = [];
  const run = ((_: string, input: ImportRequest, { signal }: { readonly signal?: AbortSignal }) =>
    new Promise((done) => {
      calls.push({ input, signal, done });
    })) as unknown as Parameters<typeof createImportSession>[0];
  return { calls, session: createImportSession(run) };
}

const rest = () => vi.advanceTimersByTimeAsync(200);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an import', () => {
  it('reads what is given, and again with each value; what was asked for stays to be changed', async () => {
    const { calls, session } = harness();
    giveFiles([template], session);
    await rest();
    calls[0]?.done(result('a', 'b'));
    await rest();
    giveValue('a', 'x', session);
    expect(readNow(session)).toBeNull();
    await rest();
    expect(calls[1]?.input).toMatchObject({ files: [template], values: { a: 'x' } });
    calls[1]?.done(result('b'));
    await rest();
    expect(session.form.getState().asked.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(readNow(session)?.missing).toHaveLength(1);
  });

  it('joins parameters with the template that is there, and begins anew with another one', async () => {
    const { calls, session } = harness();
    setSanitise(true, session);
    giveFiles([template], session);
    giveFiles([parameters], session);
    await rest();
    expect(calls.at(-1)?.input).toMatchObject({ files: [template, parameters], sanitise: true });
    calls.at(-1)?.done(result('a'));
    await rest();
    giveValue('a', 'x', session);
    giveFiles([other], session);
    expect(session.reading.store.getState().output).toBeNull();
    await rest();
    expect(calls.at(-1)?.input).toMatchObject({ files: [other], values: {}, sanitise: true });
    expect(session.form.getState().asked).toEqual([]);
  });

  it('lets parameters that came first wait for their template', async () => {
    const { calls, session } = harness();
    giveFiles([parameters], session);
    giveFiles([template], session);
    await rest();
    expect(calls.at(-1)?.input.files).toEqual([parameters, template]);
    giveFiles([other], session);
    await rest();
    expect(calls.at(-1)?.input.files).toEqual([other]);
  });

  it('ends at once when it is cancelled, and keeps the files', async () => {
    const { calls, session } = harness();
    giveFiles([template], session);
    await rest();
    cancelReading(session);
    expect(calls[0]?.signal?.aborted).toBe(true);
    expect(session.form.getState()).toMatchObject({ files: [template], isCancelled: true });
    session.read();
    await rest();
    expect(calls).toHaveLength(2);
    expect(session.form.getState().isCancelled).toBe(false);
  });

  it('reads no Bicep, and forgets everything at the end', async () => {
    const { calls, session } = harness();
    giveFiles([{ name: 'main.bicep', bytes: bytes('') }], session);
    await rest();
    expect(calls).toEqual([]);
    giveFiles([template], session);
    giveValue('password', 'secret', session);
    await rest();
    endImport(session);
    expect(calls.at(-1)?.signal?.aborted).toBe(true);
    expect(session.form.getState()).toMatchObject({ files: [], values: {}, asked: [] });
  });
});
