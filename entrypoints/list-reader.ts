import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPageList, type PageList } from '../lib/amazon/page-list';

/** Run once in a tab when the user asks for links of what its page lists. */
export default defineUnlistedScript((): PageList => readPageList(document, location.href));
