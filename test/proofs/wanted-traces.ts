import type { Wanted } from './bundle-traces';
import { writableDomNames } from './dom-names';

const NETWORK = [
  ...['fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource'],
  ...['WebTransport', 'RTCPeerConnection', 'importScripts', 'Image', 'Audio', 'FontFace'],
  ...['SharedWorker', 'Worker', 'Worklet', 'PaymentRequest', 'BroadcastChannel'],
];
const NETWORK_MEMBERS = ['sendBeacon', 'serviceWorker', 'addModule', 'registerProtocolHandler'];
const CODE = ['eval', 'Function', 'execScript'];

const HTML = [
  ...['innerHTML', 'outerHTML', 'srcdoc', 'insertAdjacentHTML', 'setHTML', 'setHTMLUnsafe'],
  ...[
    'parseFromString',
    'parseHTMLUnsafe',
    'createContextualFragment',
    'document.write',
    'writeln',
  ],
];
const GOING_ELSEWHERE = [
  ...['pushState', 'replaceState', 'back', 'forward', 'go', 'replace', 'reload', 'navigate'],
  ...['traverseTo', 'submit', 'requestSubmit', 'location.assign'],
  ...['window', 'self', 'globalThis', 'top', 'parent', 'document'].map((owner) => `${owner}.open`),
];
const MESSAGES = ['postMessage', 'dispatchEvent', 'createEvent', 'initEvent', 'initCustomEvent'];
const ADDRESSES = [
  ...['href', 'src', 'srcset', 'action', 'formaction', 'ping', 'data', 'poster', 'background'],
  ...['srcdoc', 'style', 'content', 'http-equiv', 'target', 'manifest', 'xlink:href'],
];
const KEPT_BY_PAGES = ['localStorage', 'sessionStorage', 'cookieStore', 'caches', 'indexedDB'];

/** Our own pages and the worker: no network, no code or HTML from text, nowhere else to go. */
export const TRACES_OF_OWN_PAGES: Wanted = {
  globals: new Set([...NETWORK, ...CODE, 'localStorage', 'sessionStorage', 'cookieStore', 'open']),
  members: new Set([
    ...[...NETWORK, ...NETWORK_MEMBERS, ...CODE, ...HTML, ...GOING_ELSEWHERE, ...MESSAGES],
    ...['cookie', 'cookies', 'localStorage', 'sessionStorage', 'cookieStore'],
  ]),
  writes: new Set([
    ...['href', 'src', 'srcset', 'action', 'formAction', 'ping', 'target'],
    ...['location', 'cookie', 'opener', 'domain', 'hash', 'search', 'pathname'],
  ]),
  attributes: new Set(ADDRESSES),
  computed: false,
};

/**
 * Scripts that run in other people's pages: also nothing that changes a document at all, by whatever
 * name the DOM has for it.
 */
export const TRACES_OF_PAGES: Wanted = {
  globals: new Set([
    ...[...TRACES_OF_OWN_PAGES.globals, ...KEPT_BY_PAGES],
    ...['Event', 'CustomEvent', 'MessageEvent', 'MessageChannel', 'Notification'],
    ...['postMessage', 'dispatchEvent', 'customElements', 'history', 'Reflect', 'Proxy'],
    ...['alert', 'confirm', 'prompt', 'print', 'stop', 'scroll', 'scrollTo', 'scrollBy'],
  ]),
  members: new Set([
    ...[...TRACES_OF_OWN_PAGES.members, ...KEPT_BY_PAGES],
    ...['append', 'appendChild', 'prepend', 'before', 'after', 'insertBefore', 'moveBefore'],
    ...['replaceChild', 'replaceChildren', 'replaceWith', 'remove', 'removeChild', 'normalize'],
    ...['insertAdjacentElement', 'insertAdjacentText', 'insertNode', 'deleteContents'],
    ...['surroundContents', 'splitText', 'replaceData', 'insertData', 'deleteData', 'appendData'],
    ...['setAttributeNode', 'setAttributeNodeNS', 'setNamedItem', 'removeNamedItem'],
    ...['attachShadow', 'attachInternals', 'insertRule', 'deleteRule', 'setProperty'],
    ...['adoptNode', 'importNode', 'createElement', 'createElementNS', 'define', 'upgrade'],
    ...['click', 'focus', 'blur', 'select', 'setRangeText', 'execCommand', 'reset', 'requestClose'],
    ...['showModal', 'showPopover', 'showPicker', 'requestFullscreen', 'requestPointerLock'],
    ...['scroll', 'scrollTo', 'scrollBy', 'scrollIntoView', 'animate', 'setPointerCapture'],
    ...['preventDefault', 'stopPropagation', 'stopImmediatePropagation', 'defineProperty'],
    ...['defineProperties', 'setPrototypeOf', '__proto__', 'dataset', 'classList', 'history'],
    ...['wrappedJSObject', 'exportFunction', 'cloneInto', 'contentWindow', 'contentDocument'],
    ...['clipboard', 'write', 'open', 'assign', 'geolocation', 'mediaDevices', 'credentials'],
  ]),
  writes: writableDomNames(),
  attributes: 'every',
  computed: true,
};
