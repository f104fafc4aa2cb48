'use client';
import { useMemo, useState } from 'react';
import { ComboBox, Input, ListBox, Popover } from 'react-aria-components';
import type { Design, Party } from '../../model/index.ts';
import { useDocument } from '../../store/document-store.ts';
import { KindGlyph } from '../ui/Glyph.tsx';
import { OptionRow } from '../ui/Select.tsx';
import { classes, floating } from '../ui/styles.ts';
import { toast } from '../ui/toast-queue.ts';
import {
  fittingOptions,
  homeOf,
  labelOf,
  type PartyOption,
  partyId,
  partyOfId,
  partyOfText,
} from './parties.ts';

/** What a box for one end of a question takes. */
export interface PartyBoxProps {
  readonly id?: string;
  readonly label: string;
  readonly placeholder: string;
  readonly design: Design;
  readonly options: readonly PartyOption[];
  readonly party: Party | null;
  readonly onChoose: (party: Party) => void;
  /** Runs when Enter settled what was typed, with the next box to go to. */
  readonly onEntered?: () => void;
  readonly className?: string;
}

/** One end of a question: a resource, an address or a name, typed or chosen. */
export function PartyBox({ label, options, party, onChoose, design, ...rest }: PartyBoxProps) {
  const variants = useDocument((state) => state.document.variants);
  const chosen = party === null ? '' : labelOf(homeOf(party, design, variants), party);
  /** What is being typed; null while the box shows what was chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isTypedOdd, setOdd] = useState(false);
  const isOdd = isTypedOdd && typed !== null;
  const rows = useMemo(() => fittingOptions(typed ?? '', options).map(toRow), [typed, options]);

  const choose = (next: Party) => {
    setTyped(null);
    setOdd(false);
    if (party === null || partyId(next) !== partyId(party)) onChoose(next);
  };
  /** Takes typed text that no row was chosen for; what means nothing goes back to what was chosen, which the answer is about. */
  const settle = () => {
    if (typed === null) return;
    const meant = partyOfText(typed, options);
    if (meant) choose(meant);
    else if (typed.trim() === '' || party !== null) setTyped(null);
    else setOdd(true);
  };
  /** Enter means the name that was typed in full, else the row that fits best. */
  const enter = () => {
    if (typed === null || typed.trim() === '') return;
    const [best] = fittingOptions(typed, options);
    const meant = partyOfText(typed, options) ?? best?.party;
    if (!meant) {
      setOdd(true);
      toast(`Nothing here is called ${typed.trim()}, and it is no address.`);
      return;
    }
    choose(meant);
    rest.onEntered?.();
  };
  return (
    <ComboBox
      aria-label={label}
      items={rows}
      // The list closes when the chosen row changes: a box that never had one would stay open.
      value={party === null ? null : partyId(party)}
      onChange={(key) => (key === null ? settle() : choose(partyOfId(String(key))))}
      inputValue={typed ?? chosen}
      onInputChange={(text) => {
        setOdd(false);
        // The box itself resets its text when a row was chosen; that is nobody's typing.
        setTyped(text === chosen ? null : text);
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        // With a row in focus, Enter chooses the row.
        const isOnRow = event.target instanceof Element && event.target.hasAttribute('aria-activedescendant');
        if (event.key === 'Enter' && !isOnRow) enter();
      }}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="focus"
      isInvalid={isOdd}
      className={classes('flex min-w-0 items-center', rest.className)}
    >
      <Input
        {...(rest.id === undefined ? {} : { id: rest.id })}
        placeholder={rest.placeholder}
        title={isOdd ? 'Nothing here has this name, and it is no address.' : chosen}
        onFocus={(event) => {
          // The list sends focus events of its own while the text is being typed.
          if (event.nativeEvent.isTrusted) event.currentTarget.select();
        }}
        className={classes(
          'h-7 w-full min-w-0 truncate rounded-control bg-transparent px-1.5 font-semibold text-13 text-ink outline-none placeholder:font-normal placeholder:text-muted hover:bg-ink/6 focus:bg-ink/6 data-focused:outline-2 data-focused:outline-accent',
          isOdd && 'text-blocked! underline decoration-wavy underline-offset-4',
        )}
      />
      <Popover offset={8} className={classes(floating, 'w-80 overflow-auto')}>
        <ListBox
          className="max-h-[inherit] overflow-auto p-1 outline-none"
          renderEmptyState={() => (
            <p className="px-2 py-1.5 text-12 text-muted">
              Nothing has this name. Addresses such as 10.0.1.4 and host names can be asked too.
            </p>
          )}
        >
          {(row: ReturnType<typeof toRow>) => <OptionRow option={row} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function toRow({ id, label, says, kind }: PartyOption) {
  return { id, label, says, icon: kind ? <KindGlyph kind={kind} className="shrink-0 text-muted" /> : null };
}
