import { readFileSync } from 'node:fs';
import type { Capture } from './captures';

/** Pictures as the stores want them: https://developer.chrome.com/docs/webstore/images */
export const SHOT = { width: 1280, height: 800 };
export const TILE = { width: 440, height: 280 };
export const MARQUEE = { width: 1400, height: 560 };

const TOKENS = readFileSync('components/base.css', 'utf8');
const LOGO = readFileSync('public/icon.svg', 'utf8');

/** The room that a window has below the words of a picture, and how large it may get. */
const ROOM = { width: 1200, height: 662 };
const LARGEST = 1.2;

const STYLE = `
  html, body { margin: 0; height: 100%; overflow: hidden; }
  body { position: relative; background: var(--accent-wash); font-family: system-ui, sans-serif; }
  .words { position: absolute; inset: 22px 40px auto; }
  .words h2 { display: flex; align-items: center; gap: 14px; font-size: 34px; line-height: 1.2; letter-spacing: -0.01em; }
  .words svg { width: 38px; height: 38px; flex: none; }
  .words p { margin: 4px 0 0 52px; font-size: 19px; color: var(--ink-soft); }
  .window { position: absolute; left: 50%; top: 118px; translate: -50% 0; overflow: hidden; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); box-shadow: 0 10px 34px oklch(0.3 0.03 190 / 0.16); }
  .bar { display: flex; gap: 7px; padding: 9px 13px; border-bottom: 1px solid var(--line); background: oklch(0.965 0.006 190); }
  .bar i { width: 10px; height: 10px; border-radius: 50%; background: oklch(0.86 0.01 200); }
  img { display: block; }
  .popup { position: absolute; border: 1px solid var(--line); border-radius: 10px; overflow: hidden; box-shadow: 0 12px 40px oklch(0.2 0.03 190 / 0.28); }
  .solid { background: oklch(0.42 0.075 190); color: oklch(0.99 0.005 190); }
  .solid svg path:first-child { fill: oklch(0.99 0.005 190); }
  .solid svg path { stroke: oklch(0.42 0.085 190); }
  .solid svg circle { fill: oklch(0.42 0.085 190); }
`;
const BAR = 29;

export interface Words {
  readonly title: string;
  readonly line: string;
}

/** A window of the product below a title, and the popup over it where there is one. */
export function shotHtml({ title, line }: Words, page: Capture, popup?: Capture): string {
  const scale = Math.min(LARGEST, ROOM.width / page.width, (ROOM.height - BAR) / page.height);
  const over = popup
    ? `<div class="popup" style="right:18px; top:${BAR + 10}px">${image(popup, scale)}</div>`
    : '';
  return document(
    '',
    `<div class="words"><h2>${LOGO}${title}</h2><p>${line}</p></div>
    <div class="window"><div class="bar"><i></i><i></i><i></i></div>${image(page, scale)}${over}</div>`,
  );
}

/** The small tile: name and one line. */
export function tileHtml(line: string): string {
  return document(
    'solid',
    `<div style="position:absolute; inset:0; display:grid; place-content:center; justify-items:center; gap:14px; text-align:center">
      <div style="width:84px; height:84px">${LOGO}</div>
      <div style="font-size:46px; font-weight:600; letter-spacing:-0.01em; line-height:1">TagTally</div>
      <div style="font-size:20px; line-height:1.3; max-width:360px">${line}</div>
    </div>`,
  );
}

/** The wide picture: name and lines, and the popup beside them. */
export function marqueeHtml(lines: readonly string[], popup: Capture): string {
  const scale = 500 / popup.height;
  return document(
    'solid',
    `<div style="position:absolute; left:110px; top:0; bottom:0; width:660px; display:grid; align-content:center; gap:22px">
      <div style="display:flex; align-items:center; gap:26px"><div style="width:104px; height:104px">${LOGO}</div>
      <div style="font-size:84px; font-weight:600; letter-spacing:-0.02em; line-height:1">TagTally</div></div>
      <div style="font-size:34px; line-height:1.3">${lines.join('<br>')}</div>
    </div>
    <div class="popup" style="right:140px; top:30px; border:0">${image(popup, scale)}</div>`,
  );
}

function image({ png, width, height }: Capture, scale: number): string {
  const size = `width:${Math.round(width * scale)}px; height:${Math.round(height * scale)}px`;
  return `<img alt="" style="${size}" src="data:image/png;base64,${png}">`;
}

function document(kind: string, body: string): string {
  return `<!doctype html><meta charset="utf-8"><style>${TOKENS}${STYLE}</style><body class="${kind}">${body}`;
}
