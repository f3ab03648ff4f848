import { expect, test } from 'vitest';
import {
  PANEL_PLACE_KEY,
  parsePanelPlace,
  readPanelPlace,
  writePanelPlace,
  type PanelPlace,
} from '../../lib/storage/panel-place';
import { withPanelHidden, withPanelShown } from '../../lib/storage/panel-stores';
import { FIRST_SETTINGS } from '../../lib/storage/settings-store';
import { MemoryArea } from './memory-area';

const PLACE: PanelPlace = { x: 'left', xPx: 40, y: 'top', yPx: 0 };

test('a place that was written is read again, under a key of its own', async () => {
  const area = new MemoryArea();
  expect(await readPanelPlace(area)).toBeUndefined();
  await writePanelPlace(area, PLACE);
  expect(area.keys()).toEqual([PANEL_PLACE_KEY]);
  expect(await readPanelPlace(area)).toEqual(PLACE);
});

test('put back it has none, and that is written, so that open pages hear of it', async () => {
  const area = new MemoryArea();
  await writePanelPlace(area, PLACE);
  await writePanelPlace(area, undefined);
  expect(area.keys()).toEqual([PANEL_PLACE_KEY]);
  expect(await readPanelPlace(area)).toBeUndefined();
});

test('nothing that was put beside it is read', () => {
  expect(parsePanelPlace({ ...PLACE, zIndex: 1 })).toStrictEqual(PLACE);
});

test.each<[unknown]>([
  [undefined],
  [null],
  ['left'],
  [[]],
  [{}],
  [{ ...PLACE, x: 'top' }],
  [{ ...PLACE, y: 'left' }],
  [{ ...PLACE, x: 'cssText' }],
  [{ ...PLACE, xPx: -1 }],
  [{ ...PLACE, yPx: 0.5 }],
  [{ ...PLACE, xPx: NaN }],
  [{ ...PLACE, xPx: Infinity }],
  [{ ...PLACE, yPx: '16px; color: red' }],
  [{ x: 'left', xPx: 40 }],
])('%j is no place', (value) => {
  expect(parsePanelPlace(value)).toBeUndefined();
});

test('a store is hidden once, and shown again without the others', () => {
  const first = withPanelHidden(FIRST_SETTINGS, 'DE');
  const twice = withPanelHidden(withPanelHidden(first, 'US'), 'DE');
  expect(twice).toEqual({ ...FIRST_SETTINGS, panelHidden: ['DE', 'US'] });
  expect(withPanelShown(twice, 'DE').panelHidden).toEqual(['US']);
  expect(withPanelShown(FIRST_SETTINGS, 'DE')).toEqual(FIRST_SETTINGS);
});
