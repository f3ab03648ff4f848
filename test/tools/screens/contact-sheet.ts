import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumPath } from '../browsers.mjs';
import type { Screen } from './state';
import type { Seen } from './visit';

type Picture = Seen & { readonly picture: string };

/** As much of a tall page as is seen on a sheet; the whole is behind a click. */
const STYLE = `
  :root { color-scheme: light; font: 13px/1.4 system-ui, sans-serif; background: #e8eaea; }
  body { margin: 16px; }
  h1 { font-size: 20px; } h2 { font-size: 15px; margin: 24px 0 8px; }
  nav { display: flex; flex-wrap: wrap; gap: 4px 12px; }
  .state { display: flex; flex-wrap: wrap; gap: 12px; align-items: start; }
  figure { margin: 0; } figcaption { color: #444; font-size: 12px; }
  img { display: block; max-width: var(--width); border: 1px solid #bbb; }
`;

/** How wide a picture is on a sheet, in px; one state's pictures stand side by side. */
function widthOf(screen: Screen): number {
  return screen === 'popup' || screen === 'panel' ? 380 : 460;
}

/** Writes one page with all pictures, and for each screen a picture of its part of it. */
export async function writeSheets(all: readonly Seen[], folder: string): Promise<void> {
  const pictures = all.filter((seen): seen is Picture => seen.picture !== undefined);
  const screens = [...new Set(pictures.map(({ state }) => state.screen))];
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'],
  });
  mkdirSync(join(folder, 'sheets'), { recursive: true });
  try {
    const page = await browser.newPage();
    for (const screen of screens) {
      const own = pictures.filter(({ state }) => state.screen === screen);
      for (const language of new Set(own.map((seen) => seen.language))) {
        const shown = own.filter((seen) => seen.language === language);
        const name = `${screen}-${language}`;
        const file = join(folder, 'sheets', `${name}.html`);
        writeFileSync(file, sheet(name, shown, join(folder, 'sheets')));
        await page.setViewport({ width: 1480, height: 900 });
        await page.goto(pathToFileURL(resolve(file)).href);
        await page.screenshot({
          path: join(folder, 'sheets', `${name}.png`),
          fullPage: true,
        });
      }
    }
  } finally {
    await browser.close();
  }
  writeFileSync(join(folder, 'index.html'), sheet('TagTally', pictures, folder));
}

/** A page that shows pictures, state by state. @param from folder that it is in. */
function sheet(title: string, pictures: readonly Picture[], from: string): string {
  const names = [...new Set(pictures.map(({ state }) => state.name))];
  const states = names.map((name) => {
    const own = pictures.filter(({ state }) => state.name === name);
    const figures = own.map(({ picture, language, scheme, state }) => {
      const href = relative(from, picture).split('\\').join('/');
      return `<figure style="--width: ${widthOf(state.screen)}px"><a href="${href}"><img src="${href}" alt=""></a><figcaption>${language} ${scheme}</figcaption></figure>`;
    });
    return `<h2 id="${name}">${name}</h2><div class="state">${figures.join('')}</div>`;
  });
  const links = names.map((name) => `<a href="#${name}">${name}</a>`).join('');
  return `<!doctype html><meta charset="utf-8"><title>${basename(title)}</title><style>${STYLE}</style><h1>${title}</h1><nav>${links}</nav>${states.join('')}`;
}
