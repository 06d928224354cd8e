/**
 * A JSON schema of CSL-JSON data, made from the lists of types and variables of the CSL 1.0.2 specification.
 *
 * As strict as the specification’s own: no property that it does not name.
 */
const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

const types = words(`
  article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  treaty webpage`)

const names = words(`
  author chair collection-editor compiler composer container-author contributor curator director editor
  editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer
  producer recipient reviewed-author script-writer series-creator translator`)

const dates = words('accessed available-date event-date issued original-date submitted')

const numbers = words(`
  chapter-number citation-number collection-number edition first-reference-note-number issue locator number
  number-of-pages number-of-volumes page page-first part-number printing-number section supplement-number version volume`)

const texts = words(`
  abstract annote archive archive_collection archive_location archive-place authority call-number citation-key
  citation-label collection-title container-title container-title-short dimensions division DOI event-title event-place
  genre ISBN ISSN jurisdiction keyword language license medium note original-publisher original-publisher-place
  original-title part-title PMCID PMID publisher publisher-place references reviewed-genre reviewed-title scale source
  status title title-short URL volume-title year-suffix`)

const flag = {type: ['string', 'number', 'boolean']}
const number = {type: ['string', 'number']}
const text = {type: 'string'}

const name = {
  type: 'object',
  properties: {
    family: text,
    given: text,
    'dropping-particle': text,
    'non-dropping-particle': text,
    suffix: text,
    'comma-suffix': flag,
    'static-ordering': flag,
    literal: text,
    'parse-names': flag
  },
  minProperties: 1,
  additionalProperties: false
}

const date = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      items: {type: 'array', items: number, minItems: 1, maxItems: 3},
      minItems: 1,
      maxItems: 2
    },
    season: number,
    circa: flag,
    literal: text,
    raw: text
  },
  minProperties: 1,
  additionalProperties: false
}

const all = (of: ReadonlyArray<string>, schema: unknown): Array<[string, unknown]> => of.map((one) => [one, schema])

export const cslSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: Object.fromEntries([
      ['id', number],
      ['type', {enum: types}],
      ...all(names, {type: 'array', items: name, minItems: 1}),
      ...all(dates, date),
      ...all(numbers, number),
      ...all(texts, text)
    ]),
    required: ['type', 'id'],
    additionalProperties: false
  }
}
