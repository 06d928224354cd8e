/** German reporting of speech. Rows are forms of verbs of saying; helping verbs and small words stand apart. */
import type {Reporting} from '../reporting.ts'
import {rows, words} from '../rows.ts'

/** Several of a kind, in the dative too: `Anwohnern zufolge`. One of them alone has an article. */
const plurals = words(
  'eltern kinder kindern geschwister geschwistern leute leuten menschen behörden polizei anwohner anwohnern nachbarn bewohner bewohnern bürger bürgern besucher besuchern ' +
    'gäste gästen zeugen augenzeugen angehörige angehörigen kollegen freunde freunden mitarbeiter mitarbeitern ermittler ermittlern beobachter beobachtern kritiker kritikern ' +
    'experten fachleute fachleuten forscher forschern wissenschaftler wissenschaftlern ärzte ärzten lehrer lehrern anwälte anwälten juristen polizisten soldaten retter rettern helfer helfern ' +
    'vertreter vertretern politiker politikern abgeordneten oppositionspolitiker gegner gegnern befürworter anhänger anhängern demonstranten aktivisten gewerkschafter gewerkschaftern ' +
    'medien berichten medienberichten'
)

export const reporting: Reporting = {
  marks: [
    ['„', '“'],
    ['»', '«'],
    ['"', '"'],
    ['‚', '‘'],
    ['«', '»']
  ],
  capitals: true,
  nouns: true,
  cues: [
    // say, in both tenses; the subjunctive reports too
    ...rows(
      'sagt sagte sagten sagen gesagt erklärt erklärte erklärten erklären betont betonte betonten betonen meint meinte meinten meinen berichtet berichtete berichteten berichten behauptet behauptete behaupteten behaupten ergänzt ergänzte ergänzten antwortet antwortete antworteten fragt fragte fragten schreibt schrieb schrieben angekündigt kritisiert kritisierte kritisierten kritisieren fordert forderte forderten fordern gefordert warnt warnte warnten warnen gewarnt bestätigt bestätigte bestätigten bestätigen teilten mitgeteilt unterstreicht unterstrich äußert äußerte äußerten geäußert versichert versicherte versicherten verspricht versprach versprachen versprochen bekräftigt bekräftigte lobt lobte lobten bezeichnet bezeichnete bezeichneten nennt nannte nannten erzählt erzählte erzählten bedauert bedauerte verweist verwies mahnt mahnte mahnten resümiert resümierte kommentiert kommentierte entgegnet entgegnete erwidert erwiderte beklagt beklagte schildert schilderte zitiert zitierte vermutet vermutete dementiert dementierte bestreitet bestritt zufolge mitteilte mitteilten ankündigte ankündigten angab angaben hinzufügte hinwies betitelt',
      'any'
    ),
    // parted from their prefix: `gibt zu, dass`, `fügte hinzu`; by themselves they are other verbs
    ...rows(
      'geschrieben fügt fügte fügten räumt räumte gibt gab gaben teilt teilte weist wies wiesen hebt hob spricht sprach sprachen stellt stellte kündigt kündigte kündigten wirft warf warfen schlägt schlug schlugen lehnt lehnte droht drohte drohten bittet bat baten rät riet deutet deutete heißt hieß',
      'clause'
    ),
    // beside marks, and at the end: `…, so Reyes.`
    ...rows('so', 'closing'),
    // only beside marks
    ...rows(
      'rief ruft flüsterte flüstert murmelte seufzte lachte lächelte schrie brüllte fuhr fährt begann beginnt schloss schließt wiederholte wiederholt scherzte',
      'mark'
    ),
    // thought and wish
    ...rows(
      'glaubt glaubte glaubten glauben denkt dachte dachten denken hofft hoffte hofften hoffen fürchtet fürchtete befürchtet befürchtete will wollte wollten wollen wünscht wünschte erwartet erwartete zweifelt zweifelte',
      'any',
      'belief'
    )
  ],
  sourcePhrases: [
    'laut',
    'nach angaben von',
    'nach angaben der',
    'nach angaben des',
    'nach angaben eines',
    'nach angaben einer',
    'nach worten von',
    'nach worten der',
    'nach worten des',
    'nach ansicht von',
    'nach ansicht der',
    'nach ansicht des',
    'nach einschätzung von',
    'nach einschätzung der',
    'nach einschätzung des',
    'nach auskunft von',
    'nach auskunft der',
    'nach auskunft des',
    'nach darstellung von',
    'nach darstellung der',
    'nach darstellung des',
    'nach meinung von',
    'nach meinung der',
    'nach meinung des',
    'nach aussage von',
    'nach aussage der',
    'nach aussage des',
    'nach überzeugung von',
    'nach überzeugung der',
    'nach überzeugung des',
    'aus sicht von',
    'aus sicht der',
    'aus sicht des'
  ],
  likewise: words('wie'),
  that: words('dass daß'),
  pronouns: words('er sie es man'),
  firstPerson: words('ich wir ihr'),
  objects: words('ihm ihr ihnen mir uns ihn'),
  relatives: words('welcher welches'),
  enclitics: [],
  determiners: words(
    'der die das den dem des ein eine einen einem einer eines dieser diese dieses sein seine seinen seiner ihr ihre ihren ihrer ihrem seinem unser unsere unserem unseren unserer mein meine meinem meinen meiner jener jene jenes jede jeder jedem jeden dessen deren kein keine keinem keinen keiner mehrere einige viele zwei drei vier fünf alle'
  ),
  datives: words('dem den einem einer seinem ihrem unserem diesem'),
  owners: words('sein seine seinen seiner ihre ihren ihrer'),
  prepositions: words(
    'in im an am auf bei beim von vom zu zum zur mit nach vor über unter gegen für durch um aus seit während wegen trotz zwischen neben hinter ohne gegenüber'
  ),
  placePrepositions: words('in im bei'),
  mentionLinks: words('von vom der des für'),
  auxiliaries: words(
    'hat haben hatte hatten habe hätte hätten wird werden werde würde würden wurde wurden kann können könne könnte könnten muss müssen müsse müsste müssten soll sollen solle sollte sollten darf dürfen dürfe dürfte möchte'
  ),
  be: words('ist sind war waren sei seien wäre wären wurde wurden worden'),
  negations: words('nicht nie niemals kein keine'),
  adverbs: words(
    'auch noch dann jetzt bereits schon wieder immer zudem außerdem jedoch allerdings dabei dazu hinzu weiter gestern heute deutlich klar fest bekannt hervor ' +
      'darin darauf daraufhin damit davon daran dafür dagegen danach davor darüber deshalb daher trotzdem dennoch inzwischen mittlerweile momentan derzeit ' +
      'zuletzt zuvor zugleich gleichzeitig anschließend schließlich zunächst später dort hier so nun damals künftig demnach insgesamt ebenfalls ebenso'
  ),
  adverbEndings: [],
  notAdverbs: [],
  conjunctions: words('und aber oder sondern doch'),
  subordinators: words(
    'was wer wann weshalb wieso welche weil wenn als ob obwohl während nachdem bevor da wie warum wo'
  ),
  raising: [],
  infinitive: words('zu'),
  times: words(
    'montag dienstag mittwoch donnerstag freitag samstag sonntag montags januar februar märz april mai juni juli august september oktober november dezember gestern heute morgen abend'
  ),
  givenTimes: words('august'),
  timePrepositions: words('im am seit bis ab vor nach mitte anfang ende'),
  titles: words(
    'herr frau dr prof professor professorin präsident präsidentin kanzler kanzlerin minister ministerin bürgermeister bürgermeisterin general oberst scheich'
  ),
  plurals,
  roles: [
    ...plurals,
    ...words(
      'sprecher sprecherin präsident präsidentin minister ministerin bürgermeister bürgermeisterin direktor direktorin leiter leiterin chef chefin vorsitzender vorsitzende abgeordneter abgeordnete anwalt anwältin rechtsanwalt rechtsanwältin staatsanwalt staatsanwältin verteidiger verteidigerin richter richterin arzt ärztin zeuge zeugin experte expertin forscherin anwohnerin nachbar nachbarin autor autorin journalist journalistin kritikerin polizist polizistin lehrer lehrerin trainer trainerin ingenieur ingenieurin historiker historikerin unternehmer unternehmerin besitzer besitzerin betreiber bewohnerin ' +
        'mann frau vater mutter bruder schwester sohn tochter ehemann ehefrau witwe witwer großvater großmutter onkel tante freund freundin kollege kollegin junge mädchen mitarbeiter mitarbeiterin'
    )
  ],
  bodies: words(
    'ministerium behörde amt partei gewerkschaft verband universität kommission rat regierung agentur unternehmen gericht polizei ausschuss staatsanwaltschaft'
  ),
  documents: words('bericht studie umfrage brief erklärung mitteilung dokument artikel'),
  surveys: words('umfrage umfragen'),
  particles: words('von zu van de al el bin der zum'),
  abbreviations: words(
    'dr prof hr fr st z.b u.a d.h bzw usw ca nr str jan feb mär apr jun jul aug sep okt nov dez mio mrd'
  ),
  elided: []
}
