/** French reporting of speech. Rows are forms of verbs of saying; helping verbs and small words stand apart. */
import type {Reporting} from '../reporting.ts'
import {hanging, rows, words} from '../rows.ts'
import {beside, gerunds, saying, telling} from './verbs.ts'

export const reporting: Reporting = {
  marks: [
    ['«', '»'],
    ['“', '”'],
    ['"', '"'],
    ['‘', '’']
  ],
  capitals: true,
  cues: [
    // phrases with a hearer
    ...rows(
      `avertit averti avertissait prévenu prévient prévenait promis promet promettait ${telling}`,
      'any',
      'speech',
      true
    ),
    // say, present and past, participles too
    ...rows(
      `dit disent disait disaient répondu répond répondent répondait reconnu reconnaît reconnaissent écrit écrivent écrivait conclu conclut concluent poursuivi poursuit poursuivent admis admet admettent démenti dément démentent soutenu soutient soutiennent soutenait maintient maintiennent maintenait maintenu défend défendent défendait défendu reconnaissait concluait poursuivait admettait démentait prétendait convient convenait prétendu prétend prétendent réagi réagit prévu prédit twitté ${saying}`,
      'any'
    ),
    // of whoever the clause is about
    ...hanging(
      `disant ${gerunds('déclarer affirmer ajouter estimer expliquer indiquer souligner préciser annoncer confirmer insister assurer rappeler évoquer dénoncer regretter répéter')}`
    ),
    // only beside marks
    ...rows(
      `souri sourit ri rit fait interrompu interrompt repris reprend répondit renchérit renchérissait surenchérit réagit enchérit ${beside}`,
      'mark'
    ),
    // thought and wish
    ...rows(
      'pense pensent pensait pensé croit croient croyait cru espère espèrent espérait espéré souhaite souhaitent souhaitait souhaité craint craignent craignait veut veulent voulait doute doutent',
      'any',
      'belief'
    )
  ],
  sourcePhrases: ['selon', "d'après", 'aux yeux de', "de l'avis de", 'à en croire', 'pour'],
  markedPhrases: ['pour'],
  likewise: ['comme'],
  hearersFirst: true,
  asides: ',',
  that: words("que qu'"),
  pronouns: words('il elle ils elles on celui-ci celle-ci'),
  firstPerson: words("je j' nous vous"),
  objects: words('lui leur me nous vous'),
  relatives: words('qui dont'),
  enclitics: words('-t-il -t-elle -t-ils -t-elles -t-on -il -elle -ils -elles -on -je'),
  determiners: words(
    "l' le la les un une des du ce cet cette ces son sa ses leur leurs mon ma mes notre nos celui celle ceux celles plusieurs certains certaines quelques tous toutes deux trois quatre cinq"
  ),
  owners: words('son sa ses leur leurs'),
  prepositions: words(
    "de à dans en sur sous par pour avec sans chez vers contre depuis pendant avant après entre lors durant devant derrière malgré auprès au aux d'"
  ),
  placePrepositions: words('dans sur'),
  mentionLinks: words('de du des de la à au'),
  auxiliaries: words(
    'a ont avait avaient ai avons avez aura auront aurait auraient peut peuvent pourrait doit doivent va vont'
  ),
  be: words('est sont était étaient été être sera serait'),
  negations: words("ne n' pas jamais"),
  adverbs: words(
    "aussi également encore ainsi déjà toujours ensuite puis enfin alors néanmoins toutefois cependant notamment souvent hier se s'"
  ),
  adverbEndings: words('ment'),
  notAdverbs: [],
  conjunctions: words('et mais ou'),
  subordinators: words('car parce lorsque quand si comme alors tandis où pourquoi comment'),
  raising: words('continue continué commencé tient tenu'),
  infinitive: words('à'),
  times: words(
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre aujourd'hui hier demain matin soir"
  ),
  givenTimes: words('avril'),
  timePrepositions: words("en au depuis jusqu'en dès avant après"),
  titles: words(
    'm mm mme mlle dr pr me monsieur madame mademoiselle docteur professeur maître général colonel capitaine président présidente ministre maire cheikh'
  ),
  roles: words(
    'porte-parole président présidente ministre maire directeur directrice responsable responsables chef cheffe secrétaire député députée députés sénateur sénatrice avocat avocate procureur procureure témoin témoins habitant habitants expert experts expertes chercheur chercheuse élu élus élue voisin voisine auteur autrice journaliste journalistes source sources autorités police homme femme père mère frère sœur soeur fils fille mari épouse époux veuve veuf ami amie collègue médecin professeur professeure juge ingénieur ingénieure historien historienne agriculteur agricultrice président-directeur entraîneur policier policière'
  ),
  bodies: words(
    'ministère mairie préfecture parti syndicat association université commission conseil assemblée gouvernement agence société entreprise parquet tribunal cour police comité fédération organisation'
  ),
  documents: words('rapport communiqué étude enquête sondage lettre document article tribune message tweet'),
  surveys: words('sondage sondages'),
  particles: words("de du d' le la al el ben bin von van des"),
  abbreviations: words('m mm mme mlle dr pr me st ste cf etc p art av janv févr'),
  elided: []
}
