import type { ComponentChildren } from 'preact';
import { useI18n } from './i18n';
import { TagMark } from './tag-mark';

/** Our mark and name, and whatever the page puts at the end of the line. */
export function PageHeader({ children }: { children?: ComponentChildren }) {
  const { t } = useI18n();
  return (
    <header class="top">
      <h1>
        <TagMark size={18} /> {t('extensionName')}
      </h1>
      {children}
    </header>
  );
}
