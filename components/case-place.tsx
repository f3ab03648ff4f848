import type { Place } from '../lib/reports/hold-rate';
import type { MessageKey } from './i18n';
import { useI18n } from './i18n';

export const PLACES: Readonly<Record<Place, MessageKey>> = {
  inside: 'caseInside',
  above: 'caseAbove',
  below: 'caseBelow',
};
const SIGNS: Readonly<Record<Place, string>> = { inside: '✓', above: '▲', below: '▼' };

/** Whether a range held, by sign and by word. */
export function CasePlace({ place }: { readonly place: Place }) {
  const { t } = useI18n();
  return (
    <span class={place === 'inside' ? 'done' : 'warning'}>
      <span aria-hidden="true">{SIGNS[place]}</span> {t(PLACES[place])}
    </span>
  );
}
