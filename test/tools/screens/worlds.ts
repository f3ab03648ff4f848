import type { World } from './state';
import { BLANK } from './world-blank';
import { LOGS } from './world-logs';
import { OLD_REPORTS } from './world-old-reports';
import { ONE_ID } from './world-one-id';
import { READERS } from './world-readers';
import { SEVERAL_IDS } from './world-several-ids';
import { GARBLED_SETTINGS, LOST_LEDGER, NEWER_LEDGER } from './world-trouble';

/** Everything that is looked at. */
export const WORLDS: readonly World[] = [
  ...[BLANK, ONE_ID, SEVERAL_IDS, READERS, OLD_REPORTS, LOGS],
  ...[NEWER_LEDGER, GARBLED_SETTINGS, LOST_LEDGER],
];
