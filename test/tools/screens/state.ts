import type { Page } from 'puppeteer-core';
import type { Stage } from './stage';

/** Everything of ours that a user can look at. The offscreen document shows nothing. */
export type Screen =
  | 'popup'
  | 'welcome'
  | 'options'
  | 'copy'
  | 'batch'
  | 'reports'
  | 'estimate'
  | 'ledger-overview'
  | 'ledger-links'
  | 'ledger-clicks'
  | 'ledger-products'
  | 'ledger-back-test'
  | 'panel';

/** One thing that a screen can show. */
export interface ScreenState {
  /** Unique among all, and the name of its pictures. */
  readonly name: string;
  readonly screen: Screen;
  /** Selector of what shows that the state is there; waited for. */
  readonly shows: string;
  /** Goes there as a user does, and hands over the page that shows it. */
  readonly reach: (stage: Stage) => Promise<Page>;
  /** Puts back what others of the same world do not expect. */
  readonly leave?: (stage: Stage) => Promise<void>;
}

/** States that share what is in the ledger, and so one browser. They are gone through in order. */
export interface World {
  readonly name: string;
  /** Fills the ledger. */
  readonly prepare: (stage: Stage) => Promise<void>;
  readonly states: readonly ScreenState[];
}
