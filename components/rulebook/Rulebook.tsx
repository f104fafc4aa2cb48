'use client';
import Link from 'next/link';
import { useDeferredValue, useMemo, useState } from 'react';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { RuleEntry } from './RuleEntry.tsx';
import { findRules, roomsOf, type ShownRule } from './rule-rooms.ts';
import { useAnchor } from './use-anchor.ts';

/** Every rule that the model knows, by topic, with a search. */
export function Rulebook({ rules }: { readonly rules: readonly ShownRule[] }) {
  const [query, setQuery] = useState('');
  const anchor = useAnchor(() => setQuery(''));
  const wanted = useDeferredValue(query);
  const found = useMemo(() => findRules(rules, wanted), [rules, wanted]);
  const rooms = useMemo(() => roomsOf(found), [found]);
  const newest = rules
    .map(({ checkedOn }) => checkedOn)
    .sort()
    .at(-1);
  return (
    <main className="mx-auto flex max-w-5xl flex-col gap-6 px-6 py-8">
      <header className="flex flex-col gap-2">
        {/* The page opens in a tab of its own; the way back is for those who came by its address. */}
        <Link href="/" className="w-fit text-13 text-accent hover:underline">
          Reachboard
        </Link>
        <h1 className="font-semibold text-28">Rulebook</h1>
        <p className="max-w-2xl text-muted">
          {rules.length} behaviours of Azure networking. The designer answers by these and by nothing else.
          Each names its source and the version of it that was read, the newest of {newest}.
        </p>
      </header>
      <div className="sticky top-0 z-10 flex flex-wrap items-center gap-3 border-line border-b bg-page py-3">
        <SearchField
          label="Find a rule"
          placeholder="Find a rule, such as peering or ROUTE-16"
          value={query}
          onChange={setQuery}
          className="w-96 max-w-full"
        />
        <p role="status" className="text-13 text-muted tabular-nums">
          {found.length === rules.length
            ? `${rules.length} rules`
            : `${found.length} of ${rules.length} rules`}
        </p>
        <nav aria-label="Topics" className="w-full">
          <ul className="flex flex-wrap gap-x-3 gap-y-1 text-13">
            {rooms.map(({ room, title }) => (
              <li key={room}>
                <a href={`#${room}`} className="text-muted hover:text-ink hover:underline">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div className="flex flex-col gap-8">
        {rooms.length === 0 ? (
          <EmptyState title="No rule fits">Try another word, or the key of a fact such as NSG-12.</EmptyState>
        ) : null}
        {rooms.map(({ room, title, rules: list }) => (
          <section key={room} id={room} aria-label={title} className="scroll-mt-24">
            <h2 className="pb-2 font-semibold text-20">
              {title} <span className="font-normal text-13 text-muted tabular-nums">{list.length}</span>
            </h2>
            <div className="flex flex-col divide-y divide-line rounded-node border border-line bg-card">
              {list.map((rule) => (
                <RuleEntry key={rule.id} rule={rule} isMeant={rule.id === anchor} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </main>
  );
}
