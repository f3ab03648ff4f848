import { marketplace } from '../lib/amazon/marketplaces';
import { formatMoney } from '../lib/commission/money';
import type { ImportChanges } from '../lib/reports/import-changes';
import type { Figures } from '../lib/reports/report-sums';
import { plural, useI18n, type I18n } from './i18n';

/** What an import did to what was known of one report. */
export function ChangeList({ changes }: { readonly changes: ImportChanges }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { added, changed, same, dropped, outdated } = changes;
  const isNothing = added + changed + dropped + outdated === 0;
  const said = isNothing
    ? [same > 0 && t('changesNone')]
    : [
        added > 0 && plural(i18n, 'changesAdded', added),
        changed > 0 && changedText(i18n, changes),
        same > 0 && plural(i18n, 'changesSame', same),
        dropped > 0 && plural(i18n, 'changesDropped', dropped),
        outdated > 0 && plural(i18n, 'changesOutdated', outdated),
      ];
  const texts = said.filter((text) => text !== false);
  if (texts.length === 0) return null;
  return <p class="soft">{texts.join(' · ')}</p>;
}

function changedText(i18n: I18n, { changed, before, after, marketplace: code }: ImportChanges) {
  const { locale } = i18n;
  const { currency } = marketplace(code);
  const sum = (figures: Figures) => {
    const { feesMinor, bonusMinor, clicks, ordered } = figures;
    const isMoney = feesMinor !== undefined || bonusMinor !== undefined;
    return isMoney
      ? formatMoney({ minor: (feesMinor ?? 0) + (bonusMinor ?? 0), currency }, locale)
      : (clicks ?? ordered ?? 0).toLocaleString(locale);
  };
  const [from, to] = [sum(before), sum(after)];
  // What changed may be another figure than the one that sums it up best.
  return from === to
    ? plural(i18n, 'changesChanged', changed)
    : plural(i18n, 'changesChangedFrom', changed, from, to);
}
