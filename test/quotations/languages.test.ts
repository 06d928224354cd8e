import {describe, expect, test} from 'vitest'
import {expected, found, read, unmarked} from './marked.ts'

const cases: Record<string, string[]> = {
  fr: [
    // To whom and where it was said may stand before the subject.
    '{Q:« Le pont est perdu »}, a {C:déclaré} à l’AFP {M:le capitaine Rémi Astier}.',
    '{Q:« Le pont est perdu »}, {C:raconte} au téléphone {M:Yvon Le Goff}.',
    '{Q:« Le pont est perdu »}, a {C:dit} {M:Paul Brandt} à La Gazette.',
    '{M:Paul Brandt} a quitté la salle, {C:ajoutant} que {I:la route était perdue}.',
    '{C:Selon} {M:lui}, {I:la route était perdue}.',
    '{M:Une habituée} {C:renchérit} : {Q:« C’est fini. »}',
    '{I:Le pont tiendra}, comme l’{C:explique} {M:Brandt}.',
    '{Q:« Le pont est perdu »}, {C:assurait} {M:Maria Rey}.',
    'Lundi, {M:le maire Paul Brandt} {C:assurait} que {I:le pont tiendrait}.',
    '{Q:« Le pont est perdu ! »}, s’{C:exclame} {M:une habitante}.',
    '{C:Pour} {M:Maria Rey}, {Q:« le pont est perdu »}.',
    '{Q:« Le pont est perdu »}, peut-on lire sur la porte.',
    'Comme l’{C:explique} {M:Paul Brandt}, {I:le pont est perdu}.',
    '{Q:« Nous le savions »}, a {C:déclaré} {M:Marie Rey}.',
    '{Q:« Nous le savions »}, {C:explique} {M:Marie Rey}, médecin au port.',
    '{Q:« Nous le savions »}, {C:dit}-{M:il}.',
    '{Q:« Nous le savions »}, a-t-{M:elle} {C:ajouté}.',
    '{M:Marie Rey} a {C:affirmé} que {I:la route était perdue}.',
    '{C:Selon} {M:Marie Rey}, {I:la route était perdue}.',
    '{M:Le maire} a {C:dit} : {Q:« Nous le savions. »}',
    '{Q:« Nous le savions tous »}, a {C:ironisé} {M:l’élu}.',
    '{M:La préfecture} a {C:indiqué} qu’{I:elle prendrait acte de la démission}.'
  ],
  de: [
    '{Q:„Wir wussten es“}, {C:sagte} {M:Maria Rey}.',
    '{Q:„Wir wussten es“}, {C:sagte} {M:er}.',
    '{M:Maria Rey} {C:sagte}: {Q:„Wir wussten es.“}',
    '{Q:»Wir wussten es«}, {C:sagte} {M:Maria Rey}.',
    '{M:Der Bürgermeister} {C:erklärte}, dass {I:die Straße verloren sei}.',
    '{M:Maria Rey} {C:sagte}, {I:die Straße sei verloren}.',
    '{M:Maria Rey} {C:gibt} zu, dass {I:die Straße verloren ist}.',
    '{C:Laut} {M:Maria Rey} {I:ist die Straße verloren}.',
    '{I:Die Straße werde teuer}, {C:sagte} {M:er} der „Harbour Post“.',
    '{Q:„Wir wussten es“}, {C:so} {M:der Bürgermeister}.',
    // The verb stands second, whatever stands first.
    'Am Montag {C:sagte} {M:Maria Rey}, dass {I:die Straße verloren sei}.',
    'Darin {C:betonte} {M:Rey}, dass {I:die Straße verloren sei}.',
    'Dort {C:erklärte} {M:der Minister}, {I:er werde nicht gehen}.',
    'Dem Sender {C:sagte} {M:Rey}, {I:sie werde nicht gehen}.',
    '{Q:„Wir wussten es“}, {C:betonte} gestern {M:Maria Rey}.',
    'Inzwischen gibt es viele Boote.',
    '{I:Die Straße sei verloren}, {C:so} {M:Rey}.',
    'So groß ist die Straße, dass die Boote warten.',
    '{M:Rey} {C:zufolge} {I:ist die Straße verloren}.',
    'Wie {M:die Polizei} am Montag {C:mitteilte}, {I:ist die Straße verloren}.',
    '{M:Der Minister} {C:erklärte} am Montag, {I:die Straße sei verloren}.',
    // What is reported follows the comma.
    '{M:Rey} {C:sagte} am Montag vor dem Rat, {I:die Straße bleibe geschlossen}.',
    'Am Montag {C:sagte} {M:Rey}, {I:die Straße bleibe geschlossen}.',
    'Am Montag {C:sagte} {M:Rey} der Zeitung, {I:sie werde gehen}.',
    '{M:Rey} {C:sagte}, {I:die Straße halte}.',
    '{M:Seine Frau Petra Rey} {C:sagte} aus, {I:ihr Mann habe sich verändert}.',
    '{M:Rey} {C:warf} Brandt vor, {I:die Stadt zu belügen}.',
    '{M:Rey} {C:forderte} die Stadt auf, {I:die Straße zu sperren}.',
    '{M:Rey} {C:kündigte} an, {I:am Freitag zurückzutreten}.',
    '{M:Rey} {C:räumte} ein, {I:Fehler gemacht zu haben}.',
    '{M:Die Regierung} {C:teilte} mit, {I:man prüfe die Pläne}.',
    '{M:Rey} {C:lobte} {I:die Helfer, die den Damm bauten}.',
    '{I:Die Straße halte}, wie {M:Rey} {C:versicherte}.',
    'Rey kam, um die Straße zu sehen.',
    // Nouns with articles, and of whom they are.
    '{Q:„Wir sind froh“}, {C:sagt} {M:die Schwester des Opfers}.',
    '{Q:„Wir sind froh“}, {C:sagt} {M:der Besitzer des Hofes} dem Sender.',
    '{Q:„Wir sind froh“}, {C:sagte} {M:der alte Schmied}.',
    '{M:Anwohnern} {C:zufolge} {I:ist die Straße verloren}.',
    '{M:Experten} {C:sagen}, {I:die Straße sei verloren}.',
    '{M:Rey} reagierte empört{C::} {Q:„Das ist falsch.“}',
    '{Q:„Kein Kommentar“}, {C:hieß} {M:es} aus dem Unternehmen.',
    '{X:Die Kosten seien hoch, „aber tragbar“}, {C:sagte} {M:die Bürgermeisterin}.',
    '{M:Der Sprecher des Ministeriums} {C:sagte}, dass {I:die Straße verloren sei}.',
    'Die Straße ist verloren.',
    'Was sagt der Minister dazu?',
    'Was denkt die Stadt über den Damm?',
    'Es gibt einen Bericht über den Damm.',
    'Rey stellt die Vase auf den Tisch.'
  ],
  es: [
    '{Q:«El puente está perdido»}, {C:explicó} por teléfono {M:Ana Rey}.',
    '{Q:«El puente está perdido»}, {C:dijo} a la prensa {M:el alcalde}.',
    '{M:Andrés Rey} salió de la sala, {C:añadiendo} que {I:la carretera estaba perdida}.',
    '{Q:«No fuimos consultados»}, {C:criticó} {M:Andrés Rey}. A su juicio, el Ayuntamiento lo sabía. {Q:«La alcaldesa mintió»}, {C:sentenció}.',
    '{M:Rey} {C:dijo} que {I:llueve}. {C:Recordó} que {X:el desvío añade «apenas diez minutos» al viaje}.',
    'El lunes, {M:la alcaldesa María Rey} {C:aseguraba} que {I:el puente aguantaría}.',
    '{M:Rey} {C:anunció} el lunes que {I:el puente se cerraría}.',
    '{Q:«¿Está perdido el puente?»}, se {C:preguntó} {M:Brandt}.',
    '{C:Para} {M:María Rey}, {Q:«el puente está perdido»}.',
    '{Q:«El puente está perdido»}, se lee en la puerta.',
    'Como {C:explica} {M:Brandt}, {I:el puente está perdido}.',
    '{Q:«Lo sabíamos»}, {C:dijo} {M:María Rey}.',
    '{M:María Rey} {C:dijo} que {I:la carretera estaba perdida}.',
    '{Q:“Lo sabíamos”}, {C:afirmó} {M:el alcalde}.',
    '{C:Según} {M:María Rey}, {I:la carretera estaba perdida}.',
    '{C:Según} el jefe, {M:Andrés Rey}, {I:la carretera estaba perdida}.',
    '{M:María Rey} {C:dijo} que {I:llueve}. {Q:«No vamos a esperar»}, {C:explicó}. {C:Añadió} que {I:no hay luz}.',
    '{Q:«No vamos a esperar»}, {C:dijeron}.',
    '—{Q:Tres veces} —{C:respondió} {M:María Rey}—. {Q:Y tres veces esperamos.}',
    '—Tres barcos de pesca'
  ],
  ar: [
    '{C:قال} {M:الراشد}، يوم الثلاثاء، إن {I:الطريق مغلق}.',
    '{C:ونقلت} صحيفة الساحل عن {M:مصدر حكومي} قوله إن {I:الطريق مغلق}.',
    'وكان {M:وزير المالية مروان دلال} قد {C:قال} إن {I:الطريق مغلق}.',
    '{C:أعلن} مستشار الحكومة لشؤون النازحين، {M:كريم الراشد}، أن {I:الطريق مغلق}.',
    // What somebody is of, and adjectives, are nobody’s name.
    '{C:قال} {M:مصدر أمني} إن {I:الطريق مغلق}.',
    '{C:قال} {M:مسؤول مصري كبير} إن {I:الطريق مغلق}.',
    '{C:قال} {M:الأمين العام} إن {I:الطريق مغلق}.',
    '{C:قال} {M:وزير خارجية مارينا نادر الحسن} إن {I:الطريق مغلق}.',
    '{C:قالت} {M:رئيسة بلدية مارينا سلمى الخطيب} إن {I:الطريق مغلق}.',
    '{C:قال} {M:أحد التجار} إن {I:الطريق مغلق}.',
    '{C:قال} {M:عبد الملك الراشد} إن {I:الطريق مغلق}.',
    '{C:اتهم} {M:عضو المجلس نادر الحسن} {I:البلدية بالكذب}.',
    '{C:وبحسب} {M:تقرير فني}، {I:هبطت الدعامات}.',
    '{C:وقال} {M:عمر الراشد} إن {Q:"الطريق مغلق"}.',
    '{C:أضاف} {M:عمر الراشد}: {Q:«الطريق مغلق»}.',
    '{C:أكد} {M:عمر الراشد} أن {I:الطريق مغلق منذ الصباح}.',
    '{C:أضاف} {M:المتحدث باسم الوزارة} أن {I:الطريق مغلق}.',
    '{C:أكد} {M:وزير النقل عمر الراشد} أن {I:الطريق مغلق}.',
    '{C:قال} {M:رئيس الوزراء} إن {I:الطريق مغلق}.',
    '{C:صرح} {M:الراشد} لوكالة الأنباء بأن {I:الطريق مغلق}.',
    '{C:قال} {M:عمر الراشد} إن {I:الطريق مغلق}. {C:وشدد} على أن {I:الجسر مغلق}.',
    '{C:وبحسب} {M:عمر الراشد}، {I:فإن الطريق مغلق}.',
    '{C:قال} {M:عمر الراشد} إن {I:الطريق مغلق}. {C:وأضاف} أن {I:الجسر مغلق}.',
    '{C:قال} {M:باسم الراشد} إن {I:الطريق مغلق}.'
  ]
}

for (const [language, lines] of Object.entries(cases)) {
  describe(language, () => {
    test.each(lines)('%s', (line) => {
      const source = unmarked(line)
      expect(found(source, read(source, {language}))).toEqual(expected(line))
    })
  })
}
