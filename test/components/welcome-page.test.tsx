// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import type { BackupOffer } from '../../components/restore';
import { WelcomePage, type WelcomePageProps } from '../../components/welcome-page';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import { readPasted, type PastedLink } from '../../lib/links/pasted-text';
import { own } from '../amazon/samples';
import { show, trusted, type Shown } from './in-page';
import { linkActions, makingWith, readyLink } from './link-samples';

const onAdd = vi.fn<(added: readonly OwnTrackingId[]) => Promise<boolean>>();
const onCopy = vi.fn<() => Promise<boolean>>();
const onBatch = vi.fn<(text: string) => void>();

beforeEach(() => {
  onAdd.mockReset().mockResolvedValue(true);
  onCopy.mockReset().mockResolvedValue(true);
  onBatch.mockReset();
});

/** The page over a list of IDs that keeps what is added. */
function Page({
  mine = [],
  ...changes
}: Partial<WelcomePageProps> & { readonly mine?: readonly OwnTrackingId[] }) {
  const [ids, setIds] = useState(mine);
  const making = makingWith(ids);
  const onPaste = (text: string): Promise<PastedLink> => {
    const pasted = readPasted(text, ids);
    return Promise.resolve(
      pasted.kind === 'many' ? pasted : { kind: 'one', link: readyLink(pasted.address, making) },
    );
  };
  const offer: BackupOffer = {
    ok: true,
    madeAtMs: 0,
    trackingIds: { inFile: 1, missing: 1 },
    clicks: { inFile: 120, missing: 120 },
    links: { inFile: 0, missing: 0 },
    imports: { inFile: 2, missing: 2 },
    hasOwn: false,
    restore: () => {
      setIds([own('DE', 'kept-21')]);
      return Promise.resolve(true);
    },
  };
  return (
    <WelcomePage
      own={ids}
      problem={undefined}
      isLost={false}
      hasLinks={false}
      ids={{
        onAdd: async (added) => {
          const isKept = await onAdd(added);
          if (isKept) setIds([...ids, ...added]);
          return isKept;
        },
        onRemove: (removed) => {
          setIds(ids.filter(({ id }) => id !== removed.id));
          return Promise.resolve(true);
        },
      }}
      restoring={{ onRead: () => Promise.resolve(offer), onSave: () => Promise.resolve(undefined) }}
      linking={linkActions({ making, onCopy })}
      onPaste={onPaste}
      onBatch={onBatch}
      places={{
        popupKeys: 'Alt+Shift+Y',
        copyKeys: 'Alt+Shift+L',
        pinning: undefined,
        onShortcuts: () => undefined,
        onOpenReports: () => undefined,
      }}
      {...changes}
    />
  );
}

const event = (type: string, more = {}) =>
  Object.assign(trusted(new Event(type, { bubbles: true, cancelable: true })), more);
const field = (page: Shown) => page.find('textarea') as HTMLTextAreaElement;
async function write(page: Shown, text: string): Promise<void> {
  field(page).value = text;
  await page.send(field(page), event('input'));
}
const enter = (page: Shown, at: Element, more = {}) =>
  page.send(at, event('keydown', { key: 'Enter', ...more }));
async function choose(page: Shown, id: string, store: string): Promise<void> {
  const select = page.find(`[aria-label="Store of ${id}"]`) as HTMLSelectElement;
  select.value = store;
  await page.send(select, event('change'));
}
const states = (page: Shown) =>
  [...page.root.querySelectorAll('.step')].map((step) => step.className.replace('step ', ''));
const linkShown = (page: Shown) => page.find('output').textContent;
const isOver = (page: Shown) => page.text().includes(messages.welcomePlacesTitle.message);

describe('from nothing to the first link', () => {
  test('the field has the focus, and Enter goes from ID to store to the next step', async () => {
    const page = await show(<Page />);
    expect(document.activeElement).toBe(field(page));
    expect(states(page)).toEqual(['next', 'later', 'later']);

    await write(page, 'mine-21');
    await enter(page, field(page));
    const store = page.find('li select');
    expect(document.activeElement).toBe(store);
    expect(onAdd).not.toHaveBeenCalled();

    await choose(page, 'mine-21', 'DE');
    await enter(page, store);
    expect(onAdd.mock.calls).toEqual([[[own('DE', 'mine-21')]]]);
    expect(document.activeElement?.id).toBe('step-terms');
    expect(page.root.querySelector('textarea')).toBeNull();
    expect(states(page)).toEqual(['done', 'next', 'next']);
    expect(linkShown(page)).toBe('https://www.amazon.de/?tag=mine-21');
    expect(page.text()).toContain('Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.');
    expect(isOver(page)).toBe(false);

    await page.click('Copy link');
    expect(onCopy).toHaveBeenCalledTimes(1);
    expect(states(page)).toEqual(['done', 'done', 'done']);
    expect(page.text()).toContain('Alt+Shift+L copies the link of the page in front.');
  });

  test('what the clipboard did not take is not done', async () => {
    onCopy.mockResolvedValue(false);
    const page = await show(<Page mine={[own('US', 'mine-20')]} />);
    await page.click('Copy link');
    expect(page.text()).toContain(messages.copyFailed.message);
    expect(states(page)).toEqual(['done', 'next', 'next']);
    expect(isOver(page)).toBe(false);
  });

  test('what is to be known stands before the link, whether there is an ID or not', async () => {
    for (const mine of [[], [own('US', 'mine-20')]]) {
      const page = await show(<Page mine={mine} />);
      const text = page.text();
      const link = text.indexOf(messages.welcomeLinkTitle.message, 60);
      for (const key of ['truthClick', 'neverText', 'notAffiliated', 'welcomeSection5'] as const) {
        expect(text.indexOf(messages[key].message)).toBeGreaterThan(0);
        expect(text.indexOf(messages[key].message)).toBeLessThan(link);
      }
    }
  });

  test('several IDs with labels are kept at once', async () => {
    const page = await show(<Page />);
    await write(page, 'Blog: mine-21 amazon.de\nShop\tother-20\t17');
    await choose(page, 'other-20', 'US');
    await enter(page, field(page));
    expect(onAdd.mock.calls).toEqual([[[own('DE', 'mine-21'), own('US', 'other-20')]]]);
  });
});

describe('the field for tracking IDs', () => {
  test('does not judge an ID before it is written to its end', async () => {
    const page = await show(<Page />);
    for (const text of ['m', 'mine', 'mine-2']) {
      await write(page, text);
      expect(page.root.querySelector('.pasted')).toBeNull();
    }
    await write(page, 'mine-21');
    expect(page.root.querySelector('.pasted')).not.toBeNull();
  });

  test('keeps nothing whose store nobody has seen yet', async () => {
    const page = await show(<Page />);
    await write(page, 'mine amazon.de');
    await enter(page, field(page));
    expect(onAdd).not.toHaveBeenCalled();
    expect(page.text()).toContain('IDs for amazon.de usually end in -21.');
    await enter(page, field(page));
    expect(onAdd.mock.calls).toEqual([[[own('DE', 'mine')]]]);
  });

  test.each([
    ['', messages.idProblemEmpty.message],
    ['a=b', messages.idProblemCharacters.message],
    ['amazon.de', messages.idListNone.message],
    ['mine', messages.idEndingUnknown.message],
  ])('says of "%s" what is wrong and loses nothing', async (text, said) => {
    const page = await show(<Page />);
    await write(page, text);
    await enter(page, field(page));
    expect(page.text()).toContain(said);
    expect(field(page).value).toBe(text);
    expect(onAdd).not.toHaveBeenCalled();
    expect(states(page)).toEqual(['next', 'later', 'later']);
  });

  test('keeps what could not be kept', async () => {
    onAdd.mockResolvedValue(false);
    const page = await show(<Page />);
    await write(page, 'mine-21 amazon.de');
    await enter(page, field(page));
    expect(onAdd).toHaveBeenCalledTimes(1);
    expect(field(page).value).toBe('mine-21 amazon.de');
  });

  test('keeps the lines that are not ready, and says so', async () => {
    const page = await show(<Page />);
    await write(page, 'mine-21 amazon.de\nother-20\na=b');
    await page.send(page.find('form'), event('submit'));
    expect(onAdd.mock.calls).toEqual([[[own('DE', 'mine-21')]]]);
    expect(field(page).value).toBe('other-20\na=b');
    expect(page.text()).toContain(messages.welcomeIdsRest.message);
  });

  test.each([{ shiftKey: true }, { isComposing: true }])(
    'leaves Enter alone with %j',
    async (how) => {
      const page = await show(<Page />);
      await write(page, 'mine-21 amazon.de');
      await enter(page, field(page), how);
      expect(onAdd).not.toHaveBeenCalled();
    },
  );

  test('comes back for another one, and an ID can be taken out again', async () => {
    const page = await show(<Page mine={[own('DE', 'mine-21')]} />);
    await page.click('Add another');
    expect(document.activeElement).toBe(field(page));
    await page.click('Cancel');
    await page.click('Remove');
    expect(states(page)).toEqual(['next', 'later', 'later']);
    expect(document.activeElement).toBe(field(page));
  });
});

describe('the first link', () => {
  const MINE = [own('DE', 'mine-21')];
  const paste = async (text: string, changes = {}): Promise<Shown> => {
    const page = await show(<Page mine={MINE} {...changes} />);
    await page.type(page.input(), text);
    return page;
  };

  test('is of what is pasted', async () => {
    const page = await paste('https://www.amazon.de/Kettle/dp/B0EXAMPL01/ref=x?tag=other-21');
    expect(linkShown(page)).toBe('https://www.amazon.de/dp/B0EXAMPL01?tag=mine-21');
    expect(document.activeElement).not.toBe(page.button('Copy link'));
  });

  test('is refused in words where nothing can be linked', async () => {
    const page = await paste('https://www.amazon.de/gp/cart/view.html');
    expect(page.text()).toContain(messages.refusalPrivatePage.message);
    expect(page.root.querySelector('output')).toBeNull();
  });

  test('of a store without an ID leads back to the field for IDs', async () => {
    const page = await paste('https://www.amazon.fr/dp/B0EXAMPL01');
    await page.click(messages.addTrackingId.message);
    expect(document.activeElement).toBe(field(page));
  });

  test('is a list where the text holds several', async () => {
    const text = 'https://www.amazon.de/dp/B0EXAMPL01 https://www.amazon.de/dp/B0EXAMPL02';
    const page = await paste(text);
    await page.click(messages.makeList.message);
    expect(onBatch.mock.calls).toEqual([[text]]);
  });
});

describe('a page that is opened again', () => {
  const MINE = [own('DE', 'mine-21')];

  test('shows what is there, and leaves the focus where it is', async () => {
    const page = await show(<Page mine={MINE} hasLinks />);
    expect(states(page)).toEqual(['done', 'done', 'done']);
    expect(isOver(page)).toBe(true);
    expect(document.activeElement).toBe(document.body);
  });

  test('is not done without an ID, whatever was copied before', async () => {
    const page = await show(<Page hasLinks />);
    expect(states(page)).toEqual(['next', 'later', 'later']);
    expect(isOver(page)).toBe(false);
  });

  test.each([
    ['chrome', messages.welcomePinChrome.message],
    ['firefox', messages.welcomePinFirefox.message],
    [undefined, undefined],
  ] as const)('says how the button is kept in sight in %s', async (pinning, said) => {
    const places = {
      ...{ popupKeys: '', copyKeys: '', pinning },
      ...{ onShortcuts: () => undefined, onOpenReports: () => undefined },
    };
    const page = await show(<Page mine={MINE} hasLinks places={places} />);
    const pin = [messages.welcomePinChrome.message, messages.welcomePinFirefox.message];
    expect(pin.filter((sentence) => page.text().includes(sentence))).toEqual(said ? [said] : []);
    // No keys are named that are not set.
    expect(page.text()).toContain(messages.shortcutNone.message);
    expect(page.text()).not.toContain('opens it.');
  });

  test('has no form over settings that cannot be read', async () => {
    const page = await show(<Page own={undefined} problem="closed" linking={undefined} />);
    expect(page.find('[role=alert]').textContent).toBe(messages.ledgerClosed.message);
    expect(page.root.querySelector('form, input, ol')).toBeNull();
  });
});

test('a backup stands beside the first ID; restored, it says what came, and all is done', async () => {
  const page = await show(<Page />);
  const file = new File(['x'], 'backup.jsonl.gz');
  const input = page.find('[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [file] });
  await page.send(input, event('change'));
  await page.click('Restore');
  expect(page.text()).toContain(
    'Restored: 1 tracking ID, 120 test clicks, 2 imports of reports. Nothing else needs to be set up.',
  );
  expect(states(page)).toEqual(['done', 'done', 'done']);
  expect(page.root.querySelector('[type=file]')).toBeNull();
});
