import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A language that is no language: whoever reads English can read it, and tell it from English. */
export const PSEUDO_LANGUAGE = 'ar';

/** What every message begins and ends with, so that a text without them was not a message. */
export const OPEN = '⟦';
export const CLOSE = '⟧';

interface Message {
  readonly message: string;
  readonly description?: string;
}

export type Messages = Readonly<Record<string, Message>>;

/** Letters that look like those of English with something on top. */
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTS = 'àƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ';
const ACCENTED: ReadonlyMap<string, string> = new Map(
  Array.from(PLAIN, (plain, at) => [plain, ACCENTS.charAt(at)]),
);

/** German and its like need so much more room than English. */
const LONGER = 0.4;

/** Two of these are said by code and not by people. */
const NOT_WORDS: Readonly<Record<string, string>> = {
  languageCode: PSEUDO_LANGUAGE,
  languageDirection: 'rtl',
};

/**
 * One message with every letter accented, about 40 % more of them, and marks around it. Its
 * placeholders (`$1`) and doubled dollar signs stay as they are.
 */
export function pseudoText(message: string): string {
  const letters = message.replace(/\$(?:\d|\$)/g, '').match(/[A-Za-z]/g)?.length ?? 0;
  const accented = message.replace(
    /\$(?:\d|\$)|[A-Za-z]/g,
    (found) => ACCENTED.get(found) ?? found,
  );
  return `${OPEN}${accented}${more(Math.ceil(letters * LONGER))}${CLOSE}`;
}

/** All of a language's messages, run from right to left. Descriptions are left out. */
export function pseudoMessages(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, { message }]) => [
      key,
      { message: NOT_WORDS[key] ?? pseudoText(message) },
    ]),
  );
}

/** Copies a built extension to another folder and adds the pseudo-language to it. */
export function writePseudoBuild(build: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(build, folder, { recursive: true });
  const file = (language: string) => join(folder, '_locales', language, 'messages.json');
  const english = JSON.parse(readFileSync(file('en'), 'utf8')) as Messages;
  mkdirSync(join(folder, '_locales', PSEUDO_LANGUAGE), { recursive: true });
  writeFileSync(file(PSEUDO_LANGUAGE), JSON.stringify(pseudoMessages(english)));
}

/** So many letters in words of five, which may be broken between two lines as words may. */
function more(letters: number): string {
  const words = 'öñé ţŵö ţĥŕéé ƒöûŕ ƒîṽé šîẋ ';
  let text = '';
  for (let left = letters, at = 0; left > 0; at++) {
    const letter = words[at % words.length] ?? '';
    text += letter;
    if (letter !== ' ') left -= 1;
  }
  return text === '' ? '' : ` ${text.trim()}`;
}
