'use client';
import { History } from 'lucide-react';
import type { Design, Question } from '../../model/index.ts';
import { useDocument } from '../../store/document-store.ts';
import { selectionStore, useSelection } from '../../store/selection-store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSection, MenuTrigger } from '../ui/Menu.tsx';
import { isAskable, questionText } from './parties.ts';

/** Questions that were asked here, and those that are kept with the document. */
export function RecentQuestions({ design }: { readonly design: Design }) {
  const recent = useSelection((state) => state.recentQuestions);
  const kept = useDocument((state) => state.document.questions);
  const lists = { recent: withoutGone(design, recent), kept: withoutGone(design, kept) };
  const isEmpty = lists.recent.length === 0 && lists.kept.length === 0;
  return (
    <MenuTrigger>
      <IconButton
        label="Recent questions"
        icon={<History size={16} aria-hidden className="text-muted" />}
        size="small"
      />
      <Menu aria-label="Recent questions" popover={{ placement: 'bottom start' }}>
        {isEmpty ? (
          <MenuItem isDisabled>Nothing was asked yet</MenuItem>
        ) : (
          (['recent', 'kept'] as const).map((name) =>
            lists[name].length === 0 ? null : (
              <MenuSection key={name} title={name === 'recent' ? 'Asked last' : 'Kept with this design'}>
                {lists[name].map((question) => {
                  const text = questionText(design, question);
                  return (
                    <MenuItem
                      key={text}
                      id={`${name} ${text}`}
                      textValue={text}
                      onAction={() => selectionStore.getState().ask(plain(question))}
                    >
                      {text}
                    </MenuItem>
                  );
                })}
              </MenuSection>
            ),
          )
        )}
      </Menu>
    </MenuTrigger>
  );
}

/** Questions whose ends are still there, each text once. */
function withoutGone(design: Design, questions: readonly Question[]): readonly Question[] {
  const byText = new Map(
    questions.filter((one) => isAskable(design, one)).map((one) => [questionText(design, one), one]),
  );
  return [...byText.values()];
}

/** Without the id that kept questions have. */
function plain({ from, to, port, protocol }: Question): Question {
  return { from, to, port, protocol };
}
