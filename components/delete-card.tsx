import { useState } from 'preact/hooks';
import { Card } from './card';
import { formatDay, formatMoment } from './format-time';
import { plural, useI18n, type MessageKey } from './i18n';
import { SaveFirst, type SaveFirstProps } from './save-first';

export type DeletionRange = 'hour' | 'day' | 'week' | 'year-ago';

export interface DeleteCardProps {
  readonly retentionDays: number | null;
  readonly onRetention: (days: number | null) => Promise<void>;
  /** The newest deletion that can be undone. */
  readonly newest:
    | {
        readonly deletedAtMs: number;
        readonly undoUntilMs: number;
        readonly clicks: number;
        readonly links: number;
      }
    | undefined;
  /** Resolves with whether there was anything to delete. */
  readonly onDelete: (range: DeletionRange) => Promise<boolean | undefined>;
  /** Brings back the deletion of that moment. */
  readonly onUndo: (deletedAtMs: number) => Promise<void>;
  readonly onSave: SaveFirstProps['onSave'];
  /** Empties the ledger if the last saved backup holds all of it; resolves with whether it did. */
  readonly onDeleteEverything: () => Promise<boolean | undefined>;
}

/** How long rows are kept, and taking them out by hand. */
export function DeleteCard(props: DeleteCardProps) {
  const { newest, onDelete, onUndo } = props;
  const i18n = useI18n();
  const { t, locale } = i18n;
  const [range, setRange] = useState<DeletionRange>('hour');
  const [said, say] = useState<MessageKey>();
  return (
    <Card id="delete" title={t('keepTitle')}>
      <Retention {...props} />
      <div class="row end">
        <label class="field">
          <span>{t('deleteWhat')}</span>
          <select
            value={range}
            onChange={({ currentTarget: { value } }) => {
              setRange(value as DeletionRange);
              say(undefined);
            }}
          >
            {RANGES.map(([key, message]) => (
              <option key={key} value={key}>
                {t(message)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          onClick={() =>
            void onDelete(range).then((found) => say(found ? undefined : 'deleteNothing'))
          }
        >
          {t('deleteDo')}
        </button>
      </div>
      <div aria-live="polite">
        {said && <p class="soft">{t(said)}</p>}
        {newest && (
          <div class="notice">
            <p class="figures">
              {t(
                'deletedAt',
                formatMoment(newest.deletedAtMs, locale),
                plural(i18n, 'ledgerClicks', newest.clicks),
                plural(i18n, 'ledgerLinks', newest.links),
              )}{' '}
              <span class="soft">{t('undoUntil', formatDay(newest.undoUntilMs, locale))}</span>
            </p>
            {/* A new button for each: a second click must not undo what slides under it. */}
            <button
              key={newest.deletedAtMs}
              type="button"
              onClick={() => void onUndo(newest.deletedAtMs).then(() => say('undone'))}
            >
              {t('undo')}
            </button>
          </div>
        )}
      </div>
      <Everything {...props} />
    </Card>
  );
}

const RANGES: readonly (readonly [DeletionRange, MessageKey])[] = [
  ['hour', 'deleteHour'],
  ['day', 'deleteDay'],
  ['week', 'deleteWeek'],
  ['year-ago', 'deleteYearAgo'],
];

/** Offered times to keep rows: in days, as the units people think in. */
const TIMES: readonly (readonly [days: number, count: number, unit: 'day' | 'year'])[] = [
  [90, 90, 'day'],
  [365, 1, 'year'],
  [730, 2, 'year'],
  [1_825, 5, 'year'],
];

function Retention({ retentionDays, onRetention }: DeleteCardProps) {
  const { t, locale } = useI18n();
  return (
    <>
      <label class="field narrow">
        <span>{t('retention')}</span>
        <select
          value={String(retentionDays ?? '')}
          onChange={({ currentTarget: { value } }) =>
            void onRetention(value === '' ? null : Number(value))
          }
        >
          <option value="">{t('retentionForever')}</option>
          {TIMES.map(([days, count, unit]) => (
            <option key={days} value={String(days)}>
              {t(
                'retentionDays',
                new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
                  count,
                ),
              )}
            </option>
          ))}
        </select>
      </label>
      {retentionDays !== null && <p class="note">{t('retentionNote')}</p>}
    </>
  );
}

function Everything({ onSave, onDeleteEverything }: DeleteCardProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const [isDone, setDone] = useState(false);
  const word = t('everythingWord');
  const isMeant = typed.trim().toLowerCase() === word;
  return (
    <div class="everything">
      <h3>{t('everythingTitle')}</h3>
      <p id="everything">
        {t('everythingText')} <kbd>{word}</kbd>
      </p>
      <input
        type="text"
        value={typed}
        autoComplete="off"
        spellcheck={false}
        aria-label={t('everythingLabel')}
        aria-describedby="everything"
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          setDone(false);
        }}
      />
      {isMeant && (
        <div class="notice">
          <SaveFirst
            onSave={onSave}
            onGo={onDeleteEverything}
            onDone={() => {
              setTyped('');
              setDone(true);
            }}
            onCancel={() => setTyped('')}
            goLabel={t('everythingDo')}
          />
        </div>
      )}
      {isDone && (
        <p class="done" role="status">
          {t('everythingDone')}
        </p>
      )}
    </div>
  );
}
