import type { DayOrder } from '../lib/reports/date-text';
import type { TableLook } from '../lib/reports/look';
import { useI18n } from './i18n';
import { ScrollRegion } from './scroll-region';

/** The first rows of a table, as they are. */
export function FirstRows({ first }: Pick<TableLook, 'first'>) {
  const { t } = useI18n();
  return (
    <details>
      <summary>{t('firstRows')}</summary>
      <ScrollRegion label={t('firstRows')}>
        <table>
          <tbody>
            {first.map((cells, row) => (
              <tr key={row}>
                {cells.slice(0, 30).map((cell, column) => (
                  <td key={column} dir="auto" title={String(cell ?? '')}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}

/** Asks whether dates are written day first or month first. */
export function OrderChoice({ onChoose }: { readonly onChoose: (order: DayOrder) => void }) {
  const { t } = useI18n();
  return (
    <Choice
      label={t('askOrder')}
      options={[
        ['month-first', t('monthFirst')],
        ['day-first', t('dayFirst')],
      ]}
      onChoose={(order) => onChoose(order as DayOrder)}
    />
  );
}

/** A choice that begins with none. */
export function Choice({
  label,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}) {
  const { t } = useI18n();
  return (
    <label class="field">
      <span>{label}</span>
      <select onChange={({ currentTarget: { value } }) => value !== '' && onChoose(value)}>
        <option value="">{t('pleaseChoose')}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

export function DayField({
  label,
  onDay,
}: {
  readonly label: string;
  readonly onDay: (day: string) => void;
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <input type="date" onInput={({ currentTarget: { value } }) => onDay(value)} />
    </label>
  );
}
