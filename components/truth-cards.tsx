import { Card } from './card';
import { useI18n } from './i18n';

/** What a click is worth, as far as Amazon says. */
export function TruthsCard() {
  const { t } = useI18n();
  return (
    <Card id="truths" title={t('truthsTitle')}>
      <ul class="truths">
        <li>{t('truthClick')}</li>
        <li>{t('truthWindow')}</li>
        <li>{t('truthAnyProduct')}</li>
        <li>{t('truthOwn')}</li>
        <li>{t('truthReaders')}</li>
      </ul>
    </Card>
  );
}

/** What the extension does not do, and whose it is not. */
export function NeverCard() {
  const { t } = useI18n();
  return (
    <Card id="never" title={t('neverTitle')}>
      <p>{t('neverText')}</p>
      <p class="soft">{t('notAffiliated')}</p>
    </Card>
  );
}
