import { useEffect, useState } from 'preact/hooks';
import { marketplace } from '../lib/amazon/marketplaces';
import type { PastedLink } from '../lib/links/pasted-text';
import { useI18n } from './i18n';
import type { LinkActions } from './link-card';
import { Pasted } from './paste-field';

export interface WelcomeLinkProps {
  readonly actions: LinkActions;
  readonly onPaste: (text: string) => Promise<PastedLink>;
  /** Opens the page that makes a list of links. */
  readonly onBatch: (text: string) => void;
}

/** The first link: of what is pasted, else of the front page of the user's first store. */
export function WelcomeLink({ actions, onPaste, onBatch }: WelcomeLinkProps) {
  const { t } = useI18n();
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<PastedLink>();
  const { making } = actions;
  const [first] = making.trackingIds;
  const domain = first && marketplace(first.marketplace).domain;
  const wanted = text.trim() === '' && domain ? `https://www.${domain}/` : text;
  useEffect(() => {
    let isCurrent = true;
    void onPaste(wanted).then((result) => {
      if (isCurrent) setPasted(result);
    });
    return () => {
      isCurrent = false;
    };
  }, [wanted, making]);
  if (domain === undefined) return <p class="soft">{t('welcomeLinkLater')}</p>;
  return (
    <>
      <p>{t('welcomeLinkIntro', domain)}</p>
      <label class="field">
        <span>{t('pasteLabel')}</span>
        <input
          type="text"
          value={text}
          spellcheck={false}
          autoComplete="off"
          placeholder={t('pasteExample')}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {pasted && <Pasted pasted={pasted} onBatch={() => onBatch(text)} actions={actions} />}
    </>
  );
}
