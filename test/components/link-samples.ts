import type { LinkActions } from '../../components/link-card';
import type { OwnTrackingId } from '../../lib/amazon/tracking-id';
import {
  copyable,
  linkFor,
  type CopyableResult,
  type LinkMaking,
} from '../../lib/links/copyable-link';
import { linkMaking } from '../../lib/links/link-making';
import { FIRST_LINK_PREFERENCES } from '../../lib/links/link-preferences';
import { own } from '../amazon/samples';

export const MINE = [own('US', 'mine-20')];

/** How links are made with these IDs, everything else as at first. */
export const makingWith = (ids: readonly OwnTrackingId[] = MINE): LinkMaking =>
  linkMaking(ids, FIRST_LINK_PREFERENCES);

/** The link of an address as a card shows it. */
export const readyLink = (
  url: string,
  making: LinkMaking = makingWith(),
  title?: string,
): CopyableResult => copyable(linkFor(url, making), making, title);

/** What can be done with links; nothing comes of it. */
export const linkActions = (changes: Partial<LinkActions> = {}): LinkActions => ({
  making: makingWith(),
  labels: [],
  format: 'url',
  templates: [],
  onCopy: () => Promise.resolve(true),
  onCopyText: () => Promise.resolve(true),
  onOpenOptions: () => undefined,
  onChooseId: () => undefined,
  onChooseFormat: () => undefined,
  ...changes,
});
