import { useEffect, useRef, useState } from 'preact/hooks';
import { marketplace } from '../lib/amazon/marketplaces';
import type { OwnTrackingId } from '../lib/amazon/tracking-id';
import { readAssignment, type Assignment } from '../lib/reports/click-logs/assign-link';
import type { LinkDestination } from '../lib/reports/click-logs/log-destination';
import type { LinkClicks } from '../lib/reports/click-logs/read-log';
import { useI18n, type I18n } from './i18n';

export interface LinkNamesProps {
  /** Links without a destination, with their clicks; most clicks first. */
  readonly names: readonly LinkClicks[];
  readonly own: readonly OwnTrackingId[];
  readonly onDestinations: (destinations: readonly LinkDestination[]) => void;
  readonly onClose: () => void;
}

/** More are not entered by hand; a list of links does it for all. */
const SHOWN = 100;

interface Entry {
  readonly text: string;
  readonly chosen: OwnTrackingId | undefined;
}

/** Asks where links lead of which a log has the name alone. */
export function LinkNames({ names, own, onDestinations, onClose }: LinkNamesProps) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const [entries, setEntries] = useState<Readonly<Record<string, Entry>>>({});
  const rows = names.slice(0, SHOWN).map(({ name, label, clicks }) => {
    const { text = '', chosen = own[0] } = entries[name] ?? {};
    return { name, label, clicks, text, chosen, assignment: readAssignment(text, chosen, own) };
  });
  const said = rows.flatMap(({ name, assignment }) => destinationOf(name, assignment));
  const isWrong = rows.some(({ assignment }) => isBad(assignment));
  const enter = (name: string, entry: Partial<Entry>) =>
    setEntries((before) => ({
      ...before,
      [name]: { text: '', chosen: own[0], ...before[name], ...entry },
    }));
  return (
    <dialog ref={dialog} class="mapping" aria-labelledby="assign" onClose={onClose}>
      <form method="dialog" onSubmit={() => onDestinations(said)}>
        <h2 id="assign">{t('assignTitle')}</h2>
        <p class="soft">{t('assignWhy')}</p>
        <div class="scroll assign">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('assignName')}</th>
                <th scope="col" class="number">
                  {t('figureClicks')}
                </th>
                <th scope="col">{t('assignTo')}</th>
                <th scope="col">{t('assignAs')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, label, clicks, text, chosen, assignment }) => (
                <tr key={name}>
                  <td>
                    <bdi title={label}>{label}</bdi>
                  </td>
                  <td class="number">{clicks.toLocaleString(locale)}</td>
                  <td>
                    <input
                      type="text"
                      value={text}
                      dir="ltr"
                      spellcheck={false}
                      aria-label={t('assignFor', label)}
                      aria-invalid={isBad(assignment)}
                      onInput={({ currentTarget: { value } }) => enter(name, { text: value })}
                    />
                    <p class={isBad(assignment) ? 'warning' : 'soft'}>
                      {wording(assignment, i18n)}
                    </p>
                  </td>
                  <td>
                    {own.length > 1 && (
                      <IdChoice
                        label={t('assignIdFor', label)}
                        own={own}
                        chosen={chosenId(assignment) ?? chosen}
                        disabled={assignment.kind === 'target' && !assignment.isChosen}
                        onChoose={(id) => enter(name, { chosen: id })}
                      />
                    )}
                    {own.length === 1 && <bdi>{own[0]?.id}</bdi>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {names.length > SHOWN && (
          <p class="soft">{t('assignMore', (names.length - SHOWN).toLocaleString(locale))}</p>
        )}
        <div class="row">
          <button class="primary" type="submit" disabled={said.length === 0 || isWrong}>
            {t('assignDo')}
          </button>
          <button class="quiet" type="button" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function IdChoice({
  label,
  own,
  chosen,
  disabled,
  onChoose,
}: {
  readonly label: string;
  readonly own: readonly OwnTrackingId[];
  readonly chosen: OwnTrackingId | undefined;
  /** The address itself says it. */
  readonly disabled: boolean;
  readonly onChoose: (id: OwnTrackingId) => void;
}) {
  const keyOf = (each: OwnTrackingId | undefined) => each && `${each.marketplace} ${each.id}`;
  return (
    <select
      aria-label={label}
      disabled={disabled}
      value={keyOf(chosen) ?? ''}
      onChange={({ currentTarget: { value } }) => {
        const id = own.find((each) => keyOf(each) === value);
        if (id) onChoose(id);
      }}
    >
      {own.map((each) => (
        <option key={keyOf(each)} value={keyOf(each) ?? ''}>
          {`${each.id} · ${marketplace(each.marketplace).domain}`}
        </option>
      ))}
    </select>
  );
}

function chosenId(assignment: Assignment): OwnTrackingId | undefined {
  if (assignment.kind !== 'target') return undefined;
  const { marketplace: store, trackingId } = assignment.target;
  return { marketplace: store, id: trackingId };
}

function isBad({ kind }: Assignment): boolean {
  return kind === 'bad' || kind === 'bad-page' || kind === 'short-link' || kind === 'no-id';
}

function destinationOf(name: string, assignment: Assignment): LinkDestination[] {
  if (assignment.kind === 'target') return [{ name, target: assignment.target }];
  return assignment.kind === 'skip' ? [{ name, skip: assignment.skip }] : [];
}

/** What was understood, or what is wrong. */
function wording(assignment: Assignment, { t }: I18n): string {
  switch (assignment.kind) {
    case 'empty':
      return '';
    case 'target': {
      const { marketplace: store, asin, trackingId } = assignment.target;
      const { domain } = marketplace(store);
      return t('assignKnown', [domain, asin, trackingId].filter(Boolean).join(' · '));
    }
    case 'skip':
      return t(assignment.skip === 'other-tag' ? 'assignOtherTag' : 'assignElsewhere');
    case 'bad':
      return t('assignBad');
    case 'bad-page':
      return t('assignBadAsin');
    case 'short-link':
      return t('assignShort');
    case 'no-id':
      return t('assignNoId', marketplace(assignment.marketplace).domain);
  }
}
