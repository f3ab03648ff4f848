import { describe, expect, test } from 'vitest';
import { findTraces } from './bundle-traces';
import { writableDomNames } from './dom-names';
import { textsInCode } from './texts-in-code';
import { TRACES_OF_OWN_PAGES, TRACES_OF_PAGES } from './wanted-traces';

const inPages = (code: string) => findTraces(code, TRACES_OF_PAGES).map(({ what }) => what);
const inOwn = (code: string) => findTraces(code, TRACES_OF_OWN_PAGES).map(({ what }) => what);

describe('is found, in pages and in our own', () => {
  test.each([
    ['a.href = b', 'write href'],
    ['a["hr" + "ef"] = b', 'write href'],
    ['a[`href`] += b', 'write href'],
    ['({ url: a.href } = b)', 'write href'],
    ['[a.href] = b', 'write href'],
    ['[...a.src] = b', 'write src'],
    ['for (a.href of b);', 'write href'],
    ['fetcher = { fetch }', 'global fetch'],
    ['delete a.href', 'write href'],
    ['form.action = b', 'write action'],
    ['location = b', 'write location'],
    ['window.location = b', 'write location'],
    ['a.location.href = b', 'write href'],
    ['location.assign(b)', 'member location.assign'],
    ['location.replace(b)', 'member replace'],
    ['const go = location.replace', 'member replace'],
    ['location.reload()', 'member reload'],
    ['location.hash = b', 'write hash'],
    ['history.pushState(a, b, c)', 'member pushState'],
    ['const { replaceState: x } = history', 'member replaceState'],
    ['const { replaceState } = history', 'member replaceState'],
    ['history["back"]()', 'member back'],
    ['history?.go(-1)', 'member go'],
    ['navigation.navigate(a)', 'member navigate'],
    ['open(a)', 'global open'],
    ['window.open(a)', 'member window.open'],
    ['form.submit()', 'member submit'],
    ['form.requestSubmit()', 'member requestSubmit'],
    ['document.cookie = a', 'write cookie'],
    ['const all = document.cookie', 'member cookie'],
    ['a.innerHTML = b', 'member innerHTML'],
    ['a.insertAdjacentHTML(b, c)', 'member insertAdjacentHTML'],
    ['document.write(a)', 'member document.write'],
    ['fetch(a)', 'global fetch'],
    ['const f = fetch; f(a)', 'global fetch'],
    ['globalThis.fetch(a)', 'member fetch'],
    ['const { fetch: f } = window', 'member fetch'],
    ['new XMLHttpRequest()', 'global XMLHttpRequest'],
    ['navigator.sendBeacon(a)', 'member sendBeacon'],
    ['new WebSocket(a)', 'global WebSocket'],
    ['new EventSource(a)', 'global EventSource'],
    ['new WebTransport(a)', 'global WebTransport'],
    ['new RTCPeerConnection()', 'global RTCPeerConnection'],
    ['importScripts(a)', 'global importScripts'],
    ['new Image().src = a', 'global Image'],
    ['new Worker(a)', 'global Worker'],
    ['import(a)', 'import of any address'],
    ['import("https://cdn.example/a.js")', 'import of any address'],
    ['import("//cdn.example/a.js")', 'import of any address'],
    ['eval(a)', 'global eval'],
    ['(0, eval)(a)', 'global eval'],
    ['window.eval(a)', 'member eval'],
    ['new Function(a)', 'global Function'],
    ['Function(a)', 'global Function'],
    ['[].constructor.constructor(a)', 'code from text'],
    ['(() => {}).constructor(a)', 'code from text'],
    ['setTimeout("a()", 1)', 'code from text'],
    ['window.setInterval(`a${b}`, 1)', 'code from text'],
    ['setTimeout(a + "()")', 'code from text'],
    ['window.postMessage(a)', 'member postMessage'],
    ['a.dispatchEvent(b)', 'member dispatchEvent'],
    ['localStorage.x = 1', 'global localStorage'],
    ['window.sessionStorage', 'member sessionStorage'],
    ['a.setAttribute("href", b)', 'setAttribute href'],
    ['a.setAttribute("onclick", b)', 'setAttribute onclick'],
    ['a.setAttribute(b, c)', 'setAttribute computed'],
    ['a.setAttributeNS(n, "xlink:href", b)', 'setAttributeNS xlink:href'],
    ['a.toggleAttribute("SRC")', 'toggleAttribute SRC'],
    ['window[a](b)', 'computed member of window'],
    ['globalThis["fe" + a]', 'computed member of globalThis'],
    ['document[a] = b', 'computed member of document'],
  ])('%s', (code, what) => {
    expect(inOwn(code)).toContain(what);
    expect(inPages(code)).toContain(what);
  });
});

describe('is found in pages only', () => {
  test.each([
    ['document.body.append(a)', 'member append'],
    ['a.appendChild(b)', 'member appendChild'],
    ['a.insertBefore(b, c)', 'member insertBefore'],
    ['a.replaceWith(b)', 'member replaceWith'],
    ['a.remove()', 'member remove'],
    ['a.click()', 'member click'],
    ['a.click.call(b)', 'member click'],
    ['a.textContent = b', 'write textContent'],
    ['input.value = b', 'write value'],
    ['box.checked = true', 'write checked'],
    ['document.title = b', 'write title'],
    ['a.style.display = b', 'write display'],
    ['window.onmessage = a', 'write onmessage'],
    ['window.name = a', 'write name'],
    ['a[b] = c', 'write to a computed member'],
    ['a[b]()', 'call of a computed member'],
    ['a.setAttribute("role", b)', 'setAttribute role'],
    ['a.classList.add(b)', 'member classList'],
    ['a.dataset.x = 1', 'member dataset'],
    ['Reflect.set(a, b, c)', 'global Reflect'],
    ['Object.defineProperty(a, b, c)', 'member defineProperty'],
    ['new CustomEvent(a)', 'global CustomEvent'],
    ['history.length', 'global history'],
    ['indexedDB.open(a)', 'global indexedDB'],
    ['customElements.define(a, b)', 'global customElements'],
    ['event.preventDefault()', 'member preventDefault'],
    ['frame.contentWindow', 'member contentWindow'],
  ])('%s', (code, what) => {
    expect(inPages(code)).toContain(what);
    expect(inOwn(code)).not.toContain(what);
  });
});

describe('is nothing', () => {
  test.each([
    'const href = a.href',
    'a.href === b',
    'f(a.href, location.href)',
    'const { href } = location',
    'text.replace(/a/g, "b")',
    'Object.assign({}, a)',
    'const o = { href: a, location: b, fetch: c, innerHTML: d }',
    'class A { fetch() {} }',
    'function f(open) { return 1 }',
    'setTimeout(() => a(), 1)',
    'setTimeout(a, 1)',
    'x instanceof Function',
    'Function.prototype.call',
    'typeof fetch === "function"',
    'import("./chunk.js")',
    'entry.click.id',
    '"fetch(location.href = eval)"',
    '// document.cookie = 1',
    'a.hrefs = b',
    'a.getAttribute("href")',
    'for (const a of b.links);',
    'label: for (;;) break label',
  ])('%s', (code) => {
    expect([...inOwn(code), ...inPages(code)]).toEqual([]);
  });
});

test('the names that can be written are the DOM’s own', () => {
  const names = writableDomNames();
  expect(names.size).toBeGreaterThan(500);
  for (const name of ['href', 'value', 'cookie', 'onclick', 'scrollTop', 'location', 'style']) {
    expect(names).toContain(name);
  }
  // Read-only, a method, and an option.
  for (const name of ['parentNode', 'append', 'signal']) expect(names).not.toContain(name);
});

test('texts are found in whatever way they are written', () => {
  const code = 'a("one", \'two\', `three`, `four${b}five${c}six`); // "seven"';
  expect(textsInCode(code)).toEqual(['one', 'two', 'three', 'four', 'five', 'six']);
});
