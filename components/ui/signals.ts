import { type Sign, signLooks, signOf, signWords } from '../../model/index.ts';

/** The eight signs of an answer, the same on canvas, in tables and in exports. */
export type Signal = Sign;

/** How a signal is shown: word, letter, path data of its glyph, and the classes of its colour. */
export interface SignalLook {
  readonly word: string;
  readonly letter: string;
  readonly glyph: string;
  readonly text: string;
  readonly tint: string;
}

const own: Readonly<Record<Signal, Pick<SignalLook, 'letter' | 'text' | 'tint'>>> = {
  private: { letter: 'V', text: 'text-private', tint: 'bg-private/12' },
  privateEndpoint: { letter: 'E', text: 'text-private-endpoint', tint: 'bg-private-endpoint/12' },
  serviceEndpoint: { letter: 'S', text: 'text-service-endpoint', tint: 'bg-service-endpoint/12' },
  public: { letter: 'P', text: 'text-public', tint: 'bg-public/12' },
  blocked: { letter: '-', text: 'text-blocked', tint: 'bg-blocked/12' },
  misdirected: { letter: '~', text: 'text-misdirected', tint: 'bg-misdirected/12' },
  depends: { letter: '?', text: 'text-depends', tint: 'bg-depends/12' },
  notModelled: { letter: 'o', text: 'text-not-modelled', tint: 'bg-not-modelled/12' },
};

/** Every signal with its look; word and glyph are those of the picture. */
export const signals = Object.fromEntries(
  Object.entries(own).map(([signal, look]) => {
    const { word, glyph } = signLooks[signal as Signal];
    return [signal, { word, glyph, ...look }];
  }),
) as Readonly<Record<Signal, SignalLook>>;

/** The sign of a verdict with its path. */
export const signalOf = signOf;

/** Verdict and way in words: `Reachable, private endpoint`, `Blocked`. */
export const verdictWords = signWords;
