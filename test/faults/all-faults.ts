import { killedAfterAcknowledgement, killedBeforeAcknowledgement } from './browser-killed';
import type { Fault } from './fault';
import { garbledOutbox } from './garbled-outbox';
import { evenSooner, instantNavigation } from './instant-navigation';
import { entryComesAgain, killedAtFirstRow } from './killed-before-removal';
import { killedAtStep } from './killed-at-step';
import { killedBeforeWrite } from './killed-before-write';
import { killedInBurst } from './killed-in-burst';
import { overLimit, overLimitKilled } from './over-limit';
import { reloaded } from './reloaded';
import { tabsAndWindows } from './tabs-and-windows';
import { upgraded, upgradedLate } from './upgraded';
import { abortedMidway } from './aborted';
import { blockedOpen } from './blocked-open';
import { closedConnections } from './closed-connections';
import { diskFull } from './disk-full';
import { overQuota } from './over-quota';
import { suspended } from './suspended';
import { twoProfiles } from './two-profiles';
import { unreadableSettings } from './unreadable-settings';
import { malformedByExtension, malformedByPage, malformedByScript } from './malformed-messages';
import { manyArrivals } from './many-arrivals';
import { hostAccess } from './host-access';
import { privateWindow } from './private-window';
import { sessionRestored, sessionRestoredAfterKill } from './session-restored';
import { clockJumps } from './clock-jumps';
import { importBrowserKilled, importCancelled, importTabKilled } from './broken-imports';
import { importRepeated, importsOverlapping } from './repeated-imports';
import { corruptedClick, corruptedKeptRecord, corruptedPack } from './corrupted-records';
import { clearedLedger, damagedLedger, damagedOutbox } from './damaged-files';
import { restoredOverNewer, restoreKilled } from './restored-backup';
import { deletedWhileArriving, everythingDeleted } from './deleted';

export const ALL_FAULTS: readonly Fault[] = [
  killedBeforeWrite,
  entryComesAgain,
  killedAtFirstRow,
  killedAtStep,
  killedInBurst,
  instantNavigation,
  evenSooner,
  tabsAndWindows,
  reloaded,
  upgraded,
  upgradedLate,
  killedAfterAcknowledgement,
  killedBeforeAcknowledgement,
  overLimit,
  overLimitKilled,
  garbledOutbox,
  suspended,
  twoProfiles,
  overQuota,
  diskFull,
  blockedOpen,
  abortedMidway,
  closedConnections,
  unreadableSettings,
  malformedByExtension,
  malformedByPage,
  malformedByScript,
  manyArrivals,
  hostAccess,
  privateWindow,
  sessionRestored,
  sessionRestoredAfterKill,
  clockJumps,
  importCancelled,
  importTabKilled,
  importBrowserKilled,
  importRepeated,
  importsOverlapping,
  corruptedClick,
  corruptedKeptRecord,
  corruptedPack,
  clearedLedger,
  damagedLedger,
  damagedOutbox,
  restoredOverNewer,
  restoreKilled,
  deletedWhileArriving,
  everythingDeleted,
];
