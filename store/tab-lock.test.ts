import { describe, expect, it } from 'vitest';
import { lockDocument, type TabParts, type TabRole } from './tab-lock.ts';

/** Web Locks in one page: as much of them as the lock uses. */
function fakeLocks(): Pick<LockManager, 'request'> {
  let holder: { end: (error?: unknown) => void } | null = null;
  const line: (() => void)[] = [];
  const grant = (callback: (lock: Lock | null) => unknown) =>
    new Promise((resolve, reject) => {
      const mine = {
        end: (error?: unknown) => {
          if (holder === mine) holder = null;
          if (error) reject(error);
          else resolve(undefined);
          if (!holder) line.shift()?.();
        },
      };
      holder = mine;
      Promise.resolve(callback({} as Lock)).then(() => mine.end());
    });
  const abort = () => new DOMException('gone', 'AbortError');
  const request = async (_: string, options: LockOptions, callback: (lock: Lock | null) => unknown) => {
    if (options.steal) {
      const old = holder;
      holder = { end: () => {} };
      old?.end(abort());
      return grant(callback);
    }
    if (!holder) return grant(callback);
    if (options.ifAvailable) return callback(null);
    return new Promise((resolve, reject) => {
      const turn = () => resolve(grant(callback));
      line.push(turn);
      options.signal?.addEventListener('abort', () => {
        line.splice(line.indexOf(turn), 1);
        reject(abort());
      });
    });
  };
  return { request } as unknown as Pick<LockManager, 'request'>;
}

let number = 0;
const settle = () => new Promise((resolve) => setTimeout(resolve, 60));

function world() {
  const locks = fakeLocks();
  const name = `tabs-${++number}`;
  return (answers = true) => {
    const roles: TabRole[] = [];
    const events: string[] = [];
    const channel = answers ? new BroadcastChannel(name) : undefined;
    const parts: TabParts = {
      locks,
      channel,
      onRole: (role) => {
        roles.push(role);
        events.push(role);
      },
      onSaved: () => void events.push('saved'),
      beforeGivingUp: async () => void events.push('written'),
    };
    const lock = lockDocument('d', parts);
    const close = () => {
      lock.release();
      channel?.close();
    };
    return { lock, events, role: () => roles.at(-1), close };
  };
}

describe('lockDocument', () => {
  it('lets the first tab edit and the second read, and passes it on when the first closes', async () => {
    const tab = world();
    const first = tab();
    await settle();
    const second = tab();
    await settle();
    expect([first.role(), second.role()]).toEqual(['editor', 'reader']);
    first.lock.tellSaved();
    await settle();
    expect(second.events).toContain('saved');
    first.close();
    await settle();
    expect(second.role()).toBe('editor');
    second.close();
  });

  it('hands over after everything is written, and back again', async () => {
    const tab = world();
    const first = tab();
    await settle();
    const second = tab();
    await settle();
    await second.lock.takeOver();
    await settle();
    expect([first.role(), second.role()]).toEqual(['reader', 'editor']);
    expect(first.events.slice(0, 3)).toEqual(['editor', 'reader', 'written']);
    await first.lock.takeOver();
    await settle();
    expect([first.role(), second.role()]).toEqual(['editor', 'reader']);
    first.close();
    await settle();
    expect(second.role()).toBe('editor');
    second.close();
  });

  it('does not wait for a tab that hangs', async () => {
    const tab = world();
    const first = tab(false);
    await settle();
    const second = tab();
    await settle();
    await second.lock.takeOver();
    await settle();
    expect([first.role(), second.role()]).toEqual(['reader', 'editor']);
    first.close();
    second.close();
  });

  it('lets every tab edit where the browser has no locks', () => {
    let role: TabRole | null = null;
    lockDocument('d', {
      locks: undefined,
      channel: undefined,
      onRole: (given) => {
        role = given;
      },
      onSaved: () => {},
      beforeGivingUp: async () => {},
    });
    expect(role).toBe('editor');
  });
});
