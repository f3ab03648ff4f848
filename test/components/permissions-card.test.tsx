// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { PermissionsCard, type PermissionsCardProps } from '../../components/permissions-card';
import { MARKETPLACES } from '../../lib/amazon/marketplaces';
import messages from '../../public/_locales/en/messages.json';
import { show } from './in-page';

const card = (props: Partial<PermissionsCardProps> = {}) =>
  show(
    <PermissionsCard
      granted={['scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'activeTab']}
      optional={['clipboardWrite', 'offscreen']}
      withheld={[]}
      onAllow={() => Promise.resolve(true)}
      {...props}
    />,
  );
const names = (root: HTMLElement) => [...root.querySelectorAll('code')].map((c) => c.textContent);
const row = (root: HTMLElement, name: string) =>
  [...root.querySelectorAll('.facts > div')].find((each) => each.textContent.startsWith(name))
    ?.textContent;

test('each permission stands with what it is for, in the order in which they are explained', async () => {
  const { root, text } = await card();
  expect(names(root)).toEqual([
    ...['storage', 'unlimitedStorage', 'contextMenus', 'activeTab', 'scripting'],
    ...['clipboardWrite', 'offscreen'],
  ]);
  expect(text()).toContain('The one item “Copy affiliate link” in the browser');
  expect(text()).toContain('On all 23 stores.');
  expect(root.querySelector('.notice')).toBeNull();
});

test('what comes and goes is said to be given only while it is', async () => {
  const without = await card();
  expect(row(without.root, 'clipboardWrite')).toContain(messages.permissionNotGiven.message);
  const { root } = await card({ granted: ['storage', 'clipboardWrite'] });
  expect(row(root, 'clipboardWrite')).toContain(messages.permissionGiven.message);
  expect(row(root, 'offscreen')).toContain(messages.permissionNotGiven.message);
});

test('one that nobody has explained is listed all the same, and last of its kind', async () => {
  const { root } = await card({ granted: ['surprise', 'storage'], optional: ['clipboardWrite'] });
  expect(names(root)).toEqual(['storage', 'surprise', 'clipboardWrite']);
});

test('stores that the browser keeps us off are named, with what is missing there', async () => {
  const { text } = await card({ withheld: ['DE', 'FR'] });
  expect(text()).toContain('On 21 of 23 stores.');
  expect(text()).toContain(messages.permissionPagesGone.message);
  expect(text()).toContain('That is so on amazon.de and amazon.fr.');
});

test('kept off all of them: no list, and a button that asks', async () => {
  const onAllow = vi.fn(() => Promise.resolve(false));
  const { text, click } = await card({ withheld: MARKETPLACES.map(({ code }) => code), onAllow });
  expect(text()).toContain(messages.permissionPagesNone.message);
  expect(text()).not.toContain('That is so on');
  expect(text()).toContain(messages.permissionPagesAsks.message);
  expect(onAllow).not.toHaveBeenCalled();
  await click(messages.permissionPagesAllow.message);
  expect(onAllow).toHaveBeenCalledOnce();
  expect(text()).toContain(messages.permissionPagesDenied.message);
});
