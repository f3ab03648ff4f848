import { marketplace } from '../lib/amazon/marketplaces';
import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import { useI18n } from './i18n';
import type { IdActions } from './tracking-ids';
import { WelcomeIdForm } from './welcome-id-form';

export interface WelcomeIdsProps extends Pick<IdActions, 'onAdd' | 'onRemove'> {
  readonly own: readonly OwnTrackingId[];
  /** Whether the field is open; it takes the focus when it opens. */
  readonly isAdding: boolean;
  readonly onAdding: (isAdding: boolean) => void;
  /** Called when all that was typed is kept. */
  readonly onDone: () => void;
}

/** Tracking IDs, one or many in one field; what is kept stands above it. */
export function WelcomeIds(props: WelcomeIdsProps) {
  const { own, isAdding, onAdd, onRemove, onAdding, onDone } = props;
  const { t } = useI18n();
  return (
    <>
      {own.length > 0 && (
        <ul class="kept plain">
          {own.map((entry) => (
            <li key={`${entry.marketplace} ${entry.id}`}>
              <span class="figures">{entry.id}</span>
              <span class="soft">{marketplace(entry.marketplace).domain}</span>
              <button
                class="quiet"
                type="button"
                aria-label={t('removeId', entry.id)}
                onClick={() => void onRemove(entry)}
              >
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <WelcomeIdForm
          own={own}
          onAdd={onAdd}
          onTyped={() => onAdding(true)}
          onClose={() => onAdding(false)}
          onDone={() => {
            onAdding(false);
            onDone();
          }}
        />
      ) : (
        <button class="start" type="button" onClick={() => onAdding(true)}>
          {t('welcomeIdsMore')}
        </button>
      )}
    </>
  );
}
