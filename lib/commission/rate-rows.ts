import type { Confidence } from '../amazon/marketplaces';

/** Whose table it is. */
export type CardFamily = 'us' | 'europe' | 'india' | 'japan' | 'brazil' | 'australia';

/** Texts of rows by how well they are known. */
export type RowTexts = Partial<Record<Confidence, string>>;

/**
 * Amazon's tables as text: a rate in basis points, then the keys of the categories it is paid on.
 * The names behind the keys stand in category-names.ts, cards and their sources in rate-cards.ts.
 *
 * `physical-books=books`: the departments (departments.ts) that fall under the row; the one called
 * like the key where nothing else is said. Under `all-other-categories` stand those for which the
 * table has no row. A department that stands nowhere holds products of different rates, or it is
 * not known under which row it falls: it decides nothing. Which falls where is our reading of the
 * names, not Amazon's word.
 *
 * Rows under which no page files anything by code stand in reported-rows.ts.
 */
export const PAGE_ROWS: Readonly<Record<CardFamily, RowTexts>> = {
  /** Standard commission income, amazon.com. Copies of 2021, 2024, 2025 and four of 2026 agree. */
  us: {
    high: `
      1000 luxury-beauty
      500 digital-music physical-music=music handmade digital-videos=video
      450 physical-books=books kitchen automotive
      400 apparel=fashion,apparel watches jewelry luggage shoes
      300 toys furniture home home-improvement=diy lawn-and-garden=garden pets-products=pets
        headphones beauty musical-instruments business-and-industrial-supplies=industrial
        outdoors tools sports baby-products=baby
      250 pc pc-components dvd-and-blu-ray=dvd
      200 televisions
      100 amazon-fresh=fresh physical-video-games-and-video-game-consoles=video-games,consoles
        grocery health-and-personal-care=health
      0 gift-cards amazon-appstore=apps
      400 all-other-categories=kindle-books,electronics,home-audio,camera,mobile,software,
        appliances,office`,
  },
  /** The flat European table. Copies of UK, DE and IT of 2026 agree row by row. */
  europe: {
    high: `
      600 clothing-and-accessories=fashion,apparel luxury luxury-stores-beauty=luxury-beauty
        shoes-handbags-wallets-and-sunglasses=shoes,handbags watches
      500 amazon-instant-video=video audible automotive books digital-music furniture handmade
        home home-improvement-diy=diy jewellery=jewelry kindle-books kitchen-and-dining=kitchen,
        home-and-kitchen music power-and-hand-tools=tools
      400 beauty luggage sports-and-fitness=sports,outdoors
      250 major-appliances=appliances mobile-electronics=mobile
      100 amazon-fresh=fresh grocery pantry video-game-consoles=consoles video-games
      0 android-apps=apps gift-cards
      300 all-other-categories=baby,health,pc,pc-components,home-audio,camera,software,garden,
        industrial,office,musical-instruments,pets,toys,dvd`,
  },
  /** Most named phones pay less than the row of mobile phones says; other copies differ. */
  india: {
    medium: `
      500 beauty apparel-and-accessories=fashion,apparel shoes luggage-and-bags=luggage home
        kitchen=kitchen,home-and-kitchen furniture home-improvement=tools,diy books
        office-products=office toys
      400 grocery-amazon-fresh=grocery,fresh baby-products=baby pet-products=pets
        health-and-personal-care=health
      350 pcs=pc televisions electronics large-appliances=appliances
      200 business-and-industrial-supplies=industrial lawn-and-garden=garden automotive
        sports=sports,outdoors jewellery-excluding-silver-and-gold-coins=jewelry
      0 gift-cards video-gaming-consoles-and-hardware=consoles kindle-ebooks=kindle-books
      500 all-other-categories=watches,software,musical-instruments,music,dvd`,
  },
  /** Two copies agree on the high ones. No copy shows a row for everything else. */
  japan: {
    high: `
      800 kindle-books`,
    medium: `
      1000 amazon-video-rental-purchase=video
      800 digital-music android-apps=apps clothing-and-fashion=fashion,apparel,shoes
        food-and-drink=grocery,alcohol
      500 health-and-drugstore=health beauty pet-supplies=pets
      300 books stationery-and-office=office toys kitchen=kitchen,home-and-kitchen
        home-and-interior=furniture,home
      200 pc camera electronics-and-appliances=electronics,home-audio,televisions,appliances
        cd=music dvd software video-games=video-games,consoles automotive`,
    low: `
      400 diy=tools,diy baby sports`,
  },
  brazil: {
    medium: `
      1300 bebe=baby beleza=beauty beleza-de-luxo=luxury-beauty saude-e-cuidados-pessoais=health
        alimentos-e-bebidas=grocery audiolivros=audible
      1100 roupas=apparel pet-shop=pets
      1000 livros=books livros-digitais=kindle-books
      800 aventura-e-lazer=outdoors esportes=sports brinquedos-e-jogos=toys moveis=furniture
        casa=home,home-and-kitchen construcao=diy ferramentas=tools cozinha=kitchen
        jardim-e-piscina=garden eletrodomesticos=appliances cameras-e-foto=camera
        eletronicos=electronics informatica=pc,pc-components
        instrumentos-musicais=musical-instruments papelaria=office celulares=mobile
        games-e-consoles=video-games,consoles tv-e-audio=home-audio,televisions
      700 bolsas-malas-e-mochilas=handbags,luggage calcados=shoes joias=jewelry relogios=watches
        cd-e-vinil=music dvd-e-blu-ray=dvd automotivo=automotive
        industriais-e-cientificos=industrial all-other-categories`,
  },
  australia: {
    medium: `
      1200 apparel=fashion,apparel shoes
      1000 watches jewellery=jewelry luggage-and-bags=handbags,luggage
        toys-and-baby-products=baby,toys home=furniture,home
        kitchen-and-kitchen-appliances=kitchen,home-and-kitchen
        home-improvement-and-tools=tools,diy sports-fitness-and-outdoors=sports,outdoors
      800 books health-and-personal-care=health pantry-food-and-drinks=grocery,pantry
        office-and-stationery=office musical-instruments pets lawn-and-garden=garden
        industrial-products=industrial
      500 consumer-electronics-and-accessories=electronics,home-audio,headphones,camera
        mobile-phones=mobile televisions music movies=dvd video-games software
        major-appliances=appliances
      450 automotive
      200 ebooks=kindle-books gift-cards
      1000 all-other-categories=beauty`,
  },
};

/** The rows of the European table that the French copies show. */
export const SEEN_IN_FRANCE = [
  'home',
  'home-improvement-diy',
  'kitchen-and-dining',
  'power-and-hand-tools',
  'major-appliances',
  'grocery',
  'all-other-categories',
];

/** The rows of the European table that the Spanish copy shows. */
export const SEEN_IN_SPAIN = [
  'home',
  'kitchen-and-dining',
  'major-appliances',
  'mobile-electronics',
  'all-other-categories',
];
