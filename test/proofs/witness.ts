/** How the page's side names what it saw; `read` is called from the test. */
export const WITNESS_NAME = '__witness';

/**
 * A script that runs in a page's own world before any of the page's, and writes down what a page can
 * see: every event, every call of what changes documents, history or storage, and every change of the
 * document. It is text, so that no tool that builds the tests puts anything into it.
 *
 * `ours` are changes of the one element of ours, which are expected; all else is in `log`.
 */
export const WITNESS = String.raw`(() => {
  const log = [];
  const ours = [];
  // The list ends at 250 by default, and which those are is chance.
  performance.setResourceTimingBufferSize(100_000);
  // Pages replace built-ins and name forms after them.
  const { cloneNode, removeChild } = Node.prototype;
  const { getAttribute } = Element.prototype;
  const { querySelectorAll } = Document.prototype;
  const get = (object, name) => {
    for (let o = object; o; o = Object.getPrototypeOf(o)) {
      const found = Object.getOwnPropertyDescriptor(o, name);
      if (found?.get) return found.get;
    }
  };
  const rootOf = get(Document.prototype, 'documentElement');
  const outerOf = get(Element.prototype, 'outerHTML');
  const childrenOf = get(Node.prototype, 'childNodes');
  const shadowOf = get(Element.prototype, 'shadowRoot');
  const innerOf = get(ShadowRoot.prototype, 'innerHTML');
  const observe = MutationObserver.prototype.observe;
  const listen = EventTarget.prototype.addEventListener;
  const rectOf = Element.prototype.getBoundingClientRect;
  const serializer = new XMLSerializer();
  const serialize = serializer.serializeToString.bind(serializer);

  const isOurs = (node) =>
    node instanceof Element && getAttribute.call(node, 'data-tagtally') === 'panel';
  const named = (node) => {
    if (node === window) return 'window';
    if (!(node instanceof Element)) return node?.nodeName ?? String(node);
    return node.nodeName + '#' + (getAttribute.call(node, 'id') ?? '');
  };
  const note = (node, line) => (isOurs(node) ? ours : log).push(line);

  // How often a picture has turned depends on how long one looked.
  const noisy = /^(?:device|pointerrawupdate|unload|beforeunload|pagehide|animationiteration)/;
  const types = new Set(['DOMContentLoaded', 'focusin', 'focusout', 'hashchange', 'clipboardchange']);
  for (const of of [window, document, HTMLElement.prototype, HTMLBodyElement.prototype]) {
    for (let o = of; o; o = Object.getPrototypeOf(o)) {
      for (const name of Object.getOwnPropertyNames(o)) {
        if (name.startsWith('on') && !noisy.test(name.slice(2))) types.add(name.slice(2));
      }
    }
  }
  for (const type of types) {
    listen.call(window, type, ({ target, isTrusted, data }) => {
      const said = typeof data === 'string' ? data : '';
      note(target, ['event', type, isTrusted ? 'trusted' : 'made', named(target), said].join(' '));
    }, { capture: true });
  }
  for (const type of ['navigate', 'currententrychange']) {
    listen.call(navigation, type, ({ navigationType }) => log.push('event ' + type + ' ' + navigationType));
  }

  const tell = (name) => (target, self, args) => {
    log.push('call ' + name);
    return Reflect.apply(target, self, args);
  };
  const watchCalls = (owner, what, ...names) => {
    for (const name of names) {
      const it = Object.getOwnPropertyDescriptor(owner, name);
      if (!it) throw new Error('no ' + what + '.' + name);
      const part = it.set ? 'set' : 'value';
      it[part] = new Proxy(it[part], { apply: tell(what + '.' + name) });
      Object.defineProperty(owner, name, it);
    }
  };
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      if (type !== 'childList') note(target, ['change', type, named(target), attributeName].join(' '));
      // Texts come in as many pieces as the network makes of them.
      for (const [how, nodes] of [['added', addedNodes], ['removed', removedNodes]]) {
        for (const node of nodes) if (node instanceof Element) note(node, ['change', how, named(node)].join(' '));
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
  watchCalls(EventTarget.prototype, 'EventTarget', 'dispatchEvent', 'addEventListener', 'removeEventListener');
  watchCalls(window, 'window', 'postMessage', 'open', 'fetch');
  watchCalls(History.prototype, 'history', 'pushState', 'replaceState', 'back', 'forward', 'go');
  watchCalls(Node.prototype, 'Node', 'appendChild', 'insertBefore', 'removeChild', 'replaceChild', 'textContent', 'cloneNode');
  watchCalls(Element.prototype, 'Element', 'attachShadow', 'append', 'remove', 'setAttribute', 'innerHTML', 'insertAdjacentHTML', 'getAttribute', 'querySelector', 'querySelectorAll', 'closest');
  watchCalls(Document.prototype, 'document', 'createElement', 'createElementNS', 'write', 'cookie', 'title', 'querySelector', 'querySelectorAll', 'getElementById');
  watchCalls(HTMLAnchorElement.prototype, 'a', 'href');
  watchCalls(HTMLElement.prototype, 'HTMLElement', 'click', 'focus');
  watchCalls(HTMLFormElement.prototype, 'form', 'submit', 'requestSubmit', 'action');
  watchCalls(HTMLInputElement.prototype, 'input', 'value', 'checked');
  watchCalls(Storage.prototype, 'Storage', 'setItem', 'getItem', 'removeItem');
  watchCalls(XMLHttpRequest.prototype, 'XMLHttpRequest', 'open', 'send');
  watchCalls(Navigator.prototype, 'navigator', 'sendBeacon');
  watchCalls(MutationObserver.prototype, 'MutationObserver', 'observe');
  watchCalls(CustomElementRegistry.prototype, 'customElements', 'define', 'get');

  const wholeOf = (document) => {
    const clone = cloneNode.call(document, true);
    const root = rootOf.call(clone);
    if (!root) return '';
    for (const child of [...childrenOf.call(root)]) if (isOurs(child)) removeChild.call(root, child);
    return [...childrenOf.call(clone)].map((node) => (node === root ? outerOf.call(root) : serialize(node))).join('\n');
  };
  const ATTRIBUTES = ['href', 'src', 'srcset', 'action', 'value', 'checked', 'method', 'target', 'ping', 'name', 'text', 'selected'];

  const read = () => {
    const all = [...querySelectorAll.call(document, '*')].filter((node) => !isOurs(node));
    const hosts = [...querySelectorAll.call(document, '[data-tagtally]')];
    const frames = all.filter((node) => node instanceof HTMLIFrameElement);
    return {
      dom: wholeOf(document),
      frames: frames.map(({ contentDocument }) => (contentDocument ? wholeOf(contentDocument) : 'closed')),
      roots: all.map((node) => shadowOf.call(node)).filter(Boolean).map((root) => innerOf.call(root)),
      properties: all.flatMap((node) => ATTRIBUTES.map((name) => [named(node), name, String(node[name]), getAttribute.call(node, name)].join(' '))),
      boxes: all.map((node) => { const { x, y, width, height } = rectOf.call(node); return [named(node), x, y, width, height].join(' '); }),
      cookie: document.cookie,
      storage: [localStorage, sessionStorage].map((area) => Object.entries(area).sort().join()),
      address: [location.href, document.URL, document.baseURI, document.title, document.referrer, window.name].map(String),
      history: [history.length, JSON.stringify(history.state), navigation.entries().length],
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      names: [window, document, navigator, Object.prototype, Function.prototype, Array.prototype, Element.prototype, Node.prototype, Document.prototype, EventTarget.prototype, rootOf.call(document)].map((o) => Object.getOwnPropertyNames(o).sort().join()),
      resources: [...new Set(performance.getEntriesByType('resource').map(({ name }) => name))].sort(),
      place: [scrollX, scrollY, innerWidth, innerHeight],
      focused: [named(document.activeElement), String(getSelection())],
      log: log.slice(),
      ours: ours.slice(),
      hosts: hosts.map((node) => named(node.parentNode) + (rootOf.call(document).lastChild === node ? ' last' : '')),
    };
  };
  Object.defineProperty(window, '${WITNESS_NAME}', { value: read });
})();`;

/** What the witness read, by name; `log`, `ours` and `hosts` are lists of lines. */
export type Testimony = Readonly<Record<string, unknown>> & {
  readonly log: readonly string[];
  readonly ours: readonly string[];
  readonly hosts: readonly string[];
};
