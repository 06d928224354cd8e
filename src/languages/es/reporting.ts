/** Spanish reporting of speech. Rows are forms of verbs of saying; helping verbs and small words stand apart. */
import type {Reporting} from '../reporting.ts'
import {hanging, rows, words} from '../rows.ts'
import {beside, saying, telling} from './verbs.ts'

export const reporting: Reporting = {
  marks: [
    ['«', '»'],
    ['“', '”'],
    ['"', '"'],
    ['‘', '’']
  ],
  capitals: true,
  dropsSubject: true,
  dashes: true,
  cues: [
    // with a hearer
    ...rows(`advirtió advierte advirtieron advertía pidió pide pidieron pedía ${telling}`, 'any', 'speech', true),
    // say, in both tenses
    ...rows(
      `dijo dice dicen dijeron decía dicho sostuvo sostiene sostienen sostenía mantiene mantienen mantuvo mantenía defiende defienden defendió defendía expuso expone exponía proponía sugería desmentía concluía escribía desmintió desmiente escrito sugirió sugiere sugirieron concluyó concluye concluyeron propuso propone propusieron ${saying}`,
      'any'
    ),
    // of whoever the clause is about
    ...hanging(
      'diciendo afirmando añadiendo explicando asegurando señalando indicando subrayando insistiendo precisando recordando destacando advirtiendo'
    ),
    // only beside marks
    ...rows(`rió prosiguió prosigue empezó repitió interrumpió ${beside}`, 'mark'),
    // thought and wish
    ...rows(
      'cree creen creía creyó piensa piensan pensaba pensó espera esperan esperaba quiere quieren quería quiso teme temen temía duda dudan desea desean considera consideran consideró',
      'any',
      'belief'
    )
  ],
  sourcePhrases: ['según', 'de acuerdo con', 'en palabras de', 'a juicio de', 'en opinión de', 'para'],
  markedPhrases: ['para'],
  likewise: ['como'],
  hearersFirst: true,
  asides: '—–-',
  that: words('que'),
  pronouns: words('él ella ellos ellas'),
  firstPerson: words('yo nosotros nosotras tú'),
  objects: words('le les me nos lo la'),
  relatives: words('quien quienes cual'),
  enclitics: [],
  determiners: words(
    'el la los las un una unos unas este esta estos estas ese esa su sus mi mis nuestro nuestra varios varias algunos algunas muchos muchas todos todas dos tres cuatro cinco'
  ),
  owners: words('su sus'),
  prepositions: words(
    'de del a al en con por para sin sobre entre hasta desde durante ante contra hacia tras bajo mediante'
  ),
  placePrepositions: words('en'),
  mentionLinks: words('de del'),
  auxiliaries: words('ha han había habían he hemos habrá habría puede pueden podría debe deben va van'),
  be: words('es son era eran fue fueron sido ser está están estaba'),
  negations: words('no nunca jamás tampoco'),
  adverbs: words('se lo también además ya todavía siempre luego después así entonces ayer hoy asimismo'),
  adverbEndings: words('mente'),
  notAdverbs: [],
  conjunctions: words('y e pero o sino'),
  subordinators: words('porque cuando si como mientras aunque donde cómo'),
  raising: [],
  infinitive: [],
  times: words(
    'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ayer hoy mañana'
  ),
  givenTimes: words('julio abril augusto'),
  timePrepositions: words('en de desde hasta antes tras'),
  titles: words(
    'sr sra srta dr dra don doña señor señora doctor doctora profesor profesora general coronel capitán presidente presidenta ministro ministra alcalde alcaldesa jeque'
  ),
  roles: words(
    'portavoz presidente presidenta ministro ministra alcalde alcaldesa director directora jefe jefa secretario secretaria diputado diputada senador senadora abogado abogada fiscal testigo testigos vecino vecina vecinos experto experta expertos investigador investigadora autor autora periodista periodistas fuente fuentes autoridades policía funcionario funcionarios hombre mujer padre madre hermano hermana hijo hija esposo esposa marido viuda viudo amigo amiga colega médico médica profesor profesora juez jueza ingeniero ingeniera historiador historiadora entrenador entrenadora policías comisario comisaria'
  ),
  bodies: words(
    'ministerio ayuntamiento partido sindicato asociación universidad comisión consejo gobierno agencia empresa tribunal policía comité organización fiscalía'
  ),
  documents: words('informe comunicado estudio encuesta carta documento artículo mensaje'),
  surveys: words('encuesta encuestas sondeo sondeos'),
  particles: words('de del la las los y al el bin von van da dos'),
  abbreviations: words('sr sra srta dr dra d dª ud uds etc ee.uu p.ej av pág núm art'),
  elided: []
}
