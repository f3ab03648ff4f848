import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An entry appears, one row is put, strictly, and the entry is removed: the least that ours can do, too. */
const WORKER = `
const opened = new Promise((resolve, reject) => {
  const open = indexedDB.open('bare', 1);
  open.onupgradeneeded = () => open.result.createObjectStore('rows', { keyPath: 'id' });
  open.onsuccess = () => resolve(open.result);
  open.onerror = () => reject(open.error);
});
chrome.storage.local.onChanged.addListener(async (changes) => {
  for (const [key, { newValue }] of Object.entries(changes)) {
    if (!newValue) continue;
    const db = await opened;
    await new Promise((resolve, reject) => {
      const tx = db.transaction('rows', 'readwrite', { durability: 'strict' });
      tx.objectStore('rows').put(newValue.click);
      tx.oncomplete = resolve;
      tx.onabort = () => reject(tx.error);
    });
    await chrome.storage.local.remove(key);
  }
});`;

/** Writes an extension that does only that. @returns its folder. */
export function writeBareWorker(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tagtally-bare-'));
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Bare',
      version: '1',
      permissions: ['storage'],
      background: { service_worker: 'background.js' },
    }),
  );
  writeFileSync(join(folder, 'background.js'), WORKER);
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Bare</title>');
  return folder;
}
