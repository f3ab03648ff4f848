import address from './import-worker.ts?worker&url';

/** Named in the pages' policy (`wxt.config.ts`): lets one address become a script. */
const policy = window.trustedTypes?.createPolicy('import-worker', {
  createScriptURL: (asked) => {
    if (asked === address) return asked;
    throw new TypeError('Only the worker that reads report files is started here.');
  },
});

/** Starts what reads report files away from the page. */
export function startImportWorker(): Worker {
  const trusted = policy?.createScriptURL(address) ?? address;
  // The constructor takes both; its type knows strings only.
  return new Worker(trusted as string, { type: 'module' });
}
