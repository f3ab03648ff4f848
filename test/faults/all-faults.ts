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
];
