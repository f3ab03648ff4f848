import type { CategoryRate } from './rate';

/**
 * Amazon's names of the rows of rate-rows.ts that are not simply their key in words, in the
 * language of the copies that were read. Apart from the rates, because the script on Amazon's
 * pages needs those and not these.
 */
const NAMES: Readonly<Record<string, string>> = {
  'alimentos-e-bebidas': 'Alimentos e Bebidas',
  'amazon-fashion-private-labels': 'Amazon Fashion private labels',
  'amazon-fashion-womens-mens-and-kids-private-label':
    "Amazon Fashion Women's, Men's & Kids Private Label",
  'amazon-fire-tv-devices': 'Amazon Fire TV Devices',
  'amazon-video-rental-purchase': 'Amazon Video (rental / purchase)',
  'apple-products-macbook-watch-ipad-pc-accessories':
    'Apple products (MacBook, Watch, iPad, PC accessories)',
  'aventura-e-lazer': 'Aventura e Lazer',
  bebe: 'Bebê',
  'bebidas-alcoolicas': 'Bebidas Alcoólicas',
  'beleza-de-luxo': 'Beleza de Luxo',
  'bolsas-malas-e-mochilas': 'Bolsas, Malas e Mochilas',
  'brinquedos-e-jogos': 'Brinquedos e Jogos',
  calcados: 'Calçados',
  'cameras-e-foto': 'Câmeras e Foto',
  cd: 'CD',
  'cd-e-vinil': 'CD e Vinil',
  construcao: 'Construção',
  'digital-kindle-products-purchased-as-a-subscription':
    'Digital Kindle Products purchased as a subscription',
  diy: 'DIY',
  dvd: 'DVD',
  'dvd-and-blu-ray': 'DVD & Blu-Ray',
  'dvd-e-blu-ray': 'DVD e Blu-ray',
  'earphones-headphones-and-speakers-under-inr-3000-mrp':
    'Earphones, headphones and speakers under INR 3000 MRP',
  eletrodomesticos: 'Eletrodomésticos',
  eletronicos: 'Eletrônicos',
  'fire-tv-devices': 'Fire TV Devices',
  'fire-tv-edition-smart-tvs': 'Fire TV Edition Smart TVs',
  'food-prepared-and-delivered-from-a-restaurant': 'Food prepared and delivered from a restaurant',
  'games-e-consoles': 'Games e Consoles',
  'grocery-amazon-fresh': 'Grocery / Amazon Fresh',
  'home-improvement-diy': 'Home Improvement / DIY',
  'industriais-e-cientificos': 'Industriais e Científicos',
  informatica: 'Informática',
  'jardim-e-piscina': 'Jardim e Piscina',
  'jewellery-excluding-silver-and-gold-coins': 'Jewellery (excluding silver & gold coins)',
  joias: 'Jóias',
  'kindle-and-alexa-devices-fire-tv-stick': 'Kindle & Alexa Devices, Fire TV Stick',
  'kindle-ebooks': 'Kindle eBooks',
  'kindle-unlimited-memberships': 'Kindle Unlimited memberships',
  'microwaves-and-semi-automatic-washing-machines':
    'Microwaves and semi-automatic washing machines',
  moveis: 'Móveis',
  pc: 'PC',
  'pc-components': 'PC Components',
  pcs: 'PCs',
  'prime-memberships': 'Prime memberships',
  relogios: 'Relógios',
  'saude-e-cuidados-pessoais': 'Saúde e Cuidados Pessoais',
  'shoes-handbags-wallets-and-sunglasses': 'Shoes, Handbags, Wallets & Sunglasses',
  'sports-fitness-and-outdoors': 'Sports, Fitness & Outdoors',
  'tv-e-audio': 'TV e Áudio',
  'vehicles-leasing-and-sales': 'Vehicles (leasing and sales)',
};

/** Amazon's name of a category: `lawn-and-garden` → `Lawn & Garden`. */
export function categoryName(key: string): string {
  if (Object.hasOwn(NAMES, key)) return NAMES[key] ?? key;
  return key
    .split('-')
    .map((word) => (word === 'and' ? '&' : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

export interface NamedRate extends CategoryRate {
  readonly name: string;
}

/** The rate with its category's name. */
export function named(rate: CategoryRate): NamedRate {
  return { ...rate, name: categoryName(rate.key) };
}
