import { describe, expect, it } from 'vitest';
import { sessionStore } from '../../store/session-store.ts';
import { forgetDrafts, readDraft, writeDraft } from './drafts.ts';

const draft = { text: '10.0.1', wrong: 'Not a prefix.', base: '10.0.0.0/24' };

describe('drafts', () => {
  it('are kept until they are taken', () => {
    writeDraft('s|settings.prefix', draft);
    expect(readDraft('s|settings.prefix')).toBe(draft);
    writeDraft('s|settings.prefix', null);
    expect(readDraft('s|settings.prefix')).toBeNull();
  });

  it('go with the rows they belong to, and no others', () => {
    writeDraft('n|settings.rules.0.name', draft);
    writeDraft('n|settings.other', draft);
    forgetDrafts('n|settings.rules');
    expect(readDraft('n|settings.rules.0.name')).toBeNull();
    expect(readDraft('n|settings.other')).toBe(draft);
  });

  it('stay in their own document', () => {
    sessionStore.setState({ documentId: 'a' });
    writeDraft('s|name', draft);
    sessionStore.setState({ documentId: 'b' });
    expect(readDraft('s|name')).toBeNull();
    sessionStore.setState({ documentId: 'a' });
    expect(readDraft('s|name')).toBe(draft);
  });
});
