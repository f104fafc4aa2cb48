import { type Sign, type SignLook, signLooks, signOf, signWords } from '../../model/index.ts';

/** The eight signs of an answer, the same on canvas, in tables and in exports. */
export type Signal = Sign;

/** How a signal is shown: what the picture says of it, and the classes of its colour. */
export interface SignalLook extends Pick<SignLook, 'word' | 'letter' | 'glyph'> {
  readonly text: string;
  readonly tint: string;
}

/** Every signal with its look; the classes are written out because Tailwind reads them from the source. */
export const signals: Readonly<Record<Signal, SignalLook>> = {
  private: { ...signLooks.private, text: 'text-private', tint: 'bg-private/12' },
  privateEndpoint: {
    ...signLooks.privateEndpoint,
    text: 'text-private-endpoint',
    tint: 'bg-private-endpoint/12',
  },
  serviceEndpoint: {
    ...signLooks.serviceEndpoint,
    text: 'text-service-endpoint',
    tint: 'bg-service-endpoint/12',
  },
  public: { ...signLooks.public, text: 'text-public', tint: 'bg-public/8' },
  blocked: { ...signLooks.blocked, text: 'text-blocked', tint: 'bg-blocked/12' },
  misdirected: { ...signLooks.misdirected, text: 'text-misdirected', tint: 'bg-misdirected/12' },
  depends: { ...signLooks.depends, text: 'text-depends', tint: 'bg-depends/12' },
  notModelled: { ...signLooks.notModelled, text: 'text-not-modelled', tint: 'bg-not-modelled/12' },
};

/** The sign of a verdict with its path. */
export const signalOf = signOf;

/** Verdict and way in words: `Reachable, private endpoint`, `Blocked`. */
export const verdictWords = signWords;
