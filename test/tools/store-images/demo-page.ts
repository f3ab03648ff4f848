import type { Shop } from './shops';

/**
 * A product page in nobody's colours: as much of a store's structure as the extension reads, and a drawing
 * of our own.
 */
export function demoPage({ goods, price, breadcrumb, about, language }: Shop): string {
  const [product] = goods;
  if (!product) throw new Error('a shop without goods');
  const crumbs = breadcrumb.map(
    (name, n) => `<a href="/b?node=28450${7 + n}">${escaped(name)}</a>`,
  );
  const shown = price(product.price);
  return `<!doctype html>
<html lang="${language === 'de' ? 'de-de' : 'en-us'}">
<head><meta charset="utf-8"><title>${escaped(product.title)}</title>
<style>
  body { margin: 0; font: 15px/1.6 'Liberation Sans', sans-serif; color: #2b2f33; background: #fff; }
  header { display: flex; gap: 14px; align-items: center; padding: 16px 40px; background: #f1f2f4; }
  header i { height: 12px; border-radius: 6px; background: #dcdfe3; }
  header i:first-child { width: 90px; background: #c9ced4; }
  nav { padding: 16px 40px 0; font-size: 13px; color: #6b7280; }
  nav a { color: inherit; text-decoration: none; }
  main { display: grid; grid-template-columns: 340px 280px; gap: 40px; padding: 18px 40px; }
  figure { margin: 0; padding: 62px 0; border-radius: 12px; background: #f6f4f0; }
  h1 { margin: 8px 0 10px; font-size: 25px; font-weight: 500; line-height: 1.25; }
  .price { font-size: 27px; }
  .a-offscreen { position: absolute; left: -9999px; }
  ul { margin: 18px 0; padding-left: 18px; }
  .lines i { display: block; height: 10px; margin: 12px 0; border-radius: 5px; background: #eceef0; }
</style></head>
<body>
<header><i></i><i style="flex:1"></i><i style="width:60px"></i><i style="width:60px"></i></header>
<nav id="wayfinding-breadcrumbs_feature_div">${crumbs.join(' › ')}</nav>
<div id="nav-subnav" data-category="kitchen"></div>
<div id="dp" class="kitchen"><main>
  <figure>${KETTLE}</figure>
  <div>
    <h1><span id="productTitle">${escaped(product.title)}</span></h1>
    <div id="corePriceDisplay_desktop_feature_div"><span class="a-price priceToPay price"><span class="a-offscreen">${shown}</span><span aria-hidden="true">${shown}</span></span></div>
    <input type="hidden" id="ASIN" name="ASIN" value="${product.asin}">
    <ul>${about.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>
    <div class="lines">${LINES}</div>
  </div>
</main></div>
</body></html>`;
}

const LINES = [100, 92, 96, 60, 0, 88, 100, 94, 46]
  .map((share) => `<i style="width:${share}%"></i>`)
  .join('');

const KETTLE = `<svg viewBox="0 0 400 380" fill="none" stroke-linecap="round" stroke-linejoin="round">
  <defs><linearGradient id="steel" x1="0" x2="1"><stop stop-color="#8f9aa3"/><stop offset=".3" stop-color="#e3e8eb"/><stop offset=".62" stop-color="#b4bec5"/><stop offset="1" stop-color="#79858e"/></linearGradient></defs>
  <ellipse cx="205" cy="318" rx="120" ry="12" fill="#e6e2da"/>
  <path d="M138 250C96 244 92 196 82 164c-5-16-14-22-26-22" stroke="#8a959d" stroke-width="13"/>
  <path d="M268 158c62-8 76 34 64 72-9 28-30 42-52 46" stroke="#3d4449" stroke-width="17"/>
  <path d="M148 138h116c26 44 36 110 30 168a10 10 0 0 1-10 9H128a10 10 0 0 1-10-9c-6-58 4-124 30-168z" fill="url(#steel)"/>
  <path d="M140 138c10-26 34-38 66-38s56 12 66 38z" fill="#a3aeb6"/>
  <path d="M206 100V84" stroke="#3d4449" stroke-width="9"/><circle cx="206" cy="78" r="12" fill="#3d4449"/>
  <path d="M160 160c-14 40-18 90-15 132" stroke="#fff" stroke-opacity=".55" stroke-width="7"/>
  <rect x="118" y="306" width="176" height="12" rx="4" fill="#4a5257"/>
</svg>`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
