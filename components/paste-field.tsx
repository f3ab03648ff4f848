import { useEffect, useRef, useState } from 'preact/hooks';
import type { UrlRefusal } from '../lib/amazon/amazon-url';
import { marketplace } from '../lib/amazon/marketplaces';
import type { LinkMade } from '../lib/links/link-made';
import type { PastedLink } from '../lib/links/pasted-text';
import { plural, useI18n } from './i18n';
import { LastLinks } from './last-links';
import { LinkCard, type LinkActions } from './link-card';
import { REFUSALS } from './wording';

export interface PasteFieldProps extends LinkActions {
  /** Why the page itself gave no link. */
  readonly reason: UrlRefusal;
  /** What the page's visitor has selected; it stands in the field at first. */
  readonly selection: string;
  /** What was typed before the field was last closed; a selection goes before it. */
  readonly draft?: string;
  /** Called with what stands in the field, whenever the user changes it. */
  readonly onDraft?: (text: string) => void;
  readonly onPaste: (text: string) => Promise<PastedLink>;
  /** The last links made, to be shown while the field is empty. */
  readonly last?: readonly LinkMade[];
  /** Opens the page that makes a list of links. */
  readonly onBatch: (text: string) => void;
}

/** Where the page gives no link: why, and a field that takes one from elsewhere. */
export function PasteField(props: PasteFieldProps) {
  const { reason, selection, draft = '', onDraft, onPaste, onBatch, last = [], ...actions } = props;
  const { t } = useI18n();
  const [typed, setTyped] = useState<string>();
  // What is selected is known a little later than the page; what was typed meanwhile stays.
  const text = typed ?? (selection === '' ? draft : selection);
  const [pasted, setPasted] = useState<PastedLink>();
  const { making } = actions;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    let isCurrent = true;
    if (text.trim() === '') setPasted(undefined);
    else {
      void onPaste(text).then((result) => {
        if (isCurrent) setPasted(result);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [text, making]);
  return (
    <>
      <p class="refusal">{t(reason === 'not-amazon' ? 'openAProduct' : REFUSALS[reason])}</p>
      <label class="field">
        <span>{t('pasteLabel')}</span>
        <input
          ref={field}
          type="text"
          value={text}
          spellcheck={false}
          autoComplete="off"
          placeholder={t('pasteExample')}
          onInput={({ currentTarget: { value } }) => {
            setTyped(value);
            onDraft?.(value);
          }}
        />
      </label>
      {pasted ? (
        <Pasted pasted={pasted} onBatch={() => onBatch(text)} actions={actions} />
      ) : (
        text.trim() === '' && <LastLinks links={last} making={making} onCopy={actions.onCopy} />
      )}
    </>
  );
}

export interface PastedProps {
  readonly pasted: PastedLink;
  readonly onBatch: () => void;
  readonly actions: LinkActions;
  readonly takesFocus?: boolean;
}

/** The link of a pasted text, or the way to the list of them. */
export function Pasted({ pasted, onBatch, actions, takesFocus = false }: PastedProps) {
  const i18n = useI18n();
  if (pasted.kind === 'many') {
    return (
      <>
        <p>{plural(i18n, 'pastedMany', pasted.count)}</p>
        <button class="primary wide" type="button" onClick={onBatch}>
          {i18n.t('makeList')}
        </button>
      </>
    );
  }
  const { assumedStore } = pasted;
  return (
    <>
      {assumedStore && storeCount(actions) > 1 && (
        <p class="note">{i18n.t('asinStore', marketplace(assumedStore).domain)}</p>
      )}
      <LinkCard link={pasted.link} {...actions} takesFocus={takesFocus} />
    </>
  );
}

/** How many stores the user has tracking IDs for. */
function storeCount({ making: { trackingIds } }: LinkActions): number {
  return new Set(trackingIds.map((own) => own.marketplace)).size;
}
