import type { Answer } from './answer.ts';

/**
 * Does the call get to what was meant; null where the model cannot tell. A misdirected call over a public address still
 * gets to the service; over a private one it ends at something else.
 */
export function reachesTarget({ verdict, path }: Pick<Answer, 'verdict' | 'path'>): boolean | null {
  switch (verdict) {
    case 'reachable':
      return true;
    case 'misdirected':
      return path === 'public' || path === 'serviceEndpoint';
    case 'blocked':
      return false;
    case 'depends':
    case 'notModelled':
      return null;
  }
}
