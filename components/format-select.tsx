import { BUILT_IN_FORMATS, type BuiltInFormat } from '../lib/links/link-format';
import type { FormatChoice, StoredTemplate } from '../lib/links/stored-format';
import { FORMATS } from './format-names';
import { useI18n } from './i18n';

export interface FormatSelectProps {
  readonly format: FormatChoice;
  readonly templates: readonly StoredTemplate[];
  readonly onChooseFormat: (format: FormatChoice) => void;
}

/** Before the names of templates, which may be anything. */
const TEMPLATE = 'template ';

/** What links are copied as, wherever they are copied. */
export function FormatSelect({ format, templates, onChooseFormat }: FormatSelectProps) {
  const { t } = useI18n();
  // One that was deleted since counts as the plain address.
  const isThere = typeof format === 'string' || templates.some((t) => t.name === format.template);
  const value = !isThere ? 'url' : typeof format === 'string' ? format : TEMPLATE + format.template;
  return (
    <label class="field">
      <span>{t('format')}</span>
      <select
        value={value}
        onChange={({ currentTarget: { value: chosen } }) => {
          onChooseFormat(
            chosen.startsWith(TEMPLATE)
              ? { template: chosen.slice(TEMPLATE.length) }
              : (chosen as BuiltInFormat),
          );
        }}
      >
        {BUILT_IN_FORMATS.map((name) => (
          <option key={name} value={name}>
            {t(FORMATS[name])}
          </option>
        ))}
        {templates.map(({ name }) => (
          <option key={name} value={TEMPLATE + name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
