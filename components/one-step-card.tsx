import { useState } from 'preact/hooks';
import { Card } from './card';
import { useI18n } from './i18n';

export interface OneStepCardProps {
  readonly isOneStep: boolean;
  /** The keys that copy the link of the page in front; empty for none. */
  readonly shortcut: string;
  /** To be called within the user's click, since the browser asks; resolves with whether it is on. */
  readonly onOneStep: (isWanted: boolean) => Promise<boolean>;
  readonly onShortcuts: () => void;
}

/** Copying without a page between, which takes a permission, and the keys to copy with. */
export function OneStepCard({ isOneStep, shortcut, onOneStep, onShortcuts }: OneStepCardProps) {
  const { t } = useI18n();
  const [isDenied, setDenied] = useState(false);
  const change = async (isWanted: boolean) => {
    setDenied(false);
    setDenied(!(await onOneStep(isWanted)) && isWanted);
  };
  return (
    <Card id="one-step" title={t('oneStepTitle')}>
      <p class="soft">{t('oneStepWhy')}</p>
      <label class="check">
        <input
          type="checkbox"
          checked={isOneStep}
          aria-describedby="one-step-message"
          onChange={({ currentTarget: box }) => {
            const isWanted = box.checked;
            // Only the browser's answer switches it.
            box.checked = isOneStep;
            void change(isWanted);
          }}
        />
        <span>{t('oneStepSetting')}</span>
      </label>
      <div id="one-step-message" role="status">
        {isDenied && !isOneStep && <p class="warning">{t('oneStepDenied')}</p>}
        {!isDenied && <p class="note">{t(isOneStep ? 'oneStepOn' : 'oneStepAsks')}</p>}
      </div>
      <p class="row">
        <span>{shortcut === '' ? t('shortcutNone') : t('shortcutSet', shortcut)}</span>
        <button class="inline" type="button" onClick={onShortcuts}>
          {t('shortcutChange')}
        </button>
      </p>
    </Card>
  );
}
