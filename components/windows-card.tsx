import {
  SESSION_MS,
  type AttributionWindow,
  type WindowState,
} from '../lib/clicks/attribution-window';
import type { NamedRate } from '../lib/commission/category-names';
import { formatRate } from '../lib/commission/money';
import { formatDay } from './format-time';
import { plural, useI18n, type MessageKey } from './i18n';

export interface WindowRow {
  readonly window: AttributionWindow;
  readonly title: string | undefined;
  readonly rate: NamedRate | undefined;
}

export interface WindowsCardProps {
  /** Newest first; only clicks of the last 24 hours. */
  readonly rows: readonly WindowRow[];
  /** Whether the list stands open at first, and is not only counted. */
  readonly isOpen: boolean;
}

const SHOWN = 5;

/** Test clicks of the last 24 hours, with the time each has left or what ended it. */
export function WindowsCard({ rows, isOpen }: WindowsCardProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  if (rows.length === 0) return null;
  const count = (state: WindowState) =>
    rows.filter(({ window }) => window.state === state && !window.isFromFuture).length;
  const [open, replaced, ended] = [count('open'), count('superseded'), count('closed')];
  const newest = rows.find(({ window }) => window.state === 'open' && !window.isFromFuture);
  const counts = [
    plural(i18n, 'windowsOpen', open),
    ...(replaced > 0 ? [plural(i18n, 'windowsReplaced', replaced)] : []),
    ...(ended > 0 ? [plural(i18n, 'windowsEnded', ended)] : []),
  ];
  return (
    <details class="card" open={isOpen}>
      <summary>
        <h2>{t('windowsTitle')}</h2> <span class="count figures">{counts.join(' · ')}</span>
        {newest && (
          <span class="count figures while-closed">
            {' · '}
            {t('timeLeft', ...hoursAndMinutes(newest.window.leftMs))}
          </span>
        )}
      </summary>
      <ul class="windows">
        {rows.slice(0, SHOWN).map((row) => (
          <Row key={row.window.click.id} {...row} />
        ))}
      </ul>
      {rows.length > SHOWN && (
        <p class="soft">{t('moreWindows', (rows.length - SHOWN).toLocaleString(locale))}</p>
      )}
    </details>
  );
}

function Row({ window, title, rate }: WindowRow) {
  const { t, locale } = useI18n();
  const { click, leftMs } = window;
  const state = window.isFromFuture ? 'future' : window.state;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(click.atMs);
  const name = title ?? click.asin ?? t('amazonPage');
  const deadlines = t(
    'windowDeadlines',
    formatDay(window.cartUntilMs, locale),
    formatDay(window.shippedAndPaidUntilMs, locale),
  );
  return (
    <li class={state}>
      <time class="figures" dateTime={new Date(click.atMs).toISOString()}>
        {time}
      </time>
      <span class="what" title={`${name} · ${click.trackingId}\n${deadlines}`}>
        <bdi>{name}</bdi>
      </span>
      <span class="soft figures" title={rate?.name}>
        {rate && formatRate(rate.rateBp, locale)}
      </span>
      {state === 'open' ? (
        <>
          <meter min={0} max={SESSION_MS} value={leftMs} aria-hidden="true" />
          <span class="left figures">{t('timeLeft', ...hoursAndMinutes(leftMs))}</span>
        </>
      ) : (
        <span class="left soft" title={t(OVER[state][1])}>
          {t(OVER[state][0])}
        </span>
      )}
    </li>
  );
}

/** What is said of a window that is not open, and the sentence behind it. */
const OVER: Readonly<
  Record<Exclude<WindowState, 'open'> | 'future', readonly [MessageKey, MessageKey]>
> = {
  superseded: ['superseded', 'supersededTitle'],
  closed: ['windowEnded', 'windowEndedTitle'],
  future: ['windowFuture', 'windowFutureTitle'],
};

function hoursAndMinutes(ms: number): [string, string] {
  const minutes = Math.floor(ms / 60_000);
  return [String(Math.floor(minutes / 60)), String(minutes % 60)];
}
