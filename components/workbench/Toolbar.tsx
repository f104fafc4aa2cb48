'use client';
import {
  Cable,
  ChevronDown,
  CircleHelp,
  Download,
  Hand,
  MessageCircleQuestion,
  Moon,
  MousePointer2,
  PanelLeftOpen,
  Presentation,
  Redo2,
  Sun,
  Undo2,
} from 'lucide-react';
import { Toolbar as RowOfTools } from 'react-aria-components';
import { useDocument } from '../../store/document-store.ts';
import { useLayout } from '../../store/layout-store.ts';
import { useSelection } from '../../store/selection-store.ts';
import { AskBar } from '../answers/AskBar.tsx';
import { isMac } from '../commands/platform.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from '../ui/Menu.tsx';
import { canRun, runCommand } from './commands.ts';
import { DocumentTitle } from './DocumentTitle.tsx';
import { Logo } from './Logo.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { type CommandId, printKey, shortcutOf } from './shortcuts.ts';

/** The row on top: the design, the question in the middle, undo, tools, file, help. */
export function Toolbar() {
  const railOpen = useLayout((state) => state.railOpen);
  return (
    <header className="flex min-h-12 min-w-0 items-center gap-2 border-line border-b bg-card px-3 max-md:flex-wrap max-md:gap-y-1 max-md:py-1.5">
      {railOpen ? null : <CommandButton id="toggleRail" icon={<PanelLeftOpen size={16} aria-hidden />} />}
      <Logo />
      <DocumentTitle />
      <SaveStatus />
      <div className="flex min-w-0 flex-1 justify-center px-1 max-md:order-last max-md:basis-full max-md:px-0">
        <AskBar className="w-full max-w-2xl" />
      </div>
      <span className="flex-1 md:hidden" />
      <History />
      <Tools />
      <Button className="max-xl:hidden" onPress={() => runCommand('export')}>
        <Download size={14} aria-hidden /> Export
      </Button>
      <CommandButton id="present" icon={<Presentation size={16} aria-hidden />} className="max-lg:hidden" />
      <DesignMenu />
      <ThemeButton />
      <CommandButton id="shortcuts" icon={<CircleHelp size={16} aria-hidden />} className="max-lg:hidden" />
    </header>
  );
}

function CommandButton(props: {
  readonly id: CommandId;
  readonly icon: React.ReactNode;
  readonly isSelected?: boolean;
  readonly isDisabled?: boolean;
  readonly label?: string;
  readonly className?: string;
}) {
  const { id, label, ...rest } = props;
  const line = shortcutOf(id);
  const [key] = line.keys;
  return (
    <IconButton
      label={label ?? line.label}
      {...(key ? { shortcut: printKey(key, isMac()) } : {})}
      onPress={() => runCommand(id)}
      {...rest}
    />
  );
}

function History() {
  const last = useDocument(({ past }) => past.at(-1)?.label ?? null);
  const next = useDocument(({ future }) => future.at(-1)?.label ?? null);
  return (
    <div className="flex">
      <CommandButton
        id="undo"
        label={last ? `Undo: ${last}` : 'Undo'}
        isDisabled={last === null}
        icon={<Undo2 size={16} aria-hidden />}
      />
      <CommandButton
        id="redo"
        label={next ? `Redo: ${next}` : 'Redo'}
        isDisabled={next === null}
        icon={<Redo2 size={16} aria-hidden />}
      />
    </div>
  );
}

function Tools() {
  const tool = useSelection((state) => state.tool);
  return (
    <RowOfTools aria-label="Tools" className="flex max-xl:hidden">
      <CommandButton
        id="selectTool"
        isSelected={tool === 'select'}
        icon={<MousePointer2 size={16} aria-hidden />}
      />
      <CommandButton id="handTool" isSelected={tool === 'hand'} icon={<Hand size={16} aria-hidden />} />
      <CommandButton
        id="connectTool"
        isSelected={tool === 'connect'}
        icon={<Cable size={16} aria-hidden />}
      />
      <CommandButton
        id="askTool"
        isSelected={tool === 'ask'}
        icon={<MessageCircleQuestion size={16} aria-hidden />}
      />
    </RowOfTools>
  );
}

const menuGroups: readonly (readonly CommandId[])[] = [
  ['newDocument', 'gallery', 'documents'],
  ['openFile', 'importFile', 'saveFile', 'saveFileAs'],
  ['export', 'copyPicture'],
  ['present', 'steps'],
  ['convert', 'rehearse'],
  ['sideBySide', 'tables', 'rulebook'],
  ['commands', 'shortcuts'],
];

function DesignMenu() {
  return (
    <MenuTrigger>
      <Button>
        Design <ChevronDown size={14} aria-hidden />
      </Button>
      <Menu
        aria-label="Design"
        onAction={(id) => void runCommand(id as CommandId)}
        popover={{ placement: 'bottom end' }}
      >
        {menuGroups.flatMap((group, index) => [
          index > 0 ? <MenuSeparator key={`line-${group[0]}`} /> : null,
          ...group.map((id) => {
            const { label, keys } = shortcutOf(id);
            return (
              <MenuItem
                key={id}
                id={id}
                isDisabled={!canRun(id)}
                {...(keys[0] ? { shortcut: printKey(keys[0], isMac()) } : {})}
              >
                {label}
              </MenuItem>
            );
          }),
        ])}
      </Menu>
    </MenuTrigger>
  );
}

function ThemeButton() {
  return (
    <CommandButton
      id="theme"
      icon={
        <>
          <Moon size={16} aria-hidden className="dark:hidden" />
          <Sun size={16} aria-hidden className="hidden dark:block" />
        </>
      }
    />
  );
}
