import { corpusFile, corpusTable } from '../tools/corpus';
import type { MadePage } from './made-page';

/**
 * By themselves, as they were captured: their scripts tell two visits of one browser apart, for they
 * measure the time and draw lots, and pictures come as the network pleases.
 */
const ALONE = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/** Captured real pages, where they stand beside the checkout. */
export function capturedPages(): (MadePage & { readonly name: string })[] {
  return corpusTable('pages.tsv').map(({ file = '', url = '', kind = '' }) => ({
    name: file,
    url,
    html: corpusFile('pages', file),
    headers: ALONE,
    isProduct: kind === 'product',
  }));
}
