/** Spanish reporting of speech. Rows are forms of verbs of saying; helping verbs and small words stand apart. */
import type {CueKind, CueRow, Reporting, Takes} from '../reporting.ts'

const words = (list: string): string[] => list.split(' ')

function rows(list: string, takes: Takes, sense: CueKind['sense'] = 'speech', tells = false): CueRow[] {
  const kind: CueKind = tells ? {form: 'past', takes, sense, tells} : {form: 'past', takes, sense}
  return words(list).map((word) => ({word, kind}))
}

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
    ...rows(
      'preguntó pregunta preguntaron advirtió advierte advirtieron aseguró asegura aseguraron recordó recuerda recordaron pidió pide pidieron prometió promete',
      'any',
      'speech',
      true
    ),
    // say, in both tenses
    ...rows(
      'dijo dice dicen dijeron decía dicho afirmó afirma afirman afirmaron afirmado declaró declara declararon declarado señaló señala señalan señalaron señalado explicó explica explican explicaron explicado añadió añade añadieron añadido agregó agrega agregaron indicó indica indican indicaron indicado manifestó manifiesta manifestaron expresó expresa expresaron subrayó subraya subrayaron subrayado destacó destaca destacaron destacado insistió insiste insistieron reiteró reitera reiteraron sostuvo sostiene sostienen comentó comenta comentaron apuntó apunta apuntaron precisó precisa precisaron anunció anuncia anunciaron anunciado confirmó confirma confirmaron confirmado reconoció reconoce reconocieron reconocido admitió admite admitieron negó niega negaron desmintió desmiente respondió responde respondieron contestó contesta contestaron criticó critica criticaron criticado denunció denuncia denunciaron denunciado condenó condena condenaron lamentó lamenta lamentaron escribió escribe escribieron escrito contó cuenta cuentan contaron relató relata relataron reveló revela revelaron sugirió sugiere sugirieron alegó alega concluyó concluye concluyeron calificó califica calificaron acusó acusa acusaron espetó espeta zanjó zanja ironizó ironiza opinó opina opinaron recalcó recalca recalcaron matizó matiza puntualizó puntualiza enfatizó enfatiza remarcó remarca señalado ratificó ratifica ratificaron exigió exige exigieron reclamó reclama reclamaron propuso propone propusieron aclaró aclara informó informa informaron detalló detalla tuiteó',
      'any'
    ),
    // only beside marks
    ...rows(
      'murmuró susurró gritó grita exclamó exclama rió suspiró continuó continúa prosiguió prosigue empezó repitió repite replicó replica bromeó bromea interrumpió',
      'mark'
    ),
    // thought and wish
    ...rows(
      'cree creen creía creyó piensa piensan pensaba pensó espera esperan esperaba quiere quieren quería quiso teme temen temía duda dudan desea desean considera consideran consideró',
      'any',
      'belief'
    )
  ],
  sourcePhrases: ['según', 'de acuerdo con', 'en palabras de', 'a juicio de', 'en opinión de'],
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
  adverbs: words('también además ya todavía siempre luego después así entonces ayer hoy asimismo'),
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
    'portavoz presidente presidenta ministro ministra alcalde alcaldesa director directora jefe jefa secretario secretaria diputado diputada senador senadora abogado abogada fiscal testigo testigos vecino vecina vecinos experto experta expertos investigador investigadora autor autora periodista periodistas fuente fuentes autoridades policía funcionario funcionarios'
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
