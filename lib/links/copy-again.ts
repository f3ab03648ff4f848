import { copyable, linkFor, type Copyable, type LinkMaking } from './copyable-link';
import type { LinkMade } from './link-made';

/**
 * A link that was copied before, to be copied again: the same link in the same form. Of a template
 * only that it was one is known; the form in use stands for it.
 *
 * @returns undefined where its tracking ID is no longer one of `making`'s.
 */
export function copyAgain(
  { text, title, format = 'url' }: Pick<LinkMade, 'text' | 'title' | 'format'>,
  making: LinkMaking,
): Copyable | undefined {
  const how = { ...making, format: format === 'template' ? making.format : format };
  const link = copyable(linkFor(text, how), how, title);
  return link.kind === 'link' && link.copy.link === text ? link.copy : undefined;
}
