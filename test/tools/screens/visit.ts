import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { accessFindings, type Finding } from './access';
import { layoutFaults, type Fault } from './layout';
import { fitHeight, SCHEMES, setScheme, shoot, type Scheme } from './shoot';
import { nameable, openStage, WINDOW, type Stage } from './stage';
import { untranslatedTexts } from './untranslated';
import type { Language } from './languages';
import type { ScreenState, World } from './state';
import type { Site } from '../site';
import { PANEL } from '../story';

/** Half the width of a window at 100 %, which is what 200 % leaves of it. */
const ZOOMED = 640;
/** The copy page's own window, and the narrowest that a page is to be read in. */
const COPY_WINDOW = [460, 320] as const;
/** As narrow as a window may be put, and our pages still be read without scrolling sideways. */
const NARROW = 380;

/** Its messages are longer by words that have no meaning, so that no name begins with another. */
const NOT_OF_PSEUDO = ['label-content-name-mismatch'];

export interface Seen {
  readonly state: ScreenState;
  readonly language: Language['name'];
  readonly scheme: Scheme | '200 %' | 'narrow';
  /** Picture of it; none of the narrow ones. */
  readonly picture?: string;
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
}

export interface Visit {
  readonly site: Site;
  readonly language: Language;
  /** Folder for pictures; none are taken without, and 200 % is not looked at. */
  readonly folder?: string;
  /** Light, dark or both. */
  readonly schemes?: readonly Scheme[];
  /** Which states to go to. */
  readonly wants: (state: ScreenState) => boolean;
}

/** What was seen of a world, and of which states nothing could be seen, with the reason. */
export interface Visited {
  readonly seen: readonly Seen[];
  readonly unreached: readonly string[];
}

/** Goes through the states of a world in a browser of its own. */
export async function visitWorld(world: World, visit: Visit): Promise<Visited> {
  const { language, site, wants } = visit;
  const states = world.states.filter((state) => wants(state) && isBuilt(state, language));
  if (states.length === 0) return { seen: [], unreached: [] };
  const stage = await openStage({ site, build: language.build, language: language.browser });
  const seen: Seen[] = [];
  const unreached: string[] = [];
  try {
    await world.prepare(stage);
    for (const state of states) {
      try {
        const before = new Set(await stage.chromium.browser.pages());
        const page = await state.reach(stage);
        await page.waitForSelector(state.shows, { visible: true, timeout: 15_000 });
        seen.push(...(await look(page, state, visit, stage)));
        // A popup is no tab, and closes by itself when another is opened.
        await page.close().catch(() => undefined);
        for (const each of await stage.chromium.browser.pages()) {
          if (!before.has(each)) await each.close().catch(() => undefined);
        }
        await state.leave?.(stage);
      } catch (error) {
        unreached.push(`${state.name} ${language.name}: ${String(error)}`);
      }
    }
  } finally {
    await stage.close();
  }
  return { seen, unreached };
}

/** A screen that another build has. */
function isBuilt({ screen }: ScreenState, { build }: Language): boolean {
  return screen !== 'welcome' || existsSync(join(build, 'welcome.html'));
}

async function look(
  page: Awaited<ReturnType<ScreenState['reach']>>,
  state: ScreenState,
  { language, folder, schemes = SCHEMES }: Visit,
  { keeper }: Stage,
): Promise<readonly Seen[]> {
  const { screen, name } = state;
  const isPage = screen !== 'popup' && screen !== 'panel';
  const part = screen === 'panel' ? PANEL : 'body';
  const seen: Seen[] = [];
  const check = async (scheme: Seen['scheme'], picture?: string) => {
    seen.push({
      ...{ state, language: language.name, scheme },
      ...(picture !== undefined && { picture }),
      findings:
        scheme === 'narrow'
          ? []
          : await accessFindings(page, screen, language.isPseudo ? NOT_OF_PSEUDO : []),
      // Colours move nothing.
      faults: [
        ...(scheme === 'dark' ? [] : await layoutFaults(page, part)),
        ...(scheme === 'light' && language.isPseudo ? await untranslatedTexts(page, part) : []),
      ],
    });
  };
  /** As the user does who zooms any page of ours, the popup among them. */
  const zoom = async (factor: number) => {
    if (screen === 'popup') await keeper.evaluate(`chrome.tabs.setZoom(${factor})`);
    else
      await page.setViewport({
        width: WINDOW.width / factor,
        height: WINDOW.height / factor,
        deviceScaleFactor: factor,
      });
  };
  await nameable(page);
  const [wide, zoomed] = screen === 'copy' ? COPY_WINDOW : [WINDOW.width, ZOOMED];
  if (isPage) await fitHeight(page, wide);
  const take = async (scheme: Seen['scheme'], subfolder: string) => {
    const picture = folder && join(folder, language.name, subfolder, `${name}.png`);
    if (picture !== undefined) await shoot(page, screen, picture);
    await check(scheme, picture);
  };
  for (const scheme of schemes) {
    await setScheme(page, scheme);
    await take(scheme, scheme);
  }
  if (!isPage && folder !== undefined) {
    await setScheme(page, 'light');
    await zoom(2);
    await take('200 %', '200');
    await zoom(1);
  }
  if (isPage) {
    if (folder !== undefined) {
      await setScheme(page, 'light');
      await fitHeight(page, zoomed);
      await take('200 %', '200');
    }
    await page.setViewport({ width: NARROW, height: 600 });
    await check('narrow');
  }
  return seen;
}
