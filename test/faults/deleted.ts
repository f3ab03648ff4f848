import { eventually } from '../tools/ledger-reader';
import type { Fault } from './fault';
import { openOwn, press, says, textOf } from './own-page';
import { readRaw } from './raw-ledger';
import { offerRestore, saveBackup } from './restored-backup';

const DELETE = '[aria-labelledby=delete]';

/** The options page deletes the last hour, again and again, while clicks come; then all is undone. */
export const deletedWhileArriving: Fault = {
  name: 'deleting on the options page while clicks come in, then undone',
  runs: 30,
  shortRuns: 1,
  run: async (scene, { short }) => {
    const tab = await scene.newTab();
    const options = await openOwn(scene, 'options.html');
    const others = await scene.newWindow();
    const visit = { isOver: false };
    const arriving = (async () => {
      for (let n = 0; n < 30 && !visit.isOver; n++) await scene.arrive(others);
    })();
    const deletions = async () => (await readRaw(scene.watcher(), 'deletions')).length;
    const times = short ? 2 : 4;
    for (let n = 0; n < times; n++) {
      await scene.arrive(tab);
      await scene.drained();
      await press(options, 'Delete', DELETE);
      await eventually(deletions, (count) => count > n);
    }
    visit.isOver = true;
    await arriving;
    const made = await deletions();
    for (let left = made; left > 0; left--) {
      await press(options, 'Undo', DELETE);
      await eventually(deletions, (count) => count < left);
    }
    const rest = await deletions();
    await Promise.all([tab, others, options].map((page) => page.close()));
    return { wrong: rest, notes: { deletions: made } };
  },
};

/** Everything goes and comes back from the file, and the worker dies before and after each step. */
export const everythingDeleted: Fault = {
  name: 'everything deleted and restored, worker killed at each step',
  runs: 30,
  shortRuns: 1,
  run: async (scene) => {
    const tab = await scene.newTab();
    for (let n = 0; n < 3; n++) await scene.arrive(tab);
    await scene.drained();
    const options = await openOwn(scene, 'options.html');
    await options.type('.everything input', 'delete everything');
    await scene.stopWorker();
    const { path, remove } = await saveBackup(scene, options, '.everything');
    await scene.stopWorker();
    await press(options, 'I have the file: delete everything', '.everything');
    const isDeleted = await says(options, 'Everything is deleted');
    await scene.stopWorker();
    const rows = (await scene.read()).clicks.length;
    await offerRestore(options, path);
    await scene.stopWorker();
    await press(options, 'Restore', '.restore');
    await scene.stopWorker();
    const isRestored = await says(options, 'Restored');
    if (!isRestored) console.error(await textOf(options));
    await scene.arrive(tab);
    await Promise.all([tab.close(), options.close()]);
    remove();
    return { wrong: rows + Number(!isDeleted) + Number(!isRestored) };
  },
};
