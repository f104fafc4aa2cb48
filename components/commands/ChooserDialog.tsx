'use client';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { type Choice, Chooser } from '../ui/Chooser.tsx';
import { rank } from './rank.ts';

/** More than this nobody reads; typing narrows it down. */
const most = 120;

/** What a chooser dialog takes; it closes before the choice is acted on. */
export interface ChooserDialogProps {
  readonly title: string;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  readonly recent?: readonly string[];
  readonly emptyText?: string;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
  /** The choice leads to another question; the caller closes. */
  readonly staysOpen?: boolean;
}

/** A list to choose from by typing, in the upper middle of the window. */
export function ChooserDialog(props: ChooserDialogProps) {
  const { title, placeholder, choices, recent, emptyText, onChoose, onClose } = props;
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className="fixed inset-0 z-50 flex items-start justify-center bg-page/60 p-4 pt-[12vh]"
    >
      <Modal className="w-full max-w-xl overflow-hidden rounded-frame border border-line bg-card shadow-float">
        <AriaDialog className="outline-none">
          <Heading slot="title" className="sr-only">
            {title}
          </Heading>
          {/* The box would only empty itself first: Escape closes at once. */}
          <div
            role="presentation"
            onKeyDownCapture={(event) => {
              if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
              event.stopPropagation();
              event.preventDefault();
              onClose();
            }}
          >
            <Chooser
              label={title}
              placeholder={placeholder}
              choices={choices.slice(0, most)}
              find={(query) => rank(choices, query, recent).slice(0, most)}
              {...(emptyText ? { emptyText } : {})}
              onChoose={(id) => {
                if (props.staysOpen) {
                  onChoose(id);
                  return;
                }
                onClose();
                // The dialog gives the keyboard back as it closes; what is chosen may want to put it elsewhere.
                afterTwoFrames(() => onChoose(id));
              }}
            />
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function afterTwoFrames(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
