import { useState } from 'preact/hooks';
import { marketplace, MARKETPLACES, type MarketplaceCode } from '../lib/amazon/marketplaces';
import { Card } from './card';
import { useI18n, type MessageKey } from './i18n';

export interface PermissionsCardProps {
  /** Names of what the browser has given, as it says itself. */
  readonly granted: readonly string[];
  /** Names of what is only asked for when the user switches on what needs it. */
  readonly optional: readonly string[];
  /** Stores on whose pages the browser does not let the extension run. */
  readonly withheld: readonly MarketplaceCode[];
  /** To be called within the user's click, since the browser asks; resolves with whether it may. */
  readonly onAllow: () => Promise<boolean>;
}

/** What each permission is for; the browser's own names stand beside. */
const WHY: Readonly<Record<string, MessageKey>> = {
  storage: 'permissionStorage',
  unlimitedStorage: 'permissionUnlimitedStorage',
  contextMenus: 'permissionContextMenus',
  activeTab: 'permissionActiveTab',
  scripting: 'permissionScripting',
  clipboardWrite: 'permissionClipboardWrite',
  offscreen: 'permissionOffscreen',
};
const ORDER = Object.keys(WHY);

/** What the browser lets the extension do at the moment, and what for. */
export function PermissionsCard(props: PermissionsCardProps) {
  const { granted, optional, withheld } = props;
  const { t } = useI18n();
  const always = granted.filter((name) => !optional.includes(name));
  return (
    <Card id="permissions" title={t('permissionsTitle')}>
      <p class="soft">{t('permissionsIntro')}</p>
      <dl class="facts">
        <div>
          <dt>{t('permissionPages')}</dt>
          <dd>
            <Pages withheld={withheld} /> {t('permissionPagesWhy')}
            {withheld.length > 0 && <Withheld {...props} />}
          </dd>
        </div>
        {inOrder(always).map((name) => (
          <Permission key={name} name={name} />
        ))}
        {inOrder(optional).map((name) => (
          <Permission key={name} name={name} isGiven={granted.includes(name)} />
        ))}
      </dl>
    </Card>
  );
}

/** @param isGiven said only of what comes and goes. */
function Permission({ name, isGiven }: { readonly name: string; readonly isGiven?: boolean }) {
  const { t } = useI18n();
  const why = WHY[name];
  return (
    <div>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>
        {isGiven !== undefined && <b>{t(isGiven ? 'permissionGiven' : 'permissionNotGiven')}</b>}{' '}
        {why ? t(why, ...(name === 'contextMenus' ? [t('copyAffiliateLink')] : [])) : ''}
      </dd>
    </div>
  );
}

function Pages({ withheld }: Pick<PermissionsCardProps, 'withheld'>) {
  const { t } = useI18n();
  const all = String(MARKETPLACES.length);
  const given = MARKETPLACES.length - withheld.length;
  if (withheld.length === 0) return <b>{t('permissionPagesAll', all)}</b>;
  return (
    <b class="warning">
      {given === 0 ? t('permissionPagesNone') : t('permissionPagesSome', String(given), all)}
    </b>
  );
}

/** So many are named; of more their number is enough. */
const NAMED = 4;

function Withheld({ withheld, onAllow }: PermissionsCardProps) {
  const { t, locale } = useI18n();
  const [isDenied, setDenied] = useState(false);
  const names = withheld.map((store) => marketplace(store).domain);
  return (
    <div class="notice">
      <p>{t('permissionPagesGone')}</p>
      {names.length <= NAMED && (
        <p>{t('permissionPagesMissing', new Intl.ListFormat(locale).format(names))}</p>
      )}
      <button
        type="button"
        onClick={() => {
          setDenied(false);
          void onAllow().then((isAllowed) => setDenied(!isAllowed));
        }}
      >
        {t('permissionPagesAllow')}
      </button>
      <p class="soft" role="status">
        {t(isDenied ? 'permissionPagesDenied' : 'permissionPagesAsks')}
      </p>
    </div>
  );
}

/** As they are explained elsewhere; what nobody has explained comes last. */
function inOrder(names: readonly string[]): string[] {
  const place = (name: string) => (name in WHY ? ORDER.indexOf(name) : ORDER.length);
  return [...names].sort((a, b) => place(a) - place(b));
}
