import { describe, expect, test } from 'vitest';
import { withIdBack, withIds, withoutId, type IdSettings } from '../../lib/links/id-changes';
import {
  defaultId,
  FIRST_LINK_PREFERENCES,
  idInUse,
  labelOf,
  withDefaultId,
  withLabel,
  withLastUsed,
} from '../../lib/links/link-preferences';
import { own } from '../amazon/samples';

const FIRST = own('US', 'first-20');
const SECOND = own('US', 'second-20');
const GERMAN = own('DE', 'first-20');

/** The second is called "Blog", is the default and was copied with last. */
const settings: IdSettings = {
  trackingIds: [FIRST, SECOND, GERMAN],
  links: withLastUsed(
    withDefaultId(withLabel(FIRST_LINK_PREFERENCES, SECOND, 'Blog'), SECOND),
    SECOND,
  ),
};

describe('removing', () => {
  test('takes one ID of one store, and links get what is left', () => {
    const left = withoutId(settings, FIRST);
    expect(left.trackingIds).toEqual([SECOND, GERMAN]);
    const without = withoutId(settings, SECOND);
    expect(idInUse(without.links, without.trackingIds, 'US')).toBe('first-20');
    expect(defaultId(without.links, without.trackingIds, 'US')).toBe('first-20');
  });

  test('and putting back restores everything exactly', () => {
    expect(withIdBack(withoutId(settings, SECOND), SECOND, 1)).toEqual(settings);
  });

  test('what the user chose in between stays chosen', () => {
    const without = withoutId(settings, SECOND);
    const chosen = { ...without, links: withDefaultId(without.links, FIRST) };
    const back = withIdBack(chosen, SECOND, 1);
    expect(back.trackingIds).toEqual(settings.trackingIds);
    expect(idInUse(back.links, back.trackingIds, 'US')).toBe('first-20');
    expect(labelOf(back.links, SECOND)).toBe('Blog');
  });

  test('putting back what is there already changes nothing', () => {
    expect(withIdBack(settings, SECOND, 0)).toBe(settings);
  });
});

describe('adding', () => {
  test('puts the new ones behind the others, and knows those that are there', () => {
    const added = withIds(settings, [own('FR', 'neuf-21'), SECOND, own('FR', 'neuf-21')]);
    expect(added.trackingIds).toEqual([FIRST, SECOND, GERMAN, own('FR', 'neuf-21')]);
    expect(added.links).toEqual(settings.links);
  });

  test('one that was removed earlier comes as new: no label, no default, not in use', () => {
    const { trackingIds, links } = withIds(withoutId(settings, SECOND), [SECOND]);
    expect(trackingIds).toEqual([FIRST, GERMAN, SECOND]);
    expect(labelOf(links, SECOND)).toBeUndefined();
    expect(idInUse(links, trackingIds, 'US')).toBe('first-20');
    expect(links).toEqual(FIRST_LINK_PREFERENCES);
  });

  test('what is said of the same ID in another store stays', () => {
    const both = { ...settings, links: withLabel(settings.links, GERMAN, 'German') };
    const { links } = withIds(withoutId(both, FIRST), [FIRST]);
    expect(labelOf(links, GERMAN)).toBe('German');
    expect(labelOf(links, SECOND)).toBe('Blog');
  });
});
