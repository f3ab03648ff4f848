import { expect, test } from 'vitest';
import { isVersionError, LedgerBlockedError } from '../../lib/storage/database';
import { ledgerTrouble } from '../../lib/storage/ledger-trouble';
import { UnreadableSettingsError } from '../../lib/storage/settings-store';

test.each<[string, unknown, string]>([
  ['settings that cannot be read', new UnreadableSettingsError(), 'settings'],
  ['a page of an earlier version', new LedgerBlockedError(), 'blocked'],
  ['a ledger of a later version', new DOMException('', 'VersionError'), 'newer'],
  ['a text that says so', new Error('VersionError'), 'failed'],
  ['something else of that name', { name: 'VersionError' }, 'failed'],
  ['a full disk', new DOMException('', 'QuotaExceededError'), 'closed'],
  ['site data that is forbidden', new DOMException('', 'SecurityError'), 'closed'],
  ['an upgrade that was broken off', new DOMException('', 'AbortError'), 'closed'],
  ['an error of ours', new TypeError('no'), 'failed'],
  ['a file that is gone', new DOMException('', 'NotReadableError'), 'failed'],
  ['nothing', undefined, 'failed'],
  ['null', null, 'failed'],
])('%s: %s is %s', (_, error, trouble) => {
  expect(ledgerTrouble(error)).toBe(trouble);
  expect(isVersionError(error)).toBe(trouble === 'newer');
});
