import { useI18n } from './i18n';

export interface ZoneChoiceProps {
  readonly zone: string;
  readonly onZone: (zone: string) => void;
}

/** In which zone a log's times are, that name none. The zones are those that the browser knows. */
export function ZoneChoice({ zone, onZone }: ZoneChoiceProps) {
  const { t } = useI18n();
  const known = Intl.supportedValuesOf('timeZone');
  // Chrome knows UTC and does not list it.
  const zones = [...new Set(['UTC', zone, ...known])].sort();
  return (
    <div class="row">
      <label class="field">
        <span>{t('logZone')}</span>
        <select value={zone} onChange={({ currentTarget: { value } }) => onZone(value)}>
          {zones.map((each) => (
            <option key={each} value={each}>
              {each.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
