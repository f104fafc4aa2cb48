import { Fragment } from 'react';
import type { Sentence } from '../../model/index.ts';

/** A reason for a room: names stand out, and nothing can be pressed by mistake. */
export function StageSentence({ sentence }: { readonly sentence: Sentence }) {
  return sentence.map((part, index) => {
    if (typeof part === 'string') return <Fragment key={index}>{part}</Fragment>;
    if ('code' in part)
      return (
        <code key={index} className="break-words font-mono text-[0.92em]">
          {part.code}
        </code>
      );
    if ('rule' in part) return null;
    return (
      <strong key={index} className="font-semibold">
        {part.name}
      </strong>
    );
  });
}
