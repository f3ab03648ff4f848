import fc from 'fast-check';

/** Scripts of a page's own, which do what the extension must not be seen to do. */
export const HEAD_SCRIPTS = [
  'document.cookie = "session=1; path=/"; document.cookie = "tag=somebody-20; path=/";',
  'localStorage.setItem("seen", "1"); sessionStorage.setItem("where", location.href);',
  'history.replaceState({ page: 1 }, "", location.href);',
  'addEventListener("load", () => history.pushState({ page: 2 }, "", location.href));',
  'addEventListener("load", () => { for (const a of document.links) a.href += "#seen"; });',
  'addEventListener("message", ({ data }) => document.body.setAttribute("data-told", data)); postMessage("hello", "*");',
  'addEventListener("told", () => 1); dispatchEvent(new CustomEvent("told", { detail: 1 }));',
  'new MutationObserver((all) => { window.changes = (window.changes ?? 0) + 0 * all.length; }).observe(document, { childList: true });',
  'window.name = "a page"; Object.defineProperty(window, "tagtally", { get() { return "mine"; } });',
  'Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, { apply(f, on, [o]) { on.setAttribute("data-seen", ""); return Reflect.apply(f, on, [{ ...o, mode: "open" }]); } });',
  'Document.prototype.createElement = new Proxy(Document.prototype.createElement, { apply(f, on, args) { const it = Reflect.apply(f, on, args); it.setAttribute("data-made", ""); return it; } });',
  'customElements.define("x-card", class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: "open" }).innerHTML = "<slot></slot>"; } connectedCallback() { this.setAttribute("data-on", ""); } });',
  'addEventListener("load", () => { const f = document.createElement("form"); f.action = "/late"; document.body.append(f); });',
] as const;

const LINKS = [
  '/dp/B0EXAMPL02?tag=OWN',
  '/dp/B0EXAMPL02?tag=somebody-20&amp;linkCode=ll1',
  'https://www.amazon.de/dp/B0EXAMPL03?tag=OWN',
  'https://amzn.to/3abcdef',
  'javascript:void(0)',
  'mailto:somebody@blog.example',
  '#reviews',
  '//www.amazon.com/dp/B0EXAMPL04',
  '?th=1',
  '',
];
/** Names that hide what scripts reach for, where a form or a field is called so. */
const CLOBBERS = [
  ...['attachShadow', 'querySelector', 'append', 'documentElement', 'head', 'location', 'title'],
  ...['createElement', 'addEventListener', 'links', 'forms', 'readyState', 'body', 'cookie'],
];
const TEXTS = ['Kettle & tea', 'قهوة', '‮gnihton‬', 'ＡＢＣ 👩‍🚀', 'a'.repeat(300), ''];

const anyText = fc.constantFrom(...TEXTS).map((text) => text.replaceAll('&', '&amp;'));
const attributes = fc.constantFrom(
  ...['', ' target="_blank" rel="noopener"', ' onclick="window.gone = 1"', ' download="x"'],
);

/** A piece of a body, well formed as XML too. */
export const bodyParts: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...LINKS), attributes, anyText)
    .map(([href, more, text]) => `<p><a href="${href}"${more}>${text}</a></p>`),
  fc
    .tuple(fc.constantFrom('get', 'post'), fc.constantFrom(...LINKS), anyText, fc.boolean())
    .map(
      ([method, action, text, checked]) =>
        `<form method="${method}" action="${action}"><input name="k" value="${text}" /><input type="checkbox" name="c"${checked ? ' checked="checked"' : ''} /><select name="s"><option>1</option><option selected="selected">2</option></select><textarea name="t">${text}</textarea><button>Go</button></form>`,
    ),
  fc
    .constantFrom(...CLOBBERS)
    .map((name) => `<form name="${name}"><input name="${name}" id="${name}" /></form>`),
  anyText.map(
    (text) => `<iframe srcdoc="&lt;a href='/dp/B0EXAMPL02'&gt;${text}&lt;/a&gt;"></iframe>`,
  ),
  fc.constant('<iframe src="/dp/B0EXAMPL09?tag=OWN" width="300" height="100"></iframe>'),
  fc.constant('<iframe sandbox="" srcdoc="closed"></iframe>'),
  anyText.map((text) => `<x-card><b>${text}</b></x-card><x-unknown a="1"></x-unknown>`),
  anyText.map((text) => `<div id="tagtally" data-tag="tally" style="color: red">${text}</div>`),
  fc.constant('<div data-panel="panel"><template><p>inert</p></template></div>'),
  fc.constant(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><a href="/dp/B0EXAMPL05"><path d="M0 0h9"/></a></svg>',
  ),
  fc.constant('<map name="m"><area href="/dp/B0EXAMPL06?tag=somebody-20" alt="" /></map>'),
  fc.constant('<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" />'),
  fc.constant(
    '<!-- a comment --><div contenteditable="true">edit</div><details open="open"><summary>s</summary>d</details>',
  ),
  fc.constant(
    '<div style="position: fixed; right: 0; bottom: 0; width: 200px; height: 60px">chat</div>',
  ),
  fc.constant(
    '<div id="desktop_buybox" style="position: fixed; right: 0; bottom: 0; width: 300px; height: 200px">Buy</div>',
  ),
);
