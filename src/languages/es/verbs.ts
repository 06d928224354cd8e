/**
 * Forms of Spanish verbs of saying: present, imperfect, past of third persons, and the participle.
 */

/** `recordar/recuerd`: an infinitive, and the stem of its present where that is another. */
function formsOf(row: string): string[] {
  const [verb = '', changed] = row.split('/')
  const stem = verb.slice(0, -2)
  const present = changed ?? stem
  return verb.endsWith('ar')
    ? [`${present}a`, `${present}an`, `${stem}aba`, `${stem}aban`, `${stem}ó`, `${stem}aron`, `${stem}ado`]
    : [`${present}e`, `${present}en`, `${stem}ía`, `${stem}ían`, `${stem}ió`, `${stem}ieron`, `${stem}ido`]
}

/** All forms of a list of infinitives, blanks between. */
const forms = (list: string): string => list.split(' ').flatMap(formsOf).join(' ')

/** With a hearer. */
export const telling = forms('preguntar asegurar recordar/recuerd prometer avisar alertar exhortar instar reprochar')

/** Say in any way. */
export const saying = forms(
  'afirmar declarar señalar explicar agregar indicar expresar subrayar destacar reiterar comentar apuntar precisar ' +
    'anunciar confirmar lamentar criticar denunciar condenar relatar revelar alegar calificar acusar zanjar ironizar ' +
    'opinar recalcar matizar puntualizar enfatizar remarcar ratificar reclamar aclarar informar detallar plantear ' +
    'argumentar sentenciar vaticinar proclamar augurar celebrar valorar cuestionar resaltar constatar testificar ' +
    'narrar justificar manifestar/manifiest negar/nieg contar/cuent espetar tuitear tachar tildar ' +
    'insistir admitir añadir escribir responder reconocer exigir asumir rebatir contestar'
)

/** Only beside marks. */
export const beside = forms(
  'murmurar susurrar gritar exclamar suspirar continuar/continú repetir/repit replicar bromear lanzar celebrar ' +
    'ejemplificar reflexionar terciar/terci ironizar apostillar bromear protestar'
)
