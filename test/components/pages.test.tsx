// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { CopyPage, type CopyPageState } from '../../components/copy-page';
import { plural } from '../../components/i18n';
import { OptionsPage, type OptionsPageProps } from '../../components/options-page';
import { FIRST_LINK_PREFERENCES } from '../../lib/links/link-preferences';
import { english, show } from './in-page';
import { linkActions, MINE, readyLink } from './link-samples';

const LINK = 'https://www.amazon.com/dp/B0EXAMPL01?tag=mine-20';

describe('the options page', () => {
  const SETTINGS = {
    trackingIds: MINE,
    links: FIRST_LINK_PREFERENCES,
    retentionDays: null,
  };
  const isKept = () => Promise.resolve(true);
  const options = (changes: Partial<OptionsPageProps>) => show(pageWith(changes));
  const pageWith = (changes: Partial<OptionsPageProps>) => (
    <OptionsPage
      version="1.2.3"
      isLoaded
      settings={SETTINGS}
      problem={undefined}
      isLost={false}
      ids={{
        onAdd: isKept,
        onRemove: isKept,
        onPutBack: isKept,
        onLabel: isKept,
        onDefault: isKept,
      }}
      formats={{
        onFormat: isKept,
        onSaveTemplate: isKept,
        onDeleteTemplate: isKept,
        onPutBackTemplate: isKept,
      }}
      copying={undefined}
      panel={undefined}
      onRetention={() => Promise.resolve()}
      care={undefined}
      estimate={undefined}
      permissions={undefined}
      diagnostics={undefined}
      onWelcome={() => undefined}
      {...changes}
    />
  );

  test.each([
    ['settings', 'settingsUnreadable'],
    ['closed', 'ledgerClosed'],
    ['newer', 'ledgerNewer'],
    ['blocked', 'ledgerBlocked'],
  ] as const)('offers no form over settings that are "%s", and says so', async (problem, key) => {
    const page = await options({ settings: undefined, problem });
    expect(page.find('[role=alert]').textContent).toBe(messages[key].message);
    expect(page.root.querySelector('form, input')).toBeNull();
  });

  test('a template that is being written outlives settings that cannot be read for a while', async () => {
    let change: (changes: Partial<OptionsPageProps>) => void = () => undefined;
    function Changing() {
      const [changes, setChanges] = useState<Partial<OptionsPageProps>>({});
      change = setChanges;
      return pageWith(changes);
    }
    const page = await show(<Changing />);
    await page.click('New template');
    await page.type(page.find('.editor input') as HTMLInputElement, 'Mine');
    await act(() => change({ settings: undefined, problem: 'closed' }));
    expect(page.root.querySelector('.editor')).toBeNull();
    await act(() => change({}));
    expect((page.find('.editor input') as HTMLInputElement).value).toBe('Mine');
  });

  test('is silent while it is read, and has a way through its parts then', async () => {
    const parts = (page: Awaited<ReturnType<typeof options>>) =>
      [...page.root.querySelectorAll('nav .tabs > li:not(.aside) > a')].map((a) => a.textContent);
    const coming = await options({ isLoaded: false, settings: undefined });
    expect(coming.root.querySelector('.card, .part')).toBeNull();
    expect(coming.find('main').getAttribute('aria-busy')).toBe('true');
    expect(parts(coming)).toEqual([]);
    // Without a ledger to look after there is no part for it.
    expect(parts(await options({}))).toEqual(['Links', 'Estimate', 'About']);
  });

  test('every address in its navigation leads to a heading, from the beginning', async () => {
    const copying = {
      ...{ isOneStep: false, shortcut: '' },
      ...{ onOneStep: isKept, onShortcuts: () => undefined },
    };
    const page = await options({ copying });
    const targets = [...page.root.querySelectorAll('nav a[href^="#"]')].map((link) =>
      (link.getAttribute('href') ?? '').slice(1),
    );
    expect(targets).toContain('rates');
    expect(targets).toContain('one-step');
    expect(new Set(targets).size).toBe(targets.length);
    for (const id of targets) expect(page.find(`h2#${id}`).textContent).not.toBe('');
  });

  test('rates and assumptions that cannot be read are left out, of the navigation too', async () => {
    const page = await options({ estimate: 'failed', problem: 'failed' });
    expect(page.root.querySelector('#rates, [href="#rates"], #estimate')).toBeNull();
  });

  test('settings that cannot be read leave what it is, may do and keeps', async () => {
    const page = await options({ settings: undefined, problem: 'settings' });
    expect(page.text()).toContain('Version 1.2.3.');
    expect(page.text()).toContain(messages.privacyNothing.message);
  });

  test('says what a click is worth and what is never done', async () => {
    const page = await options({});
    for (const key of ['truthClick', 'truthWindow', 'truthOwn', 'neverText'] as const) {
      expect(page.text()).toContain(messages[key].message);
    }
  });
});

describe('the copy page', () => {
  const copy = (state: CopyPageState) =>
    show(<CopyPage state={state} isAskedFor={false} onBatch={() => undefined} />);
  const ready = (url: string, changes = {}): CopyPageState => ({
    kind: 'ready',
    pasted: { kind: 'one', link: readyLink(url) },
    actions: linkActions(changes),
  });

  test('has the link ready, focused, and copies it only when asked', async () => {
    const onCopy = vi.fn(() => Promise.resolve(true));
    const page = await copy(ready(LINK, { onCopy }));
    expect(document.activeElement).toBe(page.button('Copy link'));
    expect(onCopy).not.toHaveBeenCalled();
    await page.click('Copy link');
    expect(onCopy).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ link: LINK })]);
    expect(page.text()).toContain(messages.copyHereInstead.message);
  });

  test('of several links leads to the page that makes lists', async () => {
    const onBatch = vi.fn();
    const pasted = { kind: 'many', count: 12 } as const;
    const state: CopyPageState = { kind: 'ready', pasted, actions: linkActions() };
    const page = await show(<CopyPage state={state} isAskedFor onBatch={onBatch} />);
    expect(page.text()).toContain('This text holds 12 links');
    await page.click(messages.makeList.message);
    expect(onBatch).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['the request is done', { kind: 'expired' }, 'copyExpired'],
    ['the settings are unreadable', { kind: 'problem', what: 'settings' }, 'settingsUnreadable'],
    ['the ledger is closed', { kind: 'problem', what: 'closed' }, 'ledgerClosed'],
    ['there is no product', ready('x'), 'refusalNotAUrl'],
  ] as const)('says why, and has no link, when %s', async (_, state, key) => {
    const page = await copy(state);
    expect(page.text()).toContain(messages[key].message);
    expect(page.text()).not.toContain(messages.copyHereInstead.message);
    expect(page.root.querySelector('output, button')).toBeNull();
  });
});

test.each([
  [0, '0 clicks'],
  [1, '1 click'],
  [2, '2 clicks'],
  [1_000, '1,000 clicks'],
])('%i is said as "%s"', (count, text) => {
  expect(plural(english, 'readersClicks', count)).toBe(text);
});
