/** Why scripts in other people's pages hold what they hold. */
export interface AllowedInPages {
  readonly reason: string;
  /** What is found in `amazon-page.js` and how often: one more is a new one. */
  readonly counts: Readonly<Record<string, number>>;
}

export const ALLOWED_IN_AMAZON_PAGE: readonly AllowedInPages[] = [
  {
    reason: 'the one element of ours, put at the end of the document and taken away again',
    counts: {
      'member attachShadow': 1,
      'member dataset': 1,
      'write visibility': 4,
    },
  },
  {
    reason: 'four edges of that element by name, beside the polyfill’s accessors',
    counts: { 'write to a computed member': 8 },
  },
  {
    reason: 'what stands in the closed root of that element',
    counts: {
      'member createElement': 4,
      'member createElementNS': 2,
      'member append': 7,
      'member replaceChildren': 1,
      'write className': 2,
      'write textContent': 9,
      'write type': 1,
      'write lang': 1,
      'write dir': 3,
      'write title': 6,
      'write tabIndex': 1,
      'write hidden': 3,
      'setAttribute viewBox': 1,
      'setAttribute aria-hidden': 1,
      'setAttribute d': 1,
      'setAttribute role': 1,
      'setAttribute aria-label': 3,
      'setAttribute aria-live': 1,
      'setAttribute aria-expanded': 1,
    },
  },
  {
    reason: 'the one of these on the page’s side reads the class of #dp; the other opens the panel',
    counts: { 'member classList': 2 },
  },
  {
    reason: 'the user’s own press, drag and keys on that element, not given on to the page',
    counts: {
      'member focus': 2,
      'member setPointerCapture': 1,
      'member preventDefault': 1,
      'member stopPropagation': 2,
      'member stopImmediatePropagation': 1,
    },
  },
  {
    reason: 'that element, an orphaned one of ours, the panel’s own `remove`, and keys of storage',
    counts: { 'member remove': 7 },
  },
  {
    reason: 'the clipboard, on the user’s press only',
    counts: { 'member clipboard': 1, 'member write': 1 },
  },
  {
    reason: 'the polyfill of the extension’s API, which wraps that API and nothing of the page',
    counts: {
      'member defineProperty': 3,
      'call of a computed member': 4,
      'global Proxy': 2,
      'global Reflect': 2,
    },
  },
  { reason: 'the field `click` of an arrival', counts: { 'member click': 1 } },
  { reason: 'a list of words is cut', counts: { 'write length': 1 } },
];

export const ALLOWED_IN_READERS: Readonly<Record<string, readonly AllowedInPages[]>> = {
  'amazon-page.js': ALLOWED_IN_AMAZON_PAGE,
  'list-reader.js': [{ reason: 'a list of words is cut', counts: { 'write length': 1 } }],
  'page-reader.js': [{ reason: 'the class of #dp is read', counts: { 'member classList': 1 } }],
};

/** Why our own pages and the worker hold what they hold. */
export interface AllowedInOwnPages {
  readonly what: string;
  /** What stands around it. */
  readonly code: RegExp;
  readonly reason: string;
}

export const ALLOWED_IN_OWN_PAGES: readonly AllowedInOwnPages[] = [
  {
    what: 'member innerHTML',
    code: /\.__html/,
    reason: 'Preact’s way to show ready-made HTML, which we never hand it (see the test of that)',
  },
  {
    what: 'setAttribute computed',
    code: /removeAttribute\(\w\):\w\.setAttribute\(\w,\w==`popover`/,
    reason: 'Preact sets the attributes that our components name',
  },
  {
    what: 'removeAttribute computed',
    code: /removeAttribute\(\w\)/,
    reason: 'Preact takes back the attributes that our components name',
  },
  {
    what: 'write href',
    code: /crossOrigin=``,\w\.href/,
    reason: 'Vite loads the style sheets of a tab that is opened, which are files of ours',
  },
  {
    what: 'member dispatchEvent',
    code: /cancelable:!0/,
    reason: 'Vite says in our own page that one of our files could not be loaded',
  },
  {
    what: 'member dispatchEvent',
    code: /new CustomEvent\(\w+\)/,
    reason: 'uPlot says in our own page that the screen’s density has changed',
  },
  {
    what: 'write href',
    code: /\.download=/,
    reason: 'saves a file that the user asked for, from memory',
  },
  {
    what: 'member parseFromString',
    code: /new DOMParser/,
    reason: 'the preview of a template as text: what is parsed so runs nothing and loads nothing',
  },
  {
    what: 'member replace',
    code: /document\.getElementById\(\w\.slice\(1\)\)&&location\.replace\(\w\)/,
    reason: 'the options page scrolls to the card that the address names',
  },
  {
    what: 'global Worker',
    code: /createScriptURL\(\w+\)\?\?\w+;return new Worker/,
    reason: 'our own worker, which reads the reports that the user hands over',
  },
  {
    what: 'member postMessage',
    code: /=>\w+\.postMessage\(\w\)/,
    reason: 'between our reports page and that worker',
  },
  {
    what: 'global Worker',
    code: /createObjectURL\(new Blob|new Worker\(\w+,\w+\)/,
    reason: 'workers of fflate’s and zip.js’s own, which we do not ask for',
  },
  {
    what: 'member Worker',
    code: /new t\.Worker|WORKERS_SUPPORTED/,
    reason: 'workers of PapaParse’s own, which we do not ask for',
  },
  {
    what: 'member postMessage',
    code: /IS_PAPA_WORKER|workerId|WORKER_ID/,
    reason: 'PapaParse to workers of its own',
  },
  {
    what: 'member postMessage',
    code: /\.postMessage\(\w,\w\),\w\}|terminate\(\)|\.value\.buffer|\.postMessage\(\w\)\}/,
    reason: 'fflate and zip.js to workers of their own',
  },
];
