import { killedAfterAcknowledgement, killedBeforeAcknowledgement } from './browser-killed';
import type { Fault } from './fault';
import { garbledOutbox } from './garbled-outbox';
import { evenSooner, instantNavigation } from './instant-navigation';
import { entryComesAgain, killedAtFirstRow } from './killed-before-removal';
import { killedBeforeWrite } from './killed-before-write';
import { killedInBurst } from './killed-in-burst';
import { overLimit, overLimitKilled } from './over-limit';
import { reloaded } from './reloaded';
import { tabsAndWindows } from './tabs-and-windows';
import { upgraded, upgradedLate } from './upgraded';

export const ALL_FAULTS: readonly Fault[] = [
  killedBeforeWrite,
  entryComesAgain,
  killedAtFirstRow,
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
];
