import { toast } from '../ui/toast-queue.ts';

/** Fills the screen with the page, or gives it back. */
export async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) return leaveFullScreen();
  try {
    await document.documentElement.requestFullscreen();
  } catch {
    toast('This browser does not let a page fill the screen. F11 may do it.');
  }
}

/** Gives the screen back, if the page fills it. */
export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => {});
}
