import type { Page } from 'puppeteer-core';
import { bodyOf, drawn, setScheme } from '../screens/shoot';
import { nameable, type Stage } from '../screens/stage';
import { PANEL } from '../story';
import type { Shop } from './shops';

/** A picture of the product as PNG in base 64, and its size in CSS pixels. */
export interface Capture {
  readonly png: string;
  readonly width: number;
  readonly height: number;
}

/** Pixels of a capture for each of CSS, so that it stays sharp when it is put into a picture. */
export const SCALE = 2;
/** Windows are as wide as a picture has room for. */
const WIDTH = 1120;

/** The product page with the panel on it. */
export async function productPage(stage: Stage, shop: Shop): Promise<Capture> {
  const page = await stage.tab(`https://${shop.domain}/dp/B0EXAMPL01`);
  await sized(page, { width: WIDTH, height: 632 });
  await page.waitForSelector(PANEL, { visible: true });
  return taken(page);
}

/** The popup over the product page, after its notice was read. */
export async function popup(stage: Stage, shop: Shop): Promise<Capture> {
  const page = await stage.popupOver(`https://${shop.domain}/dp/B0EXAMPL01`);
  await setScheme(page, 'light');
  await page.waitForSelector('.readers');
  const notice = await page.$('.notice button');
  await notice?.click();
  await page.waitForSelector('.notice', { hidden: true });
  await nameable(page);
  await drawn(page);
  const clip = await bodyOf(page);
  const png = await page.screenshot({ encoding: 'base64', clip });
  await page.close().catch(() => undefined);
  return { png, width: clip.width, height: clip.height };
}

export interface OwnPage {
  readonly path: string;
  readonly width: number;
  /** What has to be there, and where the picture ends: at the bottom of this. */
  readonly until: string;
  /** Pixels below that are in the picture, too; none without. */
  readonly margin?: number;
}

/** A page of ours, from its top to the bottom of a part of it. */
export async function ownPage(
  stage: Stage,
  { path, width, until, margin = 0 }: OwnPage,
): Promise<Capture> {
  const page = await stage.own(path);
  await sized(page, { width, height: 800 });
  await page.waitForSelector(until, { visible: true });
  const bottom = await page.$eval(until, (part) => part.getBoundingClientRect().bottom);
  await sized(page, { width, height: Math.round(bottom) + margin });
  return taken(page);
}

async function sized(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewport({ ...size, deviceScaleFactor: SCALE });
}

async function taken(page: Page): Promise<Capture> {
  await setScheme(page, 'light');
  await nameable(page);
  await drawn(page);
  const { width, height } = page.viewport() ?? { width: 0, height: 0 };
  const png = await page.screenshot({ encoding: 'base64' });
  await page.close();
  return { png, width, height };
}
