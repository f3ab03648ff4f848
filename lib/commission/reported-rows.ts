import type { CardFamily, RowTexts } from './rate-rows';

/**
 * The rows of the same tables, in the same form, that only reports or a page's words name. Apart
 * from the others, because the script on Amazon's pages does not need them.
 */
export const REPORTED_ROWS: Readonly<Record<CardFamily, RowTexts>> = {
  us: {
    high: `
      1000 luxury-stores-beauty amazon-explore
      400 amazon-fire-tablet-devices=fire-tablets amazon-kindle-devices=kindle-devices
        amazon-fashion-womens-mens-and-kids-private-label=private-label
        luxury-stores-fashion=luxury-fashion amazon-cloud-cam-devices fire-tv-edition-smart-tvs
        amazon-fire-tv-devices=fire-tv amazon-echo-devices=echo ring-devices=ring
        handbags-and-accessories=handbags
      300 amazon-coins
      200 digital-video-games=digital-games
      0 wireless-service-plans alcoholic-beverages=alcohol
        digital-kindle-products-purchased-as-a-subscription
        food-prepared-and-delivered-from-a-restaurant prime-now amazon-pay-places`,
    medium: `
      0 vehicles-leasing-and-sales pet-prescription-medications coach`,
  },
  europe: {
    high: `
      600 amazon-fashion-private-labels=private-label luxury-stores-fashion=luxury-fashion
      400 personal-care-appliances
      250 fire-tv-devices=fire-tv
      0 kindle-unlimited other-gift-card-brands coach wine`,
  },
  india: {
    medium: `
      3000 bill-payments-and-recharges
      500 echo-and-alexa-devices=echo fire-tv-devices=fire-tv personal-care-appliances
      400 mobile-accessories
      350 smart-watches
      250 bicycles-and-heavy-gym-equipment tyres-and-rims=tyres
      200 data-storage-devices
      100 mobile-phones
      0 flights prime-membership gold-and-silver-coins
        apple-products-macbook-watch-ipad-pc-accessories
        earphones-headphones-and-speakers-under-inr-3000-mrp
        microwaves-and-semi-automatic-washing-machines`,
  },
  japan: {
    high: `
      450 kindle-devices`,
    medium: `
      1000 amazon-coins
      50 figures`,
    low: `
      400 gifts`,
  },
  brazil: {
    medium: `
      1300 bebidas-alcoolicas=alcohol
      950 dispositivos-amazon=amazon-devices,fire-tv,echo,kindle-devices,fire-tablets
      0 coach`,
  },
  australia: {
    medium: `
      1000 kindle-and-alexa-devices-fire-tv-stick=fire-tv,echo,kindle-devices
      800 personal-care-appliances
      300 tyres`,
  },
};
