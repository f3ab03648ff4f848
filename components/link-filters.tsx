import { useMemo } from 'preact/hooks';
import { marketplace, type MarketplaceCode } from '../lib/amazon/marketplaces';
import type { TrackingId } from '../lib/amazon/tracking-id';
import type { CopiedFormat, LinkMade } from '../lib/links/link-made';
import type { LinkFilter } from '../lib/links/search-links';
import { useI18n } from './i18n';
import { MADE_AS } from './made-as';

/** What the user asks to see: days as the fields hold them, in the user's own time. */
export interface LinkQuestion extends Omit<LinkFilter, 'fromMs' | 'toMs'> {
  /** ISO days. */
  readonly from?: string;
  readonly to?: string;
}

export interface LinkFiltersProps {
  /** All that there are, whatever is asked for. */
  readonly links: readonly LinkMade[];
  readonly question: LinkQuestion;
  readonly onAsk: (question: LinkQuestion) => void;
  /** What a tracking ID is called where there is room for it. */
  readonly nameOf: (store: MarketplaceCode, id: TrackingId) => string;
}

/** The question as the search takes it; the last day counts to its end. */
export function asFilter({ from, to, ...rest }: LinkQuestion): LinkFilter {
  const fromMs = startOfDay(from, 0);
  const toMs = startOfDay(to, 1);
  return {
    ...rest,
    ...(fromMs !== undefined && { fromMs }),
    ...(toMs !== undefined && { toMs }),
  };
}

/** When a day begins where the user is, or one so many days later; epoch milliseconds. */
function startOfDay(day: string | undefined, later: number): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '') ?? [];
  if (year === undefined) return undefined;
  // By the calendar: days on which clocks change are not 24 hours long.
  return new Date(Number(year), Number(month) - 1, Number(date) + later).getTime();
}

/** Search and filters above the list of links. */
export function LinkFilters({ links, question, onAsk, nameOf }: LinkFiltersProps) {
  const { t } = useI18n();
  const { stores, ids, formats } = useMemo(() => choicesOf(links), [links]);
  const ask = (change: { [Key in keyof LinkQuestion]: LinkQuestion[Key] | undefined }) => {
    const entries = Object.entries({ ...question, ...change });
    onAsk(Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== '')));
  };
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label class="field search">
        <span>{t('linksSearch')}</span>
        <input
          type="search"
          value={question.words ?? ''}
          placeholder={t('linksSearchIn')}
          autoComplete="off"
          spellcheck={false}
          onInput={({ currentTarget: { value } }) => ask({ words: value })}
        />
      </label>
      <Choice
        label={t('store')}
        value={question.marketplace}
        options={stores.map((code) => [code, marketplace(code).domain])}
        onChoose={(store) => ask({ marketplace: store })}
      />
      <Choice
        label={t('trackingId')}
        value={question.trackingId}
        options={ids.map(([id, store]) => [id, nameOf(store, id)])}
        onChoose={(trackingId) => ask({ trackingId })}
      />
      <Choice
        label={t('linksFormat')}
        value={question.format}
        options={formats.map((format) => [format, t(MADE_AS[format])])}
        onChoose={(format) => ask({ format })}
      />
      <Day label={t('linksFrom')} value={question.from} onChoose={(from) => ask({ from })} />
      <Day label={t('linksTo')} value={question.to} onChoose={(to) => ask({ to })} />
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onChoose: (value: Value | undefined) => void;
}

/** One of what there is; nothing where there is nothing to choose between. */
function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  const { t } = useI18n();
  if (options.length < 2) return null;
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) =>
          onChoose(options.find(([each]) => each === currentTarget.value)?.[0])
        }
      >
        <option value="">{t('linksAll')}</option>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChoose: (day: string) => void;
}

function Day({ label, value = '', onChoose }: DayProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="date"
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      />
    </label>
  );
}

function choicesOf(links: readonly LinkMade[]) {
  const stores = new Set<MarketplaceCode>();
  const formats = new Set<CopiedFormat>();
  const ids = new Map<TrackingId, MarketplaceCode>();
  for (const { marketplace: store, trackingId, format = 'url' } of links) {
    stores.add(store);
    formats.add(format);
    ids.set(trackingId, store);
  }
  return {
    stores: [...stores].sort(),
    ids: [...ids].sort(([a], [b]) => (a < b ? -1 : 1)),
    formats: [...formats].sort(),
  };
}
