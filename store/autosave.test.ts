import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SaveState, saveDelayMs, startAutosave } from './autosave.ts';

function fixture(write: (value: object) => Promise<void>) {
  let value: object = {};
  const states: SaveState['kind'][] = [];
  const autosave = startAutosave<object>({
    current: () => value,
    write,
    onState: ({ kind }) => states.push(kind),
    now: () => Date.now(),
  });
  const change = () => {
    value = {};
    autosave.changed();
    return value;
  };
  return { autosave, change, states };
}

describe('autosave', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('writes within half a second of the first change, however often changes follow', async () => {
    const written: number[] = [];
    const { change } = fixture(async () => void written.push(Date.now()));
    const started = Date.now();
    for (let index = 0; index < 10; index += 1) {
      change();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(written[0]).toBeLessThanOrEqual(started + 500);
    expect(written.length).toBeGreaterThanOrEqual(3);
  });

  it('writes the newest value last, one at a time', async () => {
    const written: object[] = [];
    let busy = 0;
    const { change, states } = fixture(async (value) => {
      expect(++busy).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 200));
      busy -= 1;
      written.push(value);
    });
    change();
    await vi.advanceTimersByTimeAsync(saveDelayMs + 10);
    const last = change();
    await vi.advanceTimersByTimeAsync(1000);
    expect(written.at(-1)).toBe(last);
    expect(states).toEqual(['saving', 'saving', 'saving', 'saved']);
  });

  it('does not call a change saved before it is written', async () => {
    const { autosave, change, states } = fixture(async () => {});
    change();
    await autosave.flush();
    expect(states.at(-1)).toBe('saved');
    change();
    expect(states.at(-1)).toBe('saving');
  });

  it('writes at once when flushed, and nothing when nothing changed', async () => {
    const write = vi.fn(async () => {});
    const { autosave, change } = fixture(write);
    await autosave.flush();
    expect(write).not.toHaveBeenCalled();
    change();
    await autosave.flush();
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('says why it could not save, and tries again', async () => {
    let full = true;
    const { change, states } = fixture(async () => {
      if (full) throw new Error('The disk is full.');
    });
    change();
    await vi.advanceTimersByTimeAsync(saveDelayMs);
    expect(states.at(-1)).toBe('failed');
    full = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(states.at(-1)).toBe('saved');
  });

  it('takes an opened value for saved', async () => {
    const write = vi.fn(async () => {});
    const { autosave, change } = fixture(write);
    change();
    autosave.settle(7);
    await vi.advanceTimersByTimeAsync(5000);
    expect(write).not.toHaveBeenCalled();
  });
});
