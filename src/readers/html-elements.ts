/**
 * What the HTML reader has to know of elements: which break a line, which nobody sees, which are no part of the text.
 *
 * Source: the HTML Living Standard §15.3 (how elements are shown).
 */
const set = (names: string) => new Set(names.split(' '))

/** Begin and end a block of text. */
export const blocks = set(
  'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'
)

/** Nobody sees what stands in them. */
export const unseen = set(
  'applet audio canvas datalist iframe noembed noframes noscript object rp rt script select style svg template textarea title video'
)

/** Parts of a page that are not its text. */
export const furniture = set('nav header footer aside form button search menu')

/** The same by `role`. */
export const furnitureRoles = set(
  'navigation banner contentinfo complementary search menu menubar toolbar dialog alert'
)

/** Words in the class or id of boxes that are not the text around them, whatever the site’s own words before and after. */
export const furnitureClasses = set(
  'ad ads advert advertisement admonition alert alerts breadcrumb breadcrumbs callout comments consent cookie cookies disqus infobox modal newsletter pagination popup promo related share sharing sidebar social sponsor sponsored subscribe'
)
