import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import {
  contentScriptExcludeGlobs,
  contentScriptExcludes,
  contentScriptMatches,
} from './lib/amazon/match-patterns';
import { withoutDescriptions } from './test/tools/package/messages';
import { NOTICES, noticesText, watchShipped } from './test/tools/package/notices';

/**
 * No page of ours may reach the network. Development builds keep WXT's own policy,
 * because its reload socket is a connection.
 */
const PRODUCTION_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // Text becomes markup or the address of a script in two places only; each makes its own policy.
  "require-trusted-types-for 'script'",
  'trusted-types inert-html import-worker',
].join('; ');

const shipped = watchShipped();

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // Explicit imports: a reader sees where each name comes from.
  imports: false,
  manifestVersion: 3,
  hooks: {
    // After the bundles, so that it is known what is in them.
    'build:publicAssets': ({ config }, files) => {
      if (config.mode !== 'production') return;
      const contents = noticesText(config.root, shipped.names());
      files.push({ relativeDest: NOTICES, contents });
      for (const [at, file] of files.entries()) {
        if (!('absoluteSrc' in file) || !file.relativeDest.endsWith('messages.json')) continue;
        const text = withoutDescriptions(readFileSync(file.absoluteSrc, 'utf8'));
        files[at] = { relativeDest: file.relativeDest, contents: text };
      }
    },
  },
  vite: () => ({
    plugins: [shipped.plugin],
    worker: { plugins: () => [shipped.plugin] },
    // PapaParse can also fetch what it parses, which we never ask of it. The built code must not
    // even hold the name.
    define: { XMLHttpRequest: 'undefined' },
    build: {
      // The polyfill for old browsers fetches modules by script; ours are new enough
      // and the built code must hold no network call.
      modulePreload: { polyfill: false },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'contextMenus', 'activeTab', 'scripting'],
    // Asked for only when the user switches on copying in one step everywhere.
    optional_permissions:
      browser === 'firefox' ? ['clipboardWrite'] : ['clipboardWrite', 'offscreen'],
    incognito: 'not_allowed',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      _execute_action: {
        // Alt+Shift+A is a focus shortcut of Chrome's and Ctrl+Shift+Y one of Firefox's.
        suggested_key: { default: 'Alt+Shift+Y' },
      },
      'copy-link': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_copyLinkCommand__',
      },
    },
    omnibox: { keyword: 'tag' },
    // Declared here rather than by a WXT content-script entry: WXT's wrapper announces itself to
    // the page with a DOM event that carries the extension's id, and a page could answer it to
    // switch us off. A plain script leaves nothing for the page to see.
    content_scripts: [
      {
        matches: contentScriptMatches(),
        exclude_matches: contentScriptExcludes(),
        exclude_globs: contentScriptExcludeGlobs(),
        js: ['amazon-page.js'],
        run_at: 'document_start',
      },
    ],
    ...(mode === 'production' && {
      content_security_policy: { extension_pages: PRODUCTION_CSP },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tagtally@tagtally.example',
              // 140 is the first to read data_collection_permissions.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
