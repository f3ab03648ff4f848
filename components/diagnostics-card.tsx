import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useBriefly } from './briefly';
import { Card } from './card';
import { daysSince, diagnosticsText, type Diagnostics } from './diagnostics-text';
import { plural, useI18n, type I18n } from './i18n';

export interface DiagnosticsCardProps {
  readonly facts: Diagnostics;
  /** Copies, and tells whether the clipboard took it. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** What is installed and how it fares, to be read and to be copied into the report of a fault. */
export function DiagnosticsCard({ facts, onCopy }: DiagnosticsCardProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const [outcome, showOutcome] = useBriefly<'copied' | 'failed'>((result) => result === 'failed');
  const [isOpen, setOpen] = useState(false);
  const text = diagnosticsText(facts);
  const copy = async () => {
    const isTaken = await onCopy(text);
    showOutcome(isTaken ? 'copied' : 'failed');
    if (!isTaken) setOpen(true);
  };
  return (
    <Card id="diagnostics" title={t('diagnosticsTitle')}>
      <dl class="facts figures">
        {rows(facts, i18n).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{t('diagnosticsWhat')}</p>
      <div class="row">
        <button type="button" onClick={() => void copy()}>
          {outcome === 'copied' ? `✓ ${t('copied')}` : t('diagnosticsCopy')}
        </button>
        <span class="sr" role="status">
          {outcome === 'copied' && t('copied')}
        </span>
      </div>
      {outcome === 'failed' && (
        <p class="error" role="alert">
          {t('diagnosticsNotCopied')}
        </p>
      )}
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('diagnosticsShown')}</summary>
        <pre class="link" lang="en" dir="ltr">
          {text}
        </pre>
      </details>
    </Card>
  );
}

/** The same in the user's language, as far as it says something to them. */
function rows(facts: Diagnostics, i18n: I18n): readonly (readonly [string, ComponentChildren])[] {
  const { t, locale } = i18n;
  const { ledger, storage, nowMs } = facts;
  const ago = (atMs: number) =>
    new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-daysSince(nowMs, atMs), 'day');
  const check = ledger?.lastCheck;
  return [
    [t('diagnosticsVersion'), facts.version],
    [t('diagnosticsBrowser'), <bdi key="browser">{facts.browser}</bdi>],
    [
      t('diagnosticsLedger'),
      ledger && !facts.trouble
        ? t('diagnosticsLedgerOpens', String(ledger.version))
        : t('diagnosticsLedgerTrouble'),
    ],
    ...(storage
      ? [
          [
            t('diagnosticsStorage'),
            t('diagnosticsStorageUsed', size(storage.usedBytes, locale)),
          ] as const,
        ]
      : []),
    ...(ledger
      ? ([
          [
            t('diagnosticsBackup'),
            ledger.lastBackupMs === undefined ? t('diagnosticsNever') : ago(ledger.lastBackupMs),
          ],
          [
            t('diagnosticsCheck'),
            check
              ? `${ago(check.atMs)} · ${
                  check.wrong + check.unreadable === 0
                    ? t('diagnosticsCheckGood')
                    : plural(i18n, 'diagnosticsCheckFound', check.wrong + check.unreadable)
                }`
              : t('diagnosticsNever'),
          ],
        ] as const)
      : []),
  ];
}

/** To two digits: how much it is, not how much to the byte. */
function size(bytes: number, locale: string): string {
  const [count, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumSignificantDigits: 2,
  }).format(count);
}
