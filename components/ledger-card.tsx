import { Card } from './card';
import { formatCalendarDay, formatMoment } from './format-time';
import { plural, useI18n, type I18n } from './i18n';

export interface LedgerCardProps {
  readonly figures: {
    readonly clicks: number;
    readonly burstClicks: number;
    readonly links: number;
    /** ISO day of the first click. */
    readonly firstDay: string | undefined;
  };
  readonly lastCheck: CheckOutcome | undefined;
  readonly onOpenLedger: () => void;
  readonly onOpenReports: () => void;
  readonly onCheck: () => Promise<void>;
  readonly onExport: (what: 'clicks' | 'links') => Promise<void>;
}

/** What came of comparing counts with rows. */
export interface CheckOutcome {
  readonly atMs: number;
  readonly wrong: number;
  readonly unreadable: number;
}

/** What the ledger holds, and that its counts are right. */
export function LedgerCard(props: LedgerCardProps) {
  const { figures, lastCheck, onOpenLedger, onOpenReports, onCheck, onExport } = props;
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { clicks, burstClicks, links, firstDay } = figures;
  const since =
    firstDay === undefined ? '' : ` ${t('ledgerSince', formatCalendarDay(firstDay, locale))}`;
  return (
    <Card id="ledger" title={t('ledgerTitle')}>
      {clicks + burstClicks + links === 0 ? (
        <p class="soft">{t('ledgerEmpty')}</p>
      ) : (
        <p class="figures">
          {plural(i18n, 'ledgerClicks', clicks)}
          {since} · {plural(i18n, 'ledgerLinks', links)}
        </p>
      )}
      {burstClicks > 0 && <p class="warning">{plural(i18n, 'ledgerBurst', burstClicks)}</p>}
      <p class={lastCheck && lastCheck.wrong > 0 ? 'warning' : 'soft'}>
        {lastCheck ? checkSentence(i18n, lastCheck) : t('checkNever')}
      </p>
      {lastCheck && lastCheck.unreadable > 0 && (
        <p class="error">{plural(i18n, 'checkUnreadable', lastCheck.unreadable)}</p>
      )}
      <div class="row">
        <button type="button" onClick={onOpenLedger}>
          {t('ledgerOpen')}
        </button>
        <button type="button" onClick={onOpenReports}>
          {t('importsOpen')}
        </button>
        <button type="button" onClick={() => void onExport('clicks')}>
          {t('exportClicks')}
        </button>
        <button type="button" onClick={() => void onExport('links')}>
          {t('exportLinks')}
        </button>
        <button type="button" onClick={() => void onCheck()}>
          {t('checkNow')}
        </button>
      </div>
    </Card>
  );
}

function checkSentence(i18n: I18n, { atMs, wrong }: CheckOutcome): string {
  const when = formatMoment(atMs, i18n.locale);
  return wrong === 0 ? i18n.t('checkGood', when) : plural(i18n, 'checkRepaired', wrong, when);
}
