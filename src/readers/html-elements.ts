/**
 * What the HTML reader has to know of elements: which break a line, which nobody sees, which close which.
 *
 * Source: the HTML Living Standard §13.2.6 (implied ends) and §15.3 (how elements are shown).
 */
const set = (names: string) => new Set(names.split(' '))

/** Begin and end a block of text. */
export const blocks = set(
  'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'
)

/** Have no content and no end tag. */
export const voids = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'
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

/** A start tag of one of these ends an open paragraph. */
export const endParagraph = set(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp'
)

/** No end tag within these reaches an element outside. */
export const scopes = set('applet button caption marquee object table td template th')

/** No start of a list item reaches out of these. */
const containers = [...blocks, ...scopes]
  .filter((name) => name !== 'address' && name !== 'div' && name !== 'p')
  .join(' ')

/** Elements whose start ends another that is open: which, and up to which. */
export const implied: ReadonlyMap<string, readonly [ends: ReadonlySet<string>, within: ReadonlySet<string>]> = new Map(
  (
    [
      ['li', 'li', containers],
      ['dt', 'dt dd', containers],
      ['dd', 'dt dd', containers],
      ['td', 'td th', 'table tr'],
      ['th', 'td th', 'table tr'],
      ['tr', 'tr', 'table'],
      ['tbody', 'tbody thead tfoot', 'table'],
      ['thead', 'tbody thead tfoot', 'table'],
      ['tfoot', 'tbody thead tfoot', 'table'],
      ['rp', 'rp rt', 'ruby'],
      ['rt', 'rp rt', 'ruby']
    ] as const
  ).map(([name, ends, within]) => [name, [set(ends), set(within)]])
)
