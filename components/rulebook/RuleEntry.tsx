import { ExternalLink } from 'lucide-react';
import { classes } from '../ui/styles.ts';
import { confidenceWords, type ShownRule, sourceWords } from './rule-rooms.ts';

/** Usual rules are cited by most scenarios; a few of them are enough to find one. */
const shownAtMost = 4;

/** What an entry shows; the one that a link led to is marked. */
export interface RuleEntryProps {
  readonly rule: ShownRule;
  readonly isMeant: boolean;
}

/** One behaviour: its sentence, its id, where it is written and how sure it is. */
export function RuleEntry({ rule, isMeant }: RuleEntryProps) {
  const { id, says, source, checkedOn, facts, confidence, scenarios = [] } = rule;
  return (
    <article
      id={id}
      aria-label={id}
      className={classes(
        'flex scroll-mt-28 flex-col gap-1 px-4 py-3',
        isMeant && 'bg-accent/12 outline-2 -outline-offset-2 outline-accent',
      )}
    >
      <p className="max-w-3xl">{says}</p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-12 text-muted">
        <a href={`#${id}`} className="font-mono text-accent hover:underline">
          {id}
        </a>
        <a
          href={source}
          rel="noreferrer"
          target="_blank"
          className="inline-flex items-center gap-1 break-all text-accent hover:underline"
        >
          {sourceWords(source)}
          <ExternalLink size={12} role="img" aria-label="opens in a new tab" />
        </a>
        <span>
          version of <time dateTime={checkedOn}>{checkedOn}</time>
        </span>
        <span className={confidence === 'documented' ? '' : 'font-medium text-ink'}>
          {confidenceWords[confidence]}
        </span>
        {facts.length > 0 ? <span className="font-mono">{facts.join(', ')}</span> : null}
        {scenarios.length > 0 ? (
          <span>
            shown by {scenarios.slice(0, shownAtMost).join(', ')}
            {scenarios.length > shownAtMost ? ` and ${scenarios.length - shownAtMost} more` : ''}
          </span>
        ) : null}
      </p>
    </article>
  );
}
