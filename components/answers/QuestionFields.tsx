'use client';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, Input, Label, ListBox, Popover, Select, TextField } from 'react-aria-components';
import type { Protocol } from '../../model/index.ts';
import { OptionRow } from '../ui/Select.tsx';
import { classes, floating, focusRing } from '../ui/styles.ts';
import { portOfText, protocols } from './question-draft.ts';

const small =
  'h-7 rounded-control bg-transparent px-1.5 font-mono text-12 text-muted data-hovered:bg-ink/6 data-hovered:text-ink';

/** What the port box takes; the usual port is shown while none is asked for. */
export interface PortBoxProps {
  readonly port: number | null;
  readonly usual: number | null;
  readonly isDisabled: boolean;
  readonly onChange: (port: number | null) => void;
}

/** The port of the question; empty means the usual one of the destination. */
export function PortBox({ port, usual, isDisabled, onChange }: PortBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const meant = typed === null ? port : portOfText(typed);
  const settle = () => {
    if (meant === undefined) return;
    setTyped(null);
    if (meant !== port) onChange(meant);
  };
  return (
    <TextField
      value={typed ?? (port === null ? '' : `${port}`)}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape') setTyped(null);
      }}
      isDisabled={isDisabled}
      isInvalid={meant === undefined}
      className="flex"
    >
      <Label className="sr-only">Port</Label>
      <Input
        inputMode="numeric"
        placeholder={usual === null ? 'port' : `${usual}`}
        title={meant === undefined ? 'A port is a number from 0 to 65535.' : 'Port; empty is the usual one'}
        onFocus={(event) => event.currentTarget.select()}
        className={classes(
          small,
          'w-12 text-ink placeholder:text-muted data-invalid:text-blocked data-invalid:line-through data-disabled:opacity-60',
          focusRing,
        )}
      />
    </TextField>
  );
}

/** What the protocol box takes. */
export interface ProtocolBoxProps {
  readonly protocol: Protocol;
  readonly isDisabled: boolean;
  readonly onChange: (protocol: Protocol) => void;
}

/** The protocol of the question. */
export function ProtocolBox({ protocol, isDisabled, onChange }: ProtocolBoxProps) {
  return (
    <Select
      aria-label="Protocol"
      value={protocol}
      onChange={(key) => onChange(key as Protocol)}
      isDisabled={isDisabled}
    >
      <Button
        className={classes(small, 'inline-flex items-center gap-0.5 data-disabled:opacity-60', focusRing)}
      >
        {protocol}
        <ChevronDown size={12} aria-hidden className="@lg:block hidden" />
      </Button>
      <Popover offset={8} className={classes(floating, 'min-w-24')}>
        <ListBox items={protocols.map((id) => ({ id, label: id }))} className="p-1 outline-none">
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </Select>
  );
}
