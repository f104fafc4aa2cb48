'use client';
import { Check, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  MenuSection as AriaMenuSection,
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
  Header,
  Separator,
  Text,
} from 'react-aria-components';
import { Kbd } from './Kbd.tsx';
import { classes, floating, listRow } from './styles.ts';

export { MenuTrigger, SubmenuTrigger } from 'react-aria-components';

/** What a menu takes; `placement` and `triggerRef` go to its popover. */
export interface MenuProps<T> extends Omit<AriaMenuProps<T>, 'className' | 'style'> {
  readonly popover?: Omit<AriaPopoverProps, 'className' | 'style' | 'children'>;
}

/** A list of commands that floats beside its trigger. */
export function Menu<T extends object>({ popover, ...rest }: MenuProps<T>) {
  return (
    <AriaPopover offset={4} {...popover} className={classes(floating, 'min-w-44 max-w-96 overflow-auto')}>
      <AriaMenu {...rest} className="max-h-[inherit] overflow-auto p-1 outline-none" />
    </AriaPopover>
  );
}

/** What a menu item takes; `says` is a second line, such as why it is refused. */
export interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly says?: ReactNode;
  readonly isDangerous?: boolean;
}

/** One command of a menu. */
export function MenuItem({ children, icon, shortcut, says, isDangerous, ...rest }: MenuItemProps) {
  const textValue = rest.textValue ?? (typeof children === 'string' ? children : undefined);
  return (
    <AriaMenuItem
      {...rest}
      {...(textValue === undefined ? {} : { textValue })}
      className={classes(listRow, isDangerous && 'text-blocked')}
    >
      {({ isSelected, hasSubmenu, selectionMode }) => (
        <>
          {selectionMode === 'none' ? null : (
            <Check size={14} aria-hidden className={isSelected ? '' : 'invisible'} />
          )}
          {icon}
          <span className="flex min-w-0 flex-1 flex-col">
            <Text slot="label">{children}</Text>
            {says ? (
              <Text slot="description" className="text-muted text-12">
                {says}
              </Text>
            ) : null}
          </span>
          {shortcut ? <Kbd>{shortcut}</Kbd> : null}
          {hasSubmenu ? <ChevronRight size={14} aria-hidden /> : null}
        </>
      )}
    </AriaMenuItem>
  );
}

/** A titled group of a menu. */
export function MenuSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className="px-2 pt-2 pb-1 font-medium text-muted text-12">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

/** A line between groups of a menu. */
export function MenuSeparator() {
  return <Separator className="mx-1 my-1 border-line border-t" />;
}
