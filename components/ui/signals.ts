import type { PathKind, Verdict } from '../../model/index.ts';

/** The eight signs of an answer, the same on canvas, in tables and in exports. */
export type Signal = PathKind | Exclude<Verdict, 'reachable'>;

/** How a signal is shown: word, letter, path data of its glyph, and the classes of its colour. */
export interface SignalLook {
  readonly word: string;
  readonly letter: string;
  readonly glyph: string;
  readonly text: string;
  readonly tint: string;
}

const lock =
  'M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM7 11V7a5 5 0 0 1 10 0v4';

/** Every signal with its look. */
export const signals: Readonly<Record<Signal, SignalLook>> = {
  private: { word: 'private', letter: 'V', glyph: lock, text: 'text-private', tint: 'bg-private/12' },
  privateEndpoint: {
    word: 'private endpoint',
    letter: 'E',
    glyph: 'M12 22v-5M9 8V2M15 8V2M18 8v5a4 4 0 0 1-4 4h-4a4 4 0 0 1-4-4V8z',
    text: 'text-private-endpoint',
    tint: 'bg-private-endpoint/12',
  },
  serviceEndpoint: {
    word: 'service endpoint',
    letter: 'S',
    glyph: `${lock}M12 15a1 1 0 1 0 0 2a1 1 0 1 0 0-2zM12 17v2`,
    text: 'text-service-endpoint',
    tint: 'bg-service-endpoint/12',
  },
  public: {
    word: 'public',
    letter: 'P',
    glyph: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zM12 2a14.5 14.5 0 0 0 0 20a14.5 14.5 0 0 0 0-20M2 12h20',
    text: 'text-public',
    tint: 'bg-public/12',
  },
  blocked: {
    word: 'blocked',
    letter: '-',
    glyph: 'M5 5l14 14M19 5L5 19',
    text: 'text-blocked',
    tint: 'bg-blocked/12',
  },
  misdirected: {
    word: 'elsewhere',
    letter: '~',
    glyph: 'M15 14l5-5-5-5M4 20v-7a4 4 0 0 1 4-4h12',
    text: 'text-misdirected',
    tint: 'bg-misdirected/12',
  },
  depends: {
    word: 'depends',
    letter: '?',
    glyph: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM12 3v18M12 8h4.5M12 12h6M12 16h4.5',
    text: 'text-depends',
    tint: 'bg-depends/12',
  },
  notModelled: {
    word: 'not modelled',
    letter: 'o',
    glyph: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z',
    text: 'text-not-modelled',
    tint: 'bg-not-modelled/12',
  },
};

/** The sign of a verdict with its path. */
export function signalOf(verdict: Verdict, path: PathKind | null): Signal {
  if (verdict === 'reachable') return path ?? 'private';
  return verdict;
}

/** Verdict and way in words: `Reachable, private endpoint`, `Blocked`. */
export function verdictWords(verdict: Verdict, path: PathKind | null): string {
  if (verdict === 'reachable') return path ? `Reachable, ${signals[path].word}` : 'Reachable';
  const { word } = signals[verdict];
  return word.charAt(0).toUpperCase() + word.slice(1);
}
