import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import type { LinkDestination } from '../lib/reports/click-logs/log-destination';
import type { LogLook } from '../lib/reports/click-logs/look-log';
import { formatCalendarDay } from './format-time';
import { plural, useI18n } from './i18n';
import { LinkNames } from './link-names';
import { LOG_KINDS } from './report-wording';
import { SkippedClicks } from './skipped-clicks';
import { ZoneChoice } from './zone-choice';

export interface PlannedLogProps {
  readonly look: LogLook;
  readonly own: readonly OwnTrackingId[];
  /** Where links lead, as far as the user has said it. */
  readonly destinations: readonly LinkDestination[];
  readonly onDestinations: (destinations: readonly LinkDestination[]) => void;
  readonly onZone: (zone: string) => void;
  /** Where its columns are named by hand. */
  readonly columns: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What was found in a click log, what of it will not count, and what the user can say to change that. */
export function PlannedLog(props: PlannedLogProps) {
  const { look, own, columns, children } = props;
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { kind } = look.format;
  const { clicks, period, rejected, skipped, usesZone } = look.summary;
  if (kind === 'link-list') return <LinkList {...props} />;
  const said = [
    t(LOG_KINDS[kind]),
    period && `${formatCalendarDay(period.from, locale)} – ${formatCalendarDay(period.to, locale)}`,
    kind === 'undated' ? undefined : plural(i18n, 'logClicks', clicks),
  ];
  return (
    <div class="report">
      <p class="figures">{said.filter((part) => part !== undefined).join(' · ')}</p>
      {columns}
      {kind === 'undated' && <p class="warning">{t('logUndatedWhy')}</p>}
      {own.length === 0 && <p class="warning">{t('logNoIds')}</p>}
      {kind !== 'undated' && clicks === 0 && own.length > 0 && (
        <p class="warning">{t('logNone')}</p>
      )}
      {usesZone && <ZoneChoice {...props} zone={look.zone} />}
      <SkippedClicks skipped={skipped} />
      <NamesLeft {...props} />
      {rejected > 0 && <p class="warning">{plural(i18n, 'logUnread', rejected)}</p>}
      {kind !== 'undated' && <p class="note">{t('logKept')}</p>}
      {children}
    </div>
  );
}

/** Links of which nobody has said where they lead, and where it can be said. */
function NamesLeft({ look, own, onDestinations }: PlannedLogProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [isOpen, setOpen] = useState(false);
  const { names } = look.summary;
  if (names.length === 0 || own.length === 0) return null;
  const clicks = names.reduce((sum, each) => sum + each.clicks, 0);
  return (
    <div class="row">
      <span class="warning figures">
        {t('logNames', plural(i18n, 'logClicks', clicks), plural(i18n, 'logNamesOf', names.length))}
      </span>
      <button type="button" onClick={() => setOpen(true)}>
        {t('logAssign')}
      </button>
      {isOpen && (
        <LinkNames
          names={names}
          own={own}
          onDestinations={onDestinations}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

function LinkList({ look, destinations, onDestinations, children }: PlannedLogProps) {
  const { t, locale } = useI18n();
  const { list } = look;
  const known = new Map(destinations.map((each) => [each.name, JSON.stringify(each)]));
  const isKnown = list.every((each) => known.get(each.name) === JSON.stringify(each));
  const leading = list.filter(({ target }) => target).length;
  return (
    <div class="report">
      <p class="figures">
        {`${t('logLinkList')} · ${t('listSays', list.length.toLocaleString(locale), leading.toLocaleString(locale))}`}
      </p>
      {isKnown ? (
        <p class="soft">{t('listUsed')}</p>
      ) : (
        <div class="row">
          <button type="button" onClick={() => onDestinations(list)}>
            {t('listUse')}
          </button>
        </div>
      )}
      {children}
    </div>
  );
}
