/**
 * Forms of French verbs of saying: present, imperfect, simple past of third persons, and the participle.
 */

/** `répéter/répèt`: an infinitive, and the stem of its present where that is another. */
function formsOf(row: string): string[] {
  const [verb = '', changed] = row.split('/')
  const stem = verb.slice(0, -2)
  const present = changed ?? stem
  // annonçait, jugeait
  const soft = stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem.endsWith('g') ? `${stem}e` : stem
  return [`${present}e`, `${present}ent`, `${soft}ait`, `${soft}aient`, `${soft}a`, `${stem}èrent`, `${stem}é`]
}

/** `précisant`, `jugeant`, `annonçant` */
export const gerunds = (list: string): string =>
  list
    .split(' ')
    .map((row) => {
      const stem = (row.split('/')[0] as string).slice(0, -2)
      return `${stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem.endsWith('g') ? `${stem}e` : stem}ant`
    })
    .join(' ')

/** All forms of a list of infinitives, blanks between. */
const forms = (list: string): string => list.split(' ').flatMap(formsOf).join(' ')

/** With a hearer. */
export const telling = forms('demander rappeler/rappell assurer')

/** Say in any way. */
export const saying = forms(
  'déclarer affirmer ajouter estimer expliquer indiquer souligner préciser annoncer confirmer regretter dénoncer ' +
    'critiquer insister marteler/martèl raconter confier lancer nier rapporter évoquer saluer condamner revendiquer ' +
    'réclamer plaider juger qualifier noter observer constater commenter résumer répéter/répèt rétorquer ironiser ' +
    'déplorer avouer témoigner concéder/concèd détailler nuancer pointer recommander préconiser proposer réaffirmer ' +
    'réitérer/réitèr relater révéler/révèl signaler suggérer/suggèr accuser justifier argumenter rectifier reprocher ' +
    'contester fustiger vanter trancher tempérer/tempèr clamer proclamer certifier jurer pronostiquer alerter ' +
    'asséner/assèn tweeter exiger opposer objecter préconiser redouter'
)

/** Only beside marks. */
export const beside = forms(
  'murmurer crier soupirer glisser souffler continuer commencer chuchoter hurler répliquer exclamer alarmer étonner ' +
    'indigner inquiéter/inquièt insurger interroger emporter agacer enthousiasmer féliciter désoler tonner plaisanter ' +
    'amuser tacler analyser philosopher rigoler questionner abonder grogner pester râler résumer'
)
