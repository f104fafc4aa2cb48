import { ArrowRight } from 'lucide-react';
import { type ChangedExposure, type Design, find } from '../../model/index.ts';
import { exposureWords } from './compare-words.ts';

/** What the lines take. */
export interface ExposureLinesProps {
  readonly exposures: readonly ChangedExposure[];
  readonly before: Design;
  readonly after: Design;
}

/** Services that other networks can reach than before, one a line. */
export function ExposureLines({ exposures, before, after }: ExposureLinesProps) {
  return exposures.map(({ service, before: was, after: is }) => {
    const name = (find(before, was?.service) ?? find(after, is?.service))?.name ?? service;
    return (
      <li key={service} className="flex flex-wrap items-center gap-x-1.5">
        <span className="text-muted">Exposure of {name}:</span>
        {was ? exposureWords[was.word] : 'not there'}
        <ArrowRight size={12} role="img" aria-label="becomes" className="text-muted" />
        {is ? exposureWords[is.word] : 'not there'}
      </li>
    );
  });
}
