import type { FormatActions } from '../../components/formats-card';
import type { IdActions } from '../../components/tracking-ids';
import { withIdBack, withIds, withoutId } from '../../lib/links/id-changes';
import {
  withDefaultId,
  withFormat,
  withLabel,
  type LinkPreferences,
} from '../../lib/links/link-preferences';
import {
  templateNameProblem,
  withoutTemplate,
  withTemplate,
  withTemplateBack,
} from '../../lib/links/template-changes';
import type { Settings } from '../../lib/storage/settings-store';

/**
 * Tracking IDs and formats as the options page changes them.
 *
 * @param change carries out a change of the settings and resolves with whether it is kept.
 */
export function createLinkSettings(
  change: (how: (settings: Settings) => Settings) => Promise<boolean>,
): { readonly ids: IdActions; readonly formats: FormatActions } {
  const changeLinks = (how: (links: LinkPreferences) => LinkPreferences) =>
    change((settings) => ({ ...settings, links: how(settings.links) }));
  return {
    ids: {
      onAdd: (added) => change((settings) => withIds(settings, added)),
      onRemove: (removed) => change((settings) => withoutId(settings, removed)),
      onPutBack: (removed, place) => change((settings) => withIdBack(settings, removed, place)),
      onLabel: (entry, label) => changeLinks((links) => withLabel(links, entry, label)),
      onDefault: (entry) => changeLinks((links) => withDefaultId(links, entry)),
    },
    formats: {
      onFormat: (format) => changeLinks((links) => withFormat(links, format)),
      onSaveTemplate: async (template, former) => {
        let isTaken = false;
        const isKept = await changeLinks((links) => {
          // Asked again here: another options page may have taken the name meanwhile.
          isTaken = templateNameProblem(links.templates, template.name, former) !== undefined;
          return isTaken ? links : withTemplate(links, template, former);
        });
        return isKept && !isTaken;
      },
      onDeleteTemplate: (name) => changeLinks((links) => withoutTemplate(links, name)),
      onPutBackTemplate: (deleted, place) =>
        changeLinks((links) => withTemplateBack(links, deleted, place)),
    },
  };
}
