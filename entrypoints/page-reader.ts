import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage, type PageReading } from '../lib/amazon/page';

/** Run once in a tab when the user opens the popup there; its result is what the popup shows. */
export default defineUnlistedScript((): PageReading => readPage(document, location.href));
