import type { Answer, PathKind, Step, Verdict } from '../trace/answer.ts';
import type { Colour } from './themes.ts';

/** The eight signs of an answer, the same on canvas, in tables and in exports. */
export type Sign = PathKind | Exclude<Verdict, 'reachable'>;

/** How a sign is drawn and said. */
export interface SignLook {
  readonly word: string;
  /** Where there is room for a single character. */
  readonly letter: string;
  readonly colour: Colour;
  /** Path data in a 24 x 24 box. */
  readonly glyph: string;
  readonly line: 'solid' | 'double' | 'dashed' | 'dotted' | 'hollow';
}

const lock =
  'M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM7 11V7a5 5 0 0 1 10 0v4';

/** Every sign with its look. */
export const signLooks: Readonly<Record<Sign, SignLook>> = {
  private: { word: 'private', letter: 'V', colour: 'private', glyph: lock, line: 'solid' },
  privateEndpoint: {
    word: 'private endpoint',
    letter: 'E',
    colour: 'private-endpoint',
    glyph: 'M12 22v-5M9 8V2M15 8V2M18 8v5a4 4 0 0 1-4 4h-4a4 4 0 0 1-4-4V8z',
    line: 'double',
  },
  serviceEndpoint: {
    word: 'service endpoint',
    letter: 'S',
    colour: 'service-endpoint',
    glyph: `${lock}M12 15a1 1 0 1 0 0 2a1 1 0 1 0 0-2zM12 17v2`,
    line: 'dashed',
  },
  public: {
    word: 'public',
    letter: 'P',
    colour: 'public',
    glyph: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zM12 2a14.5 14.5 0 0 0 0 20a14.5 14.5 0 0 0 0-20M2 12h20',
    line: 'dotted',
  },
  blocked: { word: 'blocked', letter: '-', colour: 'blocked', glyph: 'M5 5l14 14M19 5L5 19', line: 'dotted' },
  misdirected: {
    word: 'elsewhere',
    letter: '~',
    colour: 'misdirected',
    glyph: 'M15 14l5-5-5-5M4 20v-7a4 4 0 0 1 4-4h12',
    line: 'solid',
  },
  depends: {
    word: 'depends',
    letter: '?',
    colour: 'depends',
    glyph: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM12 3v18M12 8h4.5M12 12h6M12 16h4.5',
    line: 'hollow',
  },
  notModelled: {
    word: 'not modelled',
    letter: 'o',
    colour: 'not-modelled',
    glyph: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z',
    line: 'solid',
  },
};

/** The sign of a verdict with its path. */
export function signOf(verdict: Verdict, path: PathKind | null): Sign {
  return verdict === 'reachable' ? (path ?? 'private') : verdict;
}

/** The sign of a step; null for one that went well on a way that ends badly: it must not wear the colour of the end. */
export function signOfStep(
  outcome: Step['outcome'],
  { verdict, path }: Pick<Answer, 'verdict' | 'path'>,
): Sign | null {
  if (outcome === 'blocked' || outcome === 'depends') return outcome;
  return verdict === 'reachable' ? signOf(verdict, path) : null;
}

/** Verdict and way in words: `Reachable, private endpoint`, `Blocked`. */
export function signWords(verdict: Verdict, path: PathKind | null): string {
  if (verdict === 'reachable') return path ? `Reachable, ${signLooks[path].word}` : 'Reachable';
  const { word } = signLooks[verdict];
  return word.charAt(0).toUpperCase() + word.slice(1);
}
