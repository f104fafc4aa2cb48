'use client';
import { ChevronDown, ListFilter, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { find, partyResource, variantOf } from '../../../model/index.ts';
import { documentStore, useDocument } from '../../../store/document-store.ts';
import { useSelection } from '../../../store/selection-store.ts';
import { type Side, showInPane, useSplit } from '../../../store/split-store.ts';
import { showTrace } from '../../answers/show-trace.ts';
import { VerdictChip } from '../../answers/VerdictChip.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem, MenuTrigger } from '../../ui/Menu.tsx';
import { verdictWords } from '../../ui/signals.ts';
import { classes, focusRing } from '../../ui/styles.ts';
import { usePane, usePaneDesign } from '../pane.ts';
import { toggleOnlyDifferences, toggleSplit } from './toggle-split.ts';
import { usePaneAnswer } from './use-pane-answer.ts';
import { WhatDiffers } from './WhatDiffers.tsx';

/** The row over a pane: its variant, the verdict there; on the right what belongs to both. */
export function PaneHeader({ side }: { readonly side: Side }) {
  const { isActive } = usePane();
  const onlyDifferences = useSplit((state) => state.onlyDifferences);
  return (
    <div
      className={classes(
        '@container flex h-9 shrink-0 items-center gap-2 overflow-hidden border-b px-2',
        isActive ? 'border-accent bg-card' : 'border-line bg-page',
      )}
    >
      <VariantName side={side} />
      <PaneVerdict />
      <span className="flex-1" />
      {side === 'right' ? (
        <>
          <WhatDiffers />
          <Button
            size="small"
            aria-label="Only what differs"
            aria-pressed={onlyDifferences}
            className="aria-pressed:border-accent aria-pressed:bg-accent/12"
            onPress={toggleOnlyDifferences}
          >
            <ListFilter size={14} aria-hidden />
            <span className="@max-[30rem]:hidden">Only what differs</span>
          </Button>
          <IconButton
            label="Close side by side"
            size="small"
            icon={<X size={14} aria-hidden />}
            onPress={() => toggleSplit()}
          />
        </>
      ) : null}
    </div>
  );
}

/** Which variant stands here; with more than two another one can be chosen. */
function VariantName({ side }: { readonly side: Side }) {
  const { variant, isActive } = usePane();
  const variants = useDocument(({ document }) => document.variants);
  const name = useDocument(({ document }) => variantOf(document, variant).name);
  const look = classes('min-w-0 truncate text-13', isActive ? 'font-semibold text-ink' : 'text-muted');
  const label = `${side === 'left' ? 'Left' : 'Right'}: ${name}${isActive ? ', edits go here' : ''}`;
  if (variants.length < 3) {
    return (
      <h2 className={look} title={name} aria-label={label}>
        {name}
      </h2>
    );
  }
  return (
    <h2 className="flex min-w-0" aria-label={label}>
      <MenuTrigger>
        <AriaButton
          aria-label={`${label}. Choose another variant`}
          className={classes(
            'flex h-6 min-w-0 items-center gap-1 rounded-control px-1 data-hovered:bg-ink/6',
            focusRing,
          )}
        >
          <span className={look} title={name}>
            {name}
          </span>
          <ChevronDown size={14} aria-hidden className="shrink-0 text-muted" />
        </AriaButton>
        <Menu
          aria-label={`Variant on the ${side}`}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[variant]}
          onAction={(id) => {
            showInPane(side, String(id));
            if (isActive) documentStore.getState().showVariant(String(id));
          }}
        >
          {variants.map((one) => (
            <MenuItem key={one.id} id={one.id}>
              {one.name}
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
    </h2>
  );
}

/** The verdict of the asked question in this variant; it leads to the steps. */
function PaneVerdict() {
  const { variant } = usePane();
  const asked = useSelection((state) => state.asked);
  const design = usePaneDesign();
  const document = useDocument((state) => state.document);
  const { answer, isStale, failure } = usePaneAnswer();
  if (!asked) return null;
  const missing = [partyResource(asked.from), partyResource(asked.to)].find((id) => id && !find(design, id));
  if (missing) {
    const name = document.variants.flatMap((one) => find(one.design, missing)?.name ?? [])[0] ?? 'An end';
    return <span className="truncate text-12 text-muted">{name} is not in this variant</span>;
  }
  if (failure)
    return (
      <span className="truncate text-12 text-blocked" title={failure}>
        Could not be computed
      </span>
    );
  if (!answer) return <span className="text-12 text-muted">Asking</span>;
  const name = variantOf(document, variant).name;
  return (
    <AriaButton
      aria-label={`${name}: ${verdictWords(answer.verdict, answer.path)}. Show why`}
      data-verdict={isStale ? 'stale' : answer.verdict}
      className={classes('flex min-w-0 shrink rounded-control data-hovered:opacity-80', focusRing)}
      onPress={() => showTrace({ variant })}
    >
      <span className="@max-[30rem]:hidden">
        <VerdictChip answer={answer} stale={isStale} />
      </span>
      <span className="hidden @max-[30rem]:block">
        <VerdictChip answer={answer} stale={isStale} isShort />
      </span>
    </AriaButton>
  );
}
