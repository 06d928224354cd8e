/**
 * Words that stand beside a name and are no part of it, as data.
 *
 * Left out on purpose: words that are as often family or given names and say little as titles (Page, Baker, Marshall,
 * Mir, Khan). All folded, without full stops.
 */
import {isLetterOrMark, runsOf} from '../characters.ts'
import {Dictionary} from '../dictionary.ts'
import {fold} from './fold.ts'
import {Recent} from './recent.ts'

const words = (...rows: string[]): ReadonlySet<string> => new Set(rows.join(' ').split(' '))

/** Polite address and degrees: dropped from the name, and no office. */
export const honorifics = words(
  'mr mrs ms miss mx messrs madam madame sir dame lord lady dr doctor he hh hon honourable honorable excellency eminence',
  'baroness viscount viscountess holiness majesty highness rt right his her its eng engr engineer rev reverend st hajj haj haji hajji haj hojatoleslam',
  'hojjatoleslam sheikh shaikh shaykh sheik cheikh shaikha sheikha sayyid sayyed sayed seyed seyyed sayid sayyida ayatollah',
  'mullah mulla mollah maulvi maulana molavi mawlawi mawlana qari ustad mufti imam agha',
  'herr frau fraulein monsieur mme mlle mademoiselle m senor senora senorita don dona signor signora signore pan pani',
  'bay bayan gospodin sr sra atty barr barrister alhaji alhaja sp dsp asp csp ssp cp acp dcp igp'
)

/** Whether a word is a polite title, folded and as printed: `Mr`; not عمر, which folds to the same. */
export const isHonorific = (word: string, printed: string): boolean =>
  honorifics.has(word) && !(word.length < 4 && isArabic(printed.charCodeAt(0)))

const isArabic = (code: number): boolean => code >= 0x600 && code < 0x700

/**
 * Honorifics that are names as well: off only while two words of the name are left, and where two names are compared
 * they count for nothing either way.
 */
export const weakHonorifics = words(
  'sheikh shaikh shaykh sheik cheikh sayyid sayyed sayed seyed seyyed sayid hajj haj haji hajji don lord lady st m he sr',
  'mullah mulla mollah maulvi maulana molavi mawlawi mawlana qari ustad mufti imam agha king prince queen princess pope',
  'bay pan right his her its sp dsp asp csp ssp cp acp dcp igp'
)

/** Words that end an office: what stands before them, up to the name, is the office. */
export const offices = words(
  'president premier chancellor minister secretary advisor adviser governor senator congressman congresswoman',
  'representative ambassador envoy commissioner commander chief chairman chairwoman chairperson chair director manager',
  'spokesman spokeswoman spokesperson speaker leader officer official inspector detective constable sheriff attorney',
  'prosecutor lawyer solicitor barrister judge justice general gen lieutenant lt colonel col captain capt cpt major maj',
  'supervisor sergeant sgt corporal cpl private pvt admiral adm commodore brigadier brig marshal adjutant staff sen rep gov pres',
  'prof professor lecturer dean rector provost scientist economist analyst expert researcher historian author writer poet',
  'editor reporter correspondent anchor host presenter journalist columnist commentator photographer producer moderator',
  'insp supt det interviewer coach trainer skipper striker substitute midfielder defender goalkeeper winger quarterback archbishop bishop cardinal patriarch rabbi pastor',
  'priest father sister brother pope king queen prince princess emir sultan caliph mayor mayoress councillor councilor',
  'cllr alderman councilman councilwoman assemblyman assemblywoman mp mep mla deputy delegate counsel counsellor counselor',
  'ceo cfo cto coo founder cofounder co-founder owner head boss principal superintendent trustee treasurer organiser organizer',
  'activist campaigner candidate nominee lawmaker legislator diplomat consul attache activist engineer architect surgeon',
  'physician nurse doctor farmer teacher student resident actor actress singer director musician rapper comedian',
  'novelist playwright filmmaker',
  'ingenieur ingenieurin rechtsanwalt rechtsanwaltin anwalt anwaltin staatsanwalt staatsanwaltin oberstaatsanwalt',
  'oberstaatsanwaltin verteidiger verteidigerin richterin arzt arztin chefarzt chefarztin trainer trainerin torwart',
  'forscher forscherin historiker historikerin okonom okonomin soziologe soziologin politologe politologin biologe',
  'biologin physikerin meteorologe meteorologin kommissar kommissarin pfarrer pfarrerin bischofin intendant intendantin',
  'oppositionsfuhrer oppositionsfuhrerin autorin schriftsteller schriftstellerin regisseur regisseurin schauspieler',
  'schauspielerin lehrerin unternehmer unternehmerin leiter leiterin experte expertin botschafter botschafterin',
  'nachbar nachbarin anwohner anwohnerin burgermeister burgermeisterin direktorin beauftragte landrat landratin prasident prasidentin bundeskanzler bundeskanzlerin kanzler kanzlerin ministerprasident ministerprasidentin',
  'aussenminister innenminister minister ministerin sprecher sprecherin vorsitzender vorsitzende abgeordneter abgeordnete',
  'ministre depute senateur prefet maire porte-parole directeur directrice presidente presidenta presidente ministro',
  'ministra alcalde alcaldesa senador senadora portavoz diputado diputada'
)

/** Offices in short that are offices only as they are printed here. */
export const abbreviatedOffices: ReadonlySet<string> = new Set(
  'AG Asm. DA DC DCI Del. DI DS MIN. MK Min. PC PM VP WPC'.split(' ')
)

/** Offices that are also family names (John Major, Howard Dean, Larry King): only at the very front, or after known words. */
export const namelikeOffices = words(
  'major dean king prince queen princess pope judge bishop cardinal father sister brother chief private marshal justice',
  'general captain sergeant head staff father rabbi sultan emir chair speaker chancellor leader host principal boss',
  'actor singer farmer student resident coach striker pastor priest provost rector constable sheriff mayor governor',
  'counsel deputy author poet writer expert teacher engineer doctor'
)

/** Of those the ones that nobody is addressed by: Mr. King, Mrs. Dean; not Mr. Speaker. */
const families = words(
  'major dean king prince pope judge bishop cardinal father brother chief private marshal captain sergeant head staff',
  'rabbi principal boss singer farmer student coach priest provost rector constable sheriff author poet'
)

/** Whether a folded word, an office elsewhere, is the family name behind a polite title: `Mr. King`. */
export const isFamily = (word: string): boolean => families.has(word)

/** What somebody is called before the name who holds no office: of a party, in a contest. No part of the name. */
const epithets = words(
  'democrat republican tory libertarian socialist feminist independent rival challenger newcomer incumbent frontrunner',
  'front-runner hopeful fellow'
)

/** Of the offices the ones that a place may stand before, with one name after them: `Lisle Harbour Mayor Quill`. */
export const placedOffices = words('mayor governor sheriff')

/** Words that qualify an office before it: `former deputy prime`. Demonyms are told by `isDemonym`. */
const qualifiers = words(
  'former ex acting interim outgoing incoming late then current new deputy vice assistant associate under prime first',
  'second third chief senior junior executive general managing national international federal state permanent foreign',
  'interior defense defence home security military press media political special presidential parliamentary opposition',
  'party house majority minority whip supreme grand crown honorary emeritus retired president-elect elect co vice-president',
  'deputy-prime u us uk un eu u.s u.k u.n nato white house state oil finance health education justice energy trade police',
  'army navy air force marine intelligence staff district high court union cabinet council committee board bank central',
  'the a an this our your lieutenant lt major maj brigadier brig colonel col rear field fleet wing squadron master sergeant',
  'human rights medical technical financial operating information communications sports science business economics',
  'north south east west northern southern eastern western regional local city county provincial royal world global'
)

/** Words of offices that begin the names of places and bodies as often: `New Arden`, `Human Rights Watch`. */
const firstOfBodies = words(
  'new north south east west united great white human rights medical health education justice energy trade police army',
  'navy air force marine intelligence district high court union council committee board bank central national',
  'international federal state foreign interior defense defence home security military media political special royal',
  'world global science business economics sports information communications technical financial oil finance crown',
  'grand supreme'
)

/** Fields that follow `of` in an office: `Minister of Foreign Affairs Amal Haddad`. One-word places need no row. */
export const fields = words(
  'foreign affairs external internal interior defense defence finance oil state staff justice health education economy',
  'trade energy transport transportation culture labour labor planning electricity water agriculture sport sports youth',
  'environment housing commerce industry tourism science research communications information religious endowments',
  'the and for public economic climate digital works security national human rights united states kingdom arab emirates nations saudi arabia',
  'south north korea africa sudan new york zealand guinea republic czech dominican islamic federal kurdistan region sri lanka',
  'hong kong los angeles san francisco great britain european union ministers representatives commons lords parliament',
  'council government cabinet board directors committee house senate congress assembly army navy armed forces police',
  'higher technology social civil aviation migration displaced migrants reconstruction development cooperation'
)

/** Nouns that end the name of a body in an office: `Head of the Warning Office Amal Haddad`. Never family names. */
export const institutions = words(
  'office ministry council committee agency department bureau authority commission party union association society',
  'institute institution centre center foundation fund court parliament senate congress assembly service services',
  'directorate university college school hospital company corporation federation chamber tribunal embassy delegation',
  'secretariat cabinet board bank police army navy'
)

/** Words that join the parts of an office. */
export const joints = words('of for to and in at & on the de des du del der la')

/** Generations: part of the name as displayed; two of them that differ are two persons. */
export const generations = words('jr sr junior senior ii iii iv')

/** What may follow a name and is no part of it: degrees, honours, `reporting`. */
export const suffixes = words(
  'phd md mp mep mla kc qc cbe obe mbe esq dbe gcb kbe dso frs msc ma ba mba dphil dds rn cpa ret reporting'
)

/** Adjectives of nations. A list, since no ending tells them from names: Omani, Barzani. */
const nations = words(
  'afghan albanian algerian american angolan arab argentine argentinian armenian asian australian austrian azerbaijani',
  'azeri bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian',
  'cameroonian canadian chadian chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian',
  'egyptian emirati english eritrean estonian ethiopian european filipino finnish french gambian georgian german ghanaian',
  'greek guatemalan guinean haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian',
  'ivorian jamaican japanese jordanian kazakh kenyan korean kosovar kurdish kuwaiti kyrgyz laotian latvian lebanese',
  'liberian libyan lithuanian macedonian malaysian malian maltese mauritanian mexican moldovan mongolian montenegrin',
  'moroccan mozambican namibian nepalese nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian',
  'paraguayan peruvian polish portuguese qatari romanian russian rwandan salvadoran saudi scottish senegalese serbian',
  'singaporean slovak slovenian somali soviet spanish sudanese swedish swiss syrian taiwanese tajik tanzanian thai',
  'tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean'
)

/** Whether a folded word ends the name of a body: `office`, `ministry`. */
export function isInstitution(word: string): boolean {
  return institutions.has(word)
}

/** Whether a folded word is an adjective of a nation: Iraqi, Turkish, Lebanese. */
export function isDemonym(word: string): boolean {
  return nations.has(word)
}

/** Whether a folded word can stand in an office or a title: `deputy`, `minister`, `of`, `Iraqi`. */
export function isTitleWord(word: string): boolean {
  return (
    honorifics.has(word) ||
    offices.has(word) ||
    qualifiers.has(word) ||
    joints.has(word) ||
    fields.has(word) ||
    isDemonym(word)
  )
}

/** German nouns of office, which other nouns are joined to: Fraktionsvorsitzende, Umweltministerin. */
const compound =
  /(?:minister|ministerin|sprecher|sprecherin|vorsitzende[rn]?|prasident|prasidentin|direktor|direktorin|burgermeister|burgermeisterin|sekretar|sekretarin|beauftragte[rn]?|chefin|leiterin|expertin|experte|anwaltin|nachbarin|kanzlerin|professorin|senatorin|chef|trainer|trainerin|forscher|forscherin|arzt|arztin|anwalt|richter|richterin|lehrer|lehrerin|fuhrer|fuhrerin|leiter|ingenieur|ingenieurin|beamter|beamtin|redakteur|redakteurin|kommissar|kommissarin|verwalter)$/

/** Whether a folded word is the noun of an office: `minister`, `spokesman`, `secretary-general`. */
export const isOfficeWord = (word: string): boolean =>
  offices.has(word) || (word.length > 11 && compound.test(word)) || (word.length > 9 && isJoined(word))

/** `Secretary-Treasurer`: one of its parts is an office and no name. */
function isJoined(word: string): boolean {
  const hyphen = word.indexOf('-')
  if (hyphen < 0) return false
  const isOffice = (part: string): boolean =>
    (offices.has(part) && !namelikeOffices.has(part)) || part === 'chefin' || part === 'chef'
  return isOffice(word.slice(0, hyphen)) || isOffice(word.slice(word.lastIndexOf('-') + 1))
}

/** Whether a folded word says before a name what somebody is, and is no office: `Democrat`, `rival`. */
export function isEpithet(word: string): boolean {
  return epithets.has(word) || word.startsWith('ex-')
}

/** Whether a folded word that can stand in an office begins names of bodies as often: `national`, `human`. */
export const beginsBodies = (word: string): boolean => firstOfBodies.has(word)

/** Whether it is one that no family bears. */
export const isOfficeAlone = (word: string): boolean => isOfficeWord(word) && !namelikeOffices.has(word)

/** The same for words of a text that are of plain letters. */
export const officeEntries = new Dictionary(new Map([...offices].map((word) => [word, true])))

/** Whether a printed label is titles and offices throughout and names nobody: `THE PRESIDENT`, `Senior official`. */
export function isTitling(printed: string): boolean {
  let known = titling.get(printed)
  if (known === undefined) {
    known = readsAsTitle(printed)
    titling.set(printed, known)
  }
  return known
}

/** Answers given lately. */
const titling = new Recent<boolean>(20_000)

const isLetterOrPoint = (code: number): boolean => code === 46 || isLetterOrMark(code)

function readsAsTitle(printed: string): boolean {
  const all = runsOf(printed, isLetterOrPoint, () => /[\p{L}\p{M}.]+/gu)
  const folded = all.map((word) => fold(word.replaceAll('.', '')))
  return folded.some((word) => offices.has(word)) && folded.every(isTitleWord)
}
