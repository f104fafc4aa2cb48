import { isAzureWord } from './kept-words.ts';

/** Names of things with the ones that replace them, found again in any text. */
export interface KnownNames {
  get(name: string): string | undefined;
  /** The first replacement of a name counts. */
  add(name: string, made: string): void;
  /** The text with every known name replaced that stands in it as a whole word. */
  replaceWhole(text: string): string;
  /** Is a word made of a known name and something more, as `vmcontosodisk` of `contoso`? */
  isMadeOf(word: string): boolean;
}

/** A name shorter than this occurs in words that have nothing to do with it. */
const telling = 6;

/** Knows no name yet. Looking up costs the length of the text and not the number of names. */
export function newKnownNames(): KnownNames {
  const byName = new Map<string, string>();
  const lengths = new Set<number>();
  let mostWords = 0;
  const wholeAt = (pieces: readonly string[], at: number) => {
    for (let end = Math.min(pieces.length, at + 2 * mostWords - 1); end > at; end -= 1) {
      const text = pieces.slice(at, end).join('');
      const made = byName.get(text.toLowerCase());
      if (made !== undefined && !isAzureWord(text)) return { made, end };
    }
    return undefined;
  };
  return {
    get: (name) => byName.get(name.toLowerCase()),
    add(name, made) {
      const key = name.toLowerCase();
      if (byName.has(key)) return;
      byName.set(key, made);
      mostWords = Math.max(mostWords, piecesOf(key).length);
      if (key.length >= telling && !isAzureWord(key)) lengths.add(key.length);
    },
    replaceWhole(text) {
      if (mostWords === 0) return text;
      const pieces = piecesOf(text);
      const out: string[] = [];
      for (let at = 0; at < pieces.length; ) {
        const found = wholeAt(pieces, at);
        out.push(found?.made ?? pieces[at] ?? '');
        at = found?.end ?? at + 1;
      }
      return out.join('');
    },
    isMadeOf(word) {
      const text = word.toLowerCase();
      for (const length of lengths)
        for (let at = 0; at + length <= text.length; at += 1) {
          const part = text.slice(at, at + length);
          if (byName.has(part) && !isAzureWord(part)) return true;
        }
      return false;
    },
  };
}

/** Words and what stands between them, in turn; a name may be several of them. */
function piecesOf(text: string): readonly string[] {
  return text.match(/[a-z\d]+|[^a-z\d]/gi) ?? [];
}
