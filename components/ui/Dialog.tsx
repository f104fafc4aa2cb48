'use client';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './IconButton.tsx';
import { classes } from './styles.ts';

export { DialogTrigger } from 'react-aria-components';

/** What a dialog takes; open state is the caller's, or that of a DialogTrigger around it. */
export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly footer?: ReactNode | ((close: () => void) => ReactNode);
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly size?: 'small' | 'usual' | 'wide' | 'full';
  /** `alertdialog` where something is about to be lost. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly isDismissable?: boolean;
  /** Text only: the body itself takes the keyboard, so that it can be scrolled. */
  readonly isText?: boolean;
}

const widths = { small: 'max-w-sm', usual: 'max-w-xl', wide: 'max-w-5xl', full: 'max-w-[96vw]' };

/** A modal box with a title; Escape and a click beside it close it. */
export function Dialog({
  title,
  children,
  footer,
  size = 'usual',
  role = 'dialog',
  isDismissable = true,
  isText = false,
  ...open
}: DialogProps) {
  return (
    <ModalOverlay
      {...open}
      isDismissable={isDismissable}
      className="fixed inset-0 z-50 flex items-start justify-center overflow-y-auto bg-page/75 p-4 pt-[8vh]"
    >
      <Modal
        className={classes('w-full rounded-frame border border-line bg-card shadow-float', widths[size])}
      >
        <AriaDialog role={role} className="flex max-h-[84vh] flex-col outline-none">
          {({ close }) => (
            <>
              <div className="flex items-center gap-2 border-line border-b py-2.5 pr-2.5 pl-4">
                <Heading slot="title" className="min-w-0 flex-1 truncate font-semibold text-16 text-ink">
                  {title}
                </Heading>
                <IconButton label="Close" size="small" icon={<X size={16} aria-hidden />} onPress={close} />
              </div>
              <div
                {...(isText ? { tabIndex: 0 } : {})}
                className="min-h-0 flex-1 overflow-y-auto rounded-frame p-4 text-13 text-ink focus-visible:outline-offset-[-3px]"
              >
                {typeof children === 'function' ? children(close) : children}
              </div>
              {footer ? (
                <div className="flex flex-wrap items-center justify-end gap-2 border-line border-t px-4 py-2.5">
                  {typeof footer === 'function' ? footer(close) : footer}
                </div>
              ) : null}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
