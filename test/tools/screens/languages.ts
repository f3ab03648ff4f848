import { existsSync } from 'node:fs';
import { CHROME_BUILD } from '../chromium';
import { PSEUDO_LANGUAGE, writePseudoBuild } from '../pseudo-locale';

const PSEUDO_BUILD = '.output/chrome-mv3-pseudo';

/** A language to look at, and the build that has it. */
export interface Language {
  /** Name of its folder of pictures. */
  readonly name: 'en' | 'de' | 'pseudo-rtl';
  /** Of the browser. */
  readonly browser: string;
  readonly build: string;
  readonly isPseudo: boolean;
}

/** English, German where it is written, and the pseudo-language that runs from right to left. */
export function languages(): readonly Language[] {
  writePseudoBuild(CHROME_BUILD, PSEUDO_BUILD);
  return [
    { name: 'en', browser: 'en-US', build: CHROME_BUILD, isPseudo: false },
    ...(existsSync(`${CHROME_BUILD}/_locales/de`)
      ? [{ name: 'de' as const, browser: 'de', build: CHROME_BUILD, isPseudo: false }]
      : []),
    { name: 'pseudo-rtl', browser: PSEUDO_LANGUAGE, build: PSEUDO_BUILD, isPseudo: true },
  ];
}
