import { useState } from 'preact/hooks';
import type { UrlRefusal } from '../lib/amazon/amazon-url';
import type { LinkResult } from '../lib/links/tagged-link';
import { useI18n } from './i18n';
import { LinkCard, type IdChoice } from './link-card';
import { REFUSALS } from './wording';

export interface PasteFieldProps {
  /** Why the page itself gave no link. */
  readonly reason: UrlRefusal;
  readonly onPaste: (text: string) => LinkResult;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onOpenOptions: () => void;
  readonly idChoice: IdChoice;
}

/** Where the page gives no link: why, and a field that takes one from elsewhere. */
export function PasteField({ reason, onPaste, ...actions }: PasteFieldProps) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  return (
    <>
      <p class="refusal">{t(reason === 'not-amazon' ? 'openAProduct' : REFUSALS[reason])}</p>
      <label class="field">
        <span>{t('pasteLabel')}</span>
        <input
          type="url"
          value={text}
          spellcheck={false}
          placeholder="https://"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {text.trim() !== '' && <LinkCard link={onPaste(text)} takesFocus={false} {...actions} />}
    </>
  );
}
