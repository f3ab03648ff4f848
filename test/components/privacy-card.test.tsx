// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { PrivacyCard } from '../../components/privacy-card';
import { show } from './in-page';

test('says of each thing that is kept what of it, where, and what never', async () => {
  const { root, text } = await show(<PrivacyCard />);
  const kept = [...root.querySelectorAll('.facts > div')].map((row) => row.children.length);
  expect(kept).toEqual([2, 2, 2, 2, 2, 2]);
  for (const word of [
    'sends nothing',
    'own database',
    'small storage',
    'no IP address',
    '7 days',
  ]) {
    expect(text()).toContain(word);
  }
});

test('leads nowhere: there is no network, and nothing to be fetched', async () => {
  const { root } = await show(<PrivacyCard />);
  expect(root.querySelector('a, img, iframe')).toBeNull();
});
