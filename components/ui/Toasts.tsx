'use client';
import { X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastBody,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { classes, focusRing } from './styles.ts';
import { toastQueue } from './toast-queue.ts';

/** The corner where messages appear; stands once in the page. */
export function Toasts() {
  return (
    <ToastRegion
      queue={toastQueue}
      // While presenting the caption below stays readable.
      className="fixed bottom-4 left-1/2 z-50 [body:has([data-caption=high])_&]:bottom-48 [body:has([data-caption=low])_&]:bottom-16 flex w-max max-w-[90vw] -translate-x-1/2 flex-col gap-2 outline-none"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className={classes(
            'flex items-center gap-3 rounded-node border border-line bg-card py-1.5 pr-1.5 pl-3 text-ink shadow-float',
            focusRing,
          )}
        >
          <ToastBody className="min-w-0 flex-1 text-13">
            <Text slot="title">{toast.content.text}</Text>
          </ToastBody>
          {toast.content.action ? (
            <Button
              size="small"
              onPress={() => {
                toast.content.action?.run();
                toastQueue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          ) : null}
          <IconButton slot="close" label="Dismiss" size="small" icon={<X size={14} aria-hidden />} />
        </Toast>
      )}
    </ToastRegion>
  );
}
