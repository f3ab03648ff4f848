import type { Words } from './frame';
import type { Shop } from './shops';

/** What stands above each picture, and is its caption where a store has captions. */
export const WORDS: Readonly<Record<Shop['language'], Readonly<Record<Shot, Words>>>> = {
  en: {
    'copy-link': {
      title: 'Your link, one press away',
      line: 'Popup, right-click, key, address bar, or the button on the page: the same link, with your own tracking ID.',
    },
    earned: {
      title: 'Earned by day, and what may yet come',
      line: 'From the reports you import. What is not reported yet is shown as a range.',
    },
    'back-test': {
      title: 'Ranges that answer for themselves',
      line: 'What earlier reports would have said of each month, and what then came.',
    },
    links: {
      title: 'Every link you made, found again',
      line: 'Searched as you type, with your notes. Nothing leaves your computer.',
    },
    products: {
      title: 'Products that earn, and those only clicked',
      line: 'By product, tracking ID and page. Every table saves as CSV.',
    },
  },
  de: {
    'copy-link': {
      title: 'Ihr Link, einen Druck entfernt',
      line: 'Popup, Rechtsklick, Taste, Adressleiste oder Knopf auf der Seite: derselbe Link, mit Ihrer eigenen Tracking-ID.',
    },
    earned: {
      title: 'Verdient je Tag, und was noch kommen kann',
      line: 'Aus den Berichten, die Sie importieren. Was noch nicht berichtet ist, steht als Spanne da.',
    },
    'back-test': {
      title: 'Spannen, die sich prüfen lassen',
      line: 'Was frühere Berichte von jedem Monat gesagt hätten, und was dann kam.',
    },
    links: {
      title: 'Jeder Link, den Sie gemacht haben, wiedergefunden',
      line: 'Gesucht beim Tippen, mit Ihren Notizen. Nichts verlässt Ihren Rechner.',
    },
    products: {
      title: 'Was verdient, und was nur geklickt wird',
      line: 'Nach Produkt, Tracking-ID und Seite. Jede Tabelle gibt es als CSV.',
    },
  },
};

/** The pictures in their order. */
export const SHOTS = ['copy-link', 'earned', 'back-test', 'links', 'products'] as const;
export type Shot = (typeof SHOTS)[number];

export const TILE_LINE = 'Links, ledger and honest estimates for Amazon Associates';
export const MARQUEE_LINES = [
  'Your own tagged links,',
  'a ledger of them,',
  'and honest estimates.',
  'For Amazon Associates.',
];
