import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boxAt,
  FIRST_PLACE,
  freePlace,
  placeOf,
  type Box,
  type EdgePlace,
} from '../../components/panel-place';

const VIEW = { width: 1280, height: 800 };
const PILL = { width: 160, height: 32 };

const box = (left: number, top: number, width: number, height: number): Box => ({
  ...{ left, top, width, height },
});
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

const anyPlace = fc.record<EdgePlace>({
  x: fc.constantFrom('left', 'right'),
  xPx: fc.nat(4_000),
  y: fc.constantFrom('top', 'bottom'),
  yPx: fc.nat(4_000),
});
const anyView = fc.record({
  width: fc.integer({ min: 1, max: 3_000 }),
  height: fc.integer({ min: 1, max: 3_000 }),
});
const anyBox = fc.record({
  left: fc.integer({ min: -3_000, max: 3_000 }),
  top: fc.integer({ min: -3_000, max: 3_000 }),
  width: fc.nat(3_000),
  height: fc.nat(3_000),
});

describe('a place and its box', () => {
  test('the first one is the lower right corner', () => {
    expect(boxAt(FIRST_PLACE, PILL, VIEW)).toEqual(box(1104, 752, 160, 32));
  });

  test.each<[string, EdgePlace, number, number]>([
    ['near the left edge', { x: 'left', xPx: 100, y: 'bottom', yPx: 50 }, 100, 718],
    ['near the upper edge', { x: 'right', xPx: 0, y: 'top', yPx: 30 }, 1120, 30],
  ])('%s each says the other', (_, place, left, top) => {
    expect(boxAt(place, PILL, VIEW)).toEqual(box(left, top, 160, 32));
    expect(placeOf(box(left, top, 160, 32), VIEW)).toEqual(place);
  });

  test('stays as far from its corner when the window changes', () => {
    const place = placeOf(box(1000, 700, 160, 32), VIEW);
    expect(boxAt(place, PILL, { width: 900, height: 500 })).toEqual(box(620, 400, 160, 32));
  });

  test('what is dragged out of the window is drawn in', () => {
    expect(placeOf(box(-50, -80, 160, 32), VIEW)).toMatchObject({ xPx: 0, yPx: 0 });
    expect(placeOf(box(1270, 790, 160, 32), VIEW)).toEqual({
      ...{ x: 'right', xPx: 0, y: 'bottom', yPx: 0 },
    });
  });

  test('is inside any window that has the room, and at its edge in any other', () => {
    fc.assert(
      fc.property(anyPlace, anyView, (place, view) => {
        const at = boxAt(place, PILL, view);
        if (view.width >= PILL.width) {
          expect(at.left).toBeGreaterThanOrEqual(0);
          expect(at.left + at.width).toBeLessThanOrEqual(view.width);
        } else {
          expect(place.x === 'left' ? at.left : view.width - at.left - at.width).toBe(0);
        }
        if (view.height >= PILL.height) {
          expect(at.top).toBeGreaterThanOrEqual(0);
          expect(at.top + at.height).toBeLessThanOrEqual(view.height);
        }
      }),
    );
  });

  test('the place of its own box is the same spot', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const at = boxAt(place, PILL, VIEW);
        expect(boxAt(placeOf(at, VIEW), PILL, VIEW)).toEqual(at);
      }),
    );
  });
});

describe('the place to take', () => {
  const moved: EdgePlace = { x: 'left', xPx: 300, y: 'bottom', yPx: 200 };
  const corner = box(1000, 700, 280, 100);
  const left = box(0, 700, 300, 100);

  test.each<[string, EdgePlace, EdgePlace, Box[], object | undefined]>([
    ['is the wished one where it is free', moved, moved, [corner], moved],
    ['is the wished one again when it becomes free', moved, FIRST_PLACE, [corner], moved],
    ['is the other lower corner', FIRST_PLACE, FIRST_PLACE, [corner], { x: 'left', y: 'bottom' }],
    ['is where it stands already, if that is free', FIRST_PLACE, moved, [corner], moved],
    [
      'is the middle of the lower edge',
      FIRST_PLACE,
      FIRST_PLACE,
      [corner, left],
      { xPx: 560, y: 'bottom', yPx: 16 },
    ],
    [
      'is an upper corner before nothing',
      FIRST_PLACE,
      FIRST_PLACE,
      [box(0, 300, 1280, 500)],
      { x: 'right', y: 'top' },
    ],
    ['is none where all is taken', FIRST_PLACE, moved, [box(0, 0, 1280, 800)], undefined],
    ['is the wished one beside what has no area', moved, moved, [box(0, 580, 1280, 0)], moved],
    ['keeps off by a little', FIRST_PLACE, FIRST_PLACE, [box(0, 0, 1280, 749)], undefined],
    ['and no more than that', FIRST_PLACE, FIRST_PLACE, [box(0, 0, 1280, 748)], FIRST_PLACE],
  ])('%s', (_, wished, now, taken, place) => {
    const free = freePlace(wished, now, PILL, VIEW, taken);
    if (place) expect(free).toMatchObject(place);
    else expect(free).toBeUndefined();
  });

  test('never lies on what is taken, and is inside the window', () => {
    fc.assert(
      fc.property(anyPlace, fc.array(anyBox, { maxLength: 6 }), (wished, taken) => {
        const free = freePlace(wished, wished, PILL, VIEW, taken);
        if (!free) return;
        const at = boxAt(free, PILL, VIEW);
        expect(taken.filter((each) => each.width * each.height > 0 && overlap(at, each))).toEqual(
          [],
        );
        expect(overlap(at, box(0, 0, VIEW.width, VIEW.height))).toBe(true);
      }),
    );
  });
});
