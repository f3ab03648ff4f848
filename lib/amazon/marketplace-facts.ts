import type { Confidence, MarketplaceCode } from './marketplaces';

/** Where the rows below come from; read 2026-11-22. */
export const FACT_SOURCES = {
  spApi: 'https://developer-docs.amazon.com/sp-api/docs/marketplace-ids, undated copy',
  siteStripe: "Amazon's own SiteStripe script, capture of 2025-04-09: hosts and programme sites",
  autoLinks: 'github.com/michaeluno/amazon-auto-links 1fb1fb8, 2024-10-02: hosts, languages',
  linkBuilder: "Amazon's WordPress plugin, mirror cf336e9, 2020-10-10: programme sites",
  paApi: 'https://webservices.amazon.com/paapi5/documentation/locale-reference.html, undated copy',
  affiliTap: 'github.com/hkhan701/AffiliTap 74c8298, 2025-09-28: marketplace numbers',
} as const;

export interface MarketplaceFacts {
  /** BCP 47; the store's own first. */
  readonly languages: readonly string[];
  /** General knowledge, to be checked. */
  readonly pricesIncludeTax: boolean;
  /** What an Associate has to say beside links to this store, in its language. */
  readonly disclosure: string;
  readonly disclosureConfidence: Confidence;
  /** How well `DEADLINES` (deadlines.ts) are known to hold here. */
  readonly deadlinesConfidence: Confidence;
  readonly hostsAsOf: string;
  readonly sources: readonly (keyof typeof FACT_SOURCES)[];
}

/**
 * What people need to know of a store. Apart from marketplaces.ts, because the script on Amazon's
 * pages does not.
 */
export const MARKETPLACE_FACTS: Readonly<Record<MarketplaceCode, MarketplaceFacts>> = {
  US: {
    languages: ['en-US', 'es-US'],
    pricesIncludeTax: false,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'high',
    deadlinesConfidence: 'high',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'linkBuilder', 'paApi'],
  },
  CA: {
    languages: ['en-CA', 'fr-CA'],
    pricesIncludeTax: false,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'medium',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'linkBuilder', 'paApi', 'affiliTap'],
  },
  MX: {
    languages: ['es-MX'],
    pricesIncludeTax: true,
    disclosure:
      'En calidad de Afiliado de Amazon, obtengo ingresos por las compras adscritas que cumplen los requisitos aplicables.',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'linkBuilder', 'paApi'],
  },
  BR: {
    languages: ['pt-BR'],
    pricesIncludeTax: true,
    disclosure:
      'Como participante do Programa de Associados da Amazon, sou remunerado pelas compras qualificadas efetuadas.',
    disclosureConfidence: 'high',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'linkBuilder', 'paApi'],
  },
  UK: {
    languages: ['en-GB'],
    pricesIncludeTax: true,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'high',
    deadlinesConfidence: 'high',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'linkBuilder', 'paApi'],
  },
  DE: {
    languages: ['de-DE', 'en-GB', 'nl-NL', 'pl-PL', 'tr-TR', 'cs-CZ'],
    pricesIncludeTax: true,
    disclosure: 'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.',
    disclosureConfidence: 'high',
    deadlinesConfidence: 'high',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'linkBuilder', 'paApi'],
  },
  FR: {
    languages: ['fr-FR'],
    pricesIncludeTax: true,
    disclosure:
      'En tant que Partenaire Amazon, je réalise un bénéfice sur les achats remplissant les conditions requises.',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'medium',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'linkBuilder', 'paApi'],
  },
  IT: {
    languages: ['it-IT'],
    pricesIncludeTax: true,
    disclosure: 'In qualità di Affiliato Amazon io ricevo un guadagno dagli acquisti idonei.',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'linkBuilder', 'paApi'],
  },
  ES: {
    languages: ['es-ES'],
    pricesIncludeTax: true,
    disclosure:
      'En calidad de Afiliado de Amazon, obtengo ingresos por las compras adscritas que cumplen los requisitos aplicables.',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'linkBuilder', 'paApi'],
  },
  NL: {
    languages: ['nl-NL', 'en-GB'],
    pricesIncludeTax: true,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'paApi'],
  },
  BE: {
    languages: ['fr-BE', 'nl-BE', 'en-GB'],
    pricesIncludeTax: true,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'paApi'],
  },
  IE: {
    languages: ['en-IE'],
    pricesIncludeTax: true,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'paApi'],
  },
  SE: {
    languages: ['sv-SE', 'en-GB'],
    pricesIncludeTax: true,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'paApi'],
  },
  PL: {
    languages: ['pl-PL', 'en-GB'],
    pricesIncludeTax: true,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'paApi'],
  },
  TR: {
    languages: ['tr-TR', 'en-GB'],
    pricesIncludeTax: true,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'paApi'],
  },
  AE: {
    languages: ['en-AE', 'ar-AE'],
    pricesIncludeTax: true,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'paApi'],
  },
  SA: {
    languages: ['ar-AE', 'en-AE'],
    pricesIncludeTax: true,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'paApi'],
  },
  EG: {
    languages: ['ar-AE', 'en-AE'],
    pricesIncludeTax: true,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'paApi'],
  },
  ZA: {
    languages: ['en-ZA'],
    pricesIncludeTax: true,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks'],
  },
  IN: {
    languages: ['en-IN', 'hi-IN'],
    pricesIncludeTax: true,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'medium',
    deadlinesConfidence: 'medium',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'linkBuilder', 'paApi'],
  },
  JP: {
    languages: ['ja-JP', 'en-US', 'zh-CN'],
    pricesIncludeTax: true,
    disclosure: 'Amazonのアソシエイトとして、[サイト名]は適格販売により収入を得ています。',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'linkBuilder', 'paApi'],
  },
  SG: {
    languages: ['en-SG'],
    pricesIncludeTax: true,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'low',
    deadlinesConfidence: 'low',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'paApi'],
  },
  AU: {
    languages: ['en-AU'],
    pricesIncludeTax: true,
    disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
    disclosureConfidence: 'medium',
    deadlinesConfidence: 'medium',
    hostsAsOf: '2025-04-09',
    sources: ['spApi', 'siteStripe', 'autoLinks', 'linkBuilder', 'paApi'],
  },
};
