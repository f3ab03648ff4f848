import type { Diagnostics } from '../../components/diagnostics-text';
import type { PermissionsCardProps } from '../../components/permissions-card';
import { contentScriptMatches } from '../../lib/amazon/match-patterns';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import { browserName } from '../../lib/platform/browser-name';
import { i18n } from '../../lib/platform/i18n';
import { extensionVersion, storageUse } from '../../lib/platform/installation';
import { isOneStepOn, ONE_STEP_PERMISSIONS } from '../../lib/platform/one-step';
import { askToRunOn, grantedPermissions, mayRunOn } from '../../lib/platform/permissions';
import { copyShortcut } from '../../lib/platform/shortcut';
import type { Surroundings } from './diagnose';

/** What the browser lets the extension do at the moment. */
export async function permissionFacts(): Promise<
  Pick<PermissionsCardProps, 'granted' | 'optional' | 'withheld'>
> {
  const [granted, may] = await Promise.all([
    grantedPermissions(),
    // The shop itself: a user who allows one site allows that, and not the hosts beside it.
    Promise.all(MARKETPLACES.map(({ domain }) => mayRunOn(`https://www.${domain}/*`))),
  ]);
  return {
    granted,
    optional: ONE_STEP_PERMISSIONS,
    withheld: MARKETPLACES.filter((_, index) => !may[index]).map(({ code }) => code),
  };
}

/** Asks for the pages of all stores, within the user's click. */
export function allowAllStores(): Promise<boolean> {
  return askToRunOn(contentScriptMatches());
}

/** What a report of a fault says of browser and installation. */
export async function surroundings(
  permissions: Awaited<ReturnType<typeof permissionFacts>>,
): Promise<Surroundings> {
  const [storage, isOneStep, shortcut] = await Promise.all([
    storageUse(),
    isOneStepOn(),
    copyShortcut(),
  ]);
  return {
    version: extensionVersion(),
    browser: browserName(navigator),
    ...{ language: i18n.language, locale: i18n.locale },
    permissions: permissions.granted,
    storesAllowed: MARKETPLACES.length - permissions.withheld.length,
    storesAll: MARKETPLACES.length,
    ...{ storage, isOneStep },
    hasShortcut: shortcut !== '',
  } satisfies Partial<Diagnostics>;
}
