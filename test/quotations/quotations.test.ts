import {describe, expect, test} from 'vitest'
import {expected, found, read, unmarked} from './marked.ts'

const cases: Record<string, string[]> = {
  'cue then name': [
    '{Q:“We knew by noon,”} {C:said} {M:Maria Reyes}, who ran the desk.',
    '{Q:"We knew by noon,"} {C:said} {M:Maria Reyes}.',
    "{Q:''We knew by noon,''} {C:said} {M:Maria Reyes}.",
    '{Q:«We knew by noon»}, {C:said} {M:Maria Reyes}.',
    '{Q:‘We knew by noon,’} {C:said} {M:Maria Reyes}.',
    '{Q:“Why did nobody call?”} {C:asked} {M:Maria Reyes}.',
    '{Q:“We knew,”} {C:said} {M:Dr. Omar al-Rashid} in a letter.',
    '{Q:“We knew,”} {C:said} {M:a spokesman for the harbour}.',
    '{Q:“We knew,”} {C:said} {M:Harbour Master Jan de Vries}, a sailor.',
    '{Q:“We knew,”} {C:said} {M:retired pilot Ines Marlow}.',
    '{Q:“We knew,”} {C:said} {M:J. R. Marlow}.',
    '{I:The road was lost}, {C:said} {M:Maria Reyes}, a farmer at the port.'
  ],
  'name then cue': [
    '{Q:“We knew by noon,”} {M:Reyes} {C:said}.',
    '{Q:“We knew by noon,”} {M:she} {C:said} on Monday.',
    '{Q:“We knew by noon!”} {M:Reyes} {C:told} the council.',
    '{M:Reyes} {C:said}, {Q:“We knew by noon.”}',
    '{M:Reyes} {C:said}: {Q:“We knew by noon.”}',
    '{M:Reyes} {C:said} that {Q:“we knew by noon.”}',
    '{M:Reyes} {C:told} the council: {Q:“We knew by noon.”}',
    '{M:Reyes} {C:said} in a statement on Friday that {Q:“we knew by noon.”}',
    '{M:National Security Advisor Omar al-Rashid} {C:pointed out} that {Q:“we knew by noon.”}',
    '{M:Officials} {C:say} {I:the dam will hold}.',
    '{M:One in five} {C:said} {I:they would stay}.',
    'Reyes and her crew left. {M:He} went on to {C:say} {Q:“we knew.”}',
    '{M:He} went on to {C:say} {I:the road was lost}.',
    'On Tuesday {M:Reyes} {C:insisted} that {I:the levee had held}.',
    'But outside the hall, {M:local officials} {C:said} {I:they welcome the visitors}.'
  ],
  'split quotations': [
    '{Q:“We knew,”} {M:she} {C:said}, {Q:“by noon.”}',
    '{Q:“We knew by noon,”} {C:said} {M:Maria Reyes}. {Q:“Nobody came.”}',
    '{Q:“We knew by noon,”} {C:said} {M:Maria Reyes}, a clerk. {Q:“Nobody came.”}'
  ],
  'asides between name and cue': [
    '{M:Hugh Marlow}, a doctor from the port, {C:said} {I:the wells were clean}.',
    '{M:Hugh Marlow}, who owns two boats, {C:said} {I:the wells were clean}.',
    '{M:Hugh Marlow} (R-Ohio) {C:said} {I:the wells were clean}.',
    '{Q:“No,”} {M:Hugh Marlow}, a doctor, {C:said}.',
    '{M:The mayor}, however, {C:said} {I:the wells were clean}.',
    '{M:State Sen. Lena Bright} (R), another farmer, {C:suggested} that {I:the dam was weak}.',
    '{Q:“No,”} {M:Hugh Marlow}, 30, of Arden, N.C., who was among those asked, {C:said} on Monday.',
    '{M:Mara Velde}, of Arden, Ohio, who keeps the gate, {C:said} {I:the ferry was late}.',
    'She left (but {M:Marlow} {C:said} that {I:the wells were clean}).',
    '{I:The wells were clean}, as {M:Marlow} {C:said}.',
    '{M:Marlow} {C:told} the clerk and others that {I:the wells were clean}.',
    'The mayor’s niece, {M:state Sen. Lena Bright} (R), {C:said} {I:the wells were clean}.',
    '{M:A report} filed on Monday {C:says} {I:the wells were clean}.',
    'In Arden, {M:Mara Velde}, who keeps the gate, {C:said} {I:the ferry was late}.'
  ],
  'relative clauses': [
    'The letter came from {M:Maria Reyes}, who {C:added} that {I:the road was lost}.',
    'They met {M:a pilot} who {C:said} {I:the road was lost}.'
  ],
  'shared subjects': [
    'The sale has strained the talks, with {M:the county council} {C:condemning} {I:the sale as a breach of its word}.',
    '{M:Reyes} closed the road, {C:saying} that {I:the bridge was weak}.',
    '{M:Reyes} closed the road and {C:said} {I:the bridge was weak}.',
    '{Q:“Go home,”} {M:Reyes} {C:said}, {C:adding} that {I:the bridge was weak}.',
    '{C:Noting} that {I:the bridge was weak}, {M:Reyes} closed the road.',
    '{M:Reyes} concluded by {C:saying}: {Q:“The road is lost.”}',
    '{M:Mr. Marlow} was moved to {C:say}, {Q:“I cannot believe it.”}'
  ],
  'according to': [
    '{C:According to} {M:Maria Reyes}, {I:the bridge was weak}.',
    '{I:The bridge was weak}, {C:according to} {M:Maria Reyes}.',
    '{I:The bridge was weak}, {C:according to} {M:a report} by the port.',
    '{Q:“It was weak,”} {C:according to} {M:a letter}.'
  ],
  'quoted as saying': [
    '{M:Maria Reyes} was quoted as {C:saying} {Q:“we knew by noon.”}',
    'The Harbour Post quoted {M:Maria Reyes} as {C:saying} {Q:“we knew by noon.”}'
  ],
  'colons and dashes': [
    '{M:Maria Reyes}{C::} {Q:“We knew by noon.”}',
    '{M:Reyes} put the matter bluntly{C::} {Q:“We knew by noon.”}',
    '{Q:“We knew by noon.”} {C:—} {M:Maria Reyes}'
  ],
  'words with capitals that were heard': ['{M:The crowd} {C:chanted} {Q:“Save Our Port”} and {Q:“Open Gates.”}'],
  'a cue that is not in the lexicon': ['{Q:“We knew by noon,”} {M:Reyes} {C:flubbed}.'],
  'sources in other sentences': [
    '{M:Reyes} {C:said} {I:the bridge was weak}. {Q:“It swayed in the wind.”}',
    '{M:Reyes} shook her head. {Q:“It swayed in the wind all night.”}',
    '{Q:“It swayed in the wind,”} {C:said} {M:Reyes}.¶{Q:“Then the whole of it came down.”}',
    '{M:Reyes} {C:said} that {Q:“we knew.”} {M:He} {C:added} that {Q:“nobody came.”}',
    '{Q:“Did anybody call at all?”} {M:Reyes} {C:asked}.¶{Q:“Nobody called us before noon.”}'
  ],
  'several paragraphs': [
    '{M:Reyes} {C:said}: {Q:“We knew by noon.¶“Nobody came.¶“Nobody called.”}',
    '{Q:“We knew by noon.¶“Nobody came,”} {M:Reyes} {C:said}.'
  ],
  'nested reporting': [
    'The office said in a statement that “{M:Advisor Omar al-Rashid} {C:said} at the port: ‘{Q:We knew by noon.}’”',
    '{Q:“And then he told me, ‘You cannot go,’ so I left,”} {M:Reyes} {C:said}.',
    'Asked about his thoughts on “the harbour’s luck”, {M:he} {C:replied} with humor: {Q:“We have none.”}'
  ],
  'indirect speech': [
    '{M:Al-Rashid} {C:underscored} {I:the importance of the council’s work}.',
    '{M:Reyes} {C:stressed} on Thursday that {I:the port is safe}, emphasizing that {I:its walls will hold}.',
    '{M:She} {C:warned against} {I:new walls}.',
    '{M:Reyes} {C:told} residents that {I:if the dam broke, they would hear a siren}.',
    '{M:The ministry} {C:denied} {I:the report}.',
    'As {M:Reyes} {C:explained}, {I:the walls will hold}.',
    'His mother left, but {M:Reyes} {C:said} {I:the walls would hold}.',
    '{M:Reyes} {C:said} {I:the walls would hold}, while {M:Marlow} {C:said} {I:they would not}.'
  ],
  'where reported words end': [
    '{M:Reyes} {C:hailed} {I:the bridge}, which opened in May.',
    '{M:Reyes} {C:criticized} {I:the council}, leaving at noon.',
    '{M:Reyes} {C:denounced} {I:the plan} — a long one — before noon.',
    '{M:Reyes} {C:rejected} {I:the charges} but left the port.',
    'While {M:Reyes} {C:hailed} {I:the bridge}, he left the port.',
    'Although {M:Reyes} {C:said} {I:the walls would hold}, the port was closed.',
    '{M:Reyes}, who {C:hailed} {I:the bridge} in May, was elected.',
    '{M:Reyes} {C:said} {I:the bridge, which opened in May, was safe}.'
  ],
  'where they begin': [
    '{M:Reyes} {C:voiced} concern about {I:the dam}.',
    '{M:Reyes} {C:insisted} on {I:building a wall}.',
    '{M:Reyes} {C:asked} the council {I:for quick action}.'
  ],
  'counted and written sources': [
    'About {M:four in 10} {C:said} {I:they would stay}.',
    'Nearly {M:nine out of 10} {C:say} {I:they will stay}.',
    '{M:Data} {C:show} that {I:the walls will hold}.',
    '{M:A survey by the port} in March {C:found} {I:many who would leave}.',
    'It was late, as {M:polls} {C:show} {I:few who would stay}.',
    '{I:The group left}, {M:the reports} {C:show}.',
    '{I:The bridge was lost}, {M:The Harbour Post} {C:reported}.',
    '{M:Others}, however, {C:say} {I:the walls will hold}.',
    '{I:The walls may hold}, {C:say} {M:some pilots}.',
    '{M:Harbour candidate Maria Reyes} on Tuesday {C:said} that {I:the bridge was lost}.',
    '{M:Mr. Reyes} {C:reported} {I:losing two boats}.',
    'But, {C:according to} {M:the poll}, {I:few would stay}.'
  ],
  'mixed speech': [
    '{M:Reyes} {C:said} {X:the bridge was “a disgrace to the town.”}',
    '{M:He} {C:called} {X:the mayor “a liar.”}',
    'She was told of {M:his} {C:promise} {X:to be “fair”}.',
    '{X:The party “lets us get our message out,”} {C:said} {M:Frank Marlow}.',
    'The port, which {M:Reyes} had {C:called} {Q:“a quiet place to die,”} was sold.',
    '{M:Reyes}’s {C:claim} that {Q:“nobody called”} was false.'
  ],
  'phrases that open a sentence': [
    'At the port, {M:Reyes} {C:vowed} {I:to build a wall}.',
    'In a call with pilots on May 2, {M:Col. Hugh Marlow}, a spokesman, {C:said}, {Q:“We knew by noon.”}',
    'As the river rose, {M:the town} {C:pledged} {I:to close the gates}.',
    'In a Harbour interview {M:Marlow} {C:declared} {Q:“I think the dam is weak.”}',
    'The letter came from {M:Hugh Marlow}, who {C:declared} at the port, {Q:“We knew by noon.”}',
    'In his book, “Make Your Kid a Sailor,” Reyes looks at the bills.'
  ],
  'names in asides': [
    '{M:The mayor}, however, {C:said} {I:the wells were clean}.',
    'The mayor, {M:Ana Silva}, {C:said} {I:the wells were clean}.',
    'One pilot not on the list, {M:Ana Silva}, {C:told} the Post {I:she would stay}.',
    '{Q:“It is over,”} {C:said} the mayor of Riverton, {M:Ana Silva}.',
    '{I:The road was lost, and no help came}, {C:said} {M:Maria Reyes}, a doctor.',
    '{M:Hugh Hill}, a doctor, {C:said} {I:Maria Reyes, a nurse, had left}.'
  ],
  'subjects with more in them': [
    '{M:A copy of the memo} seen by the Post {C:said} {I:the dam was weak}.',
    '{M:The men} who ran the desk {C:said} {I:the dam was weak}.',
    'These are the things {M:the mayor} {C:said} {I:had failed}.',
    'Just over {M:a quarter}, 26 percent, {C:say} {I:they will stay}.',
    '{M:Nuclear and climate experts} {C:said} {I:the dam was weak}.',
    '{M:Sources close to the minister} {C:said} {I:he would resign}.',
    '{M:The pilots} {C:said} {I:they knew}, and {M:Marlow}, who left, {C:said} {I:he did not}.',
    'After {C:saying} {I:he was ill}, {M:the man} left the room.',
    '{M:Marlow} closed the road, going on to {C:say} that {I:the bridge was weak}.'
  ],
  'questions somebody was asked': [
    '{C:Asked} {I:whether the dam would hold}, {M:Ms. Silva} {C:said} {I:it was safe}.',
    'Silva was {C:asked} by {M:Hugh Hill} {I:why the dam was weak}.',
    'The pilots were {C:told} that {I:the port was closed}.',
    'She asked not to be named.'
  ],
  polls: ['{C:In} {M:the latest Harbour poll}, {I:Hill leads by two points}.'],
  'acts said of somebody': [
    '{M:Reyes} {C:applauded} {I:Hugh Hill} at a rally in May.',
    '{M:Reyes} {C:rejected} {I:the charges} in a letter to the town.',
    '{M:Reyes} {C:rejected} {I:the charges} last week.',
    '{M:Reyes} {C:called} {X:him a “disgrace”} on Monday.',
    '{M:Reyes} is {C:promising} {Q:“jobs, jobs, jobs,”} but he has left the town.'
  ],
  'nouns of saying': [
    'The town knew of {M:her} {C:call} for {I:new walls}.',
    'Hill left over {M:his} {C:promise} {I:to build a wall}.',
    'It grew out of {M:their} {C:opposition} to {B:the dam}.',
    'Contrary to {M:his} {C:claim} that {X:people would “learn nothing,”} they did.'
  ],
  'states of mind': [
    '{M:They} are {C:confident} that {B:the walls will hold}.',
    '{M:Reyes} was {C:critical of} {B:the plan}.',
    '{M:Reyes} {C:supports} {B:Hugh Hill} in the race.'
  ],
  'marks within a clause that ends': [
    '{M:Reyes} {C:says} {X:the plan is “unhinged, even for him.”} {M:She} {C:says} {I:it would fail}.',
    '{Q:“You know, I love him,”} {M:he} {C:said}, but {Q:“he has left us.”}',
    '{Q:“If you go,”} {M:Reyes} {C:said}, turning to the door, {Q:“you lose.”}',
    '{X:The rule asks for a “lawful source,”} as {M:a memo} {C:put it}.'
  ],
  beliefs: [
    '{M:Reyes} {C:hopes} that {B:the walls will hold}.',
    '{M:He} {C:wants} {B:a new bridge}.',
    '{M:They} {C:wanted} {B:to say grace}.',
    '{M:The other candidates} {C:hope} {B:to win the seat}.',
    '{M:Reyes} {C:favors} {B:the bridge}, which opened in May.'
  ],
  'words in marks that nobody is said to have said': [
    'The so-called “Shorty” lives here.',
    'Hugh “Shorty” Marlow left the town.',
    'She read “The Long Road Home” at school.',
    'He sang on “Harbour Nights” last year.',
    'He bought a 12" pipe and a 6" board.',
    "The ships of the '90s were slow.",
    '’Tis the season of long nights.',
    'The dogs’ tails wagged.',
    'The council closed the road.',
    'It was a “quiet” night.',
    'He was fined for promoting “quack” cures.',
    'She was the author of “The Long Road Home.”',
    'He spoke on a broadcast of “Harbour News Sunday,” a show.',
    'The film, “Dam,” opens in May.',
    '“Harbour Lights” star Tobias Wren opened up about the long winter.',
    '“Harbour Lights” {M:star Tobias Wren} {C:said} {I:the weir was lost}.',
    'In May “Harbour Lights at Noon” {M:director Tobias Wren} {C:told} the council that {I:the weir was lost}.'
  ],
  'cues that report nothing': [
    'Velde named a play of her youth as her favourite: “Harbour Lights at Noon”.',
    'He did not say whether the dam would hold.',
    'The claims were many.',
    'The proposed road was long.',
    'His report was read by nobody.',
    'Nothing was said at all.',
    'He wrote while at sea.',
    'The town added 160 chairs to the hall.',
    'He testified before the panel last fall.',
    'The 475 pledged delegates left the hall.',
    'Biting attacks upset the town.',
    'He was back to his old self.',
    'All told, it was a good year.',
    'She is one of the most cited authors on tides.',
    'You agree to pay the fee.',
    'You are welcome to stay.',
    'The storm hammered the coast for two days.',
    'Things grew cheap, thanks to the new road.',
    'All the guests were asked to leave.'
  ],
  'a question first, then an answer': [
    'Asked what that might look like, {M:she} {C:said}: {Q:“We will see by May.”}',
    '{C:Asked} {I:whether she supports the dam}, {M:Reyes} {C:quipped}, {Q:“Not on my watch.”}'
  ],
  'before a colon': [
    '{M:Reyes}{C::} {Q:“We knew by noon.”}',
    '{M:The Bank of Arden}{C::} {Q:“We knew by noon.”}',
    'Video{C::} {Q:“We knew by noon.”}',
    'Quote of the day{C::} {Q:“We knew by noon.”}',
    'BREAKING NEWS{C::} {Q:“We knew by noon.”}',
    'HARBOUR NEWS EXCLUSIVE{C::} {Q:“We knew by noon.”}',
    'NOW OPEN—HARBOUR HALL{C::} {Q:“We knew by noon.”}'
  ],
  'a report of a report': [
    '{M:Maria Reyes} {C:said}, {Q:“We knew by noon,”} the Harbour Post reported on Monday.',
    '{M:Reyes} {C:said}: {Q:“We knew by noon,”} the Harbour Post wrote.',
    'Hill said {M:Reyes} had {C:told} him: {Q:“We knew by noon.”}',
    'Hill laughed when {M:Reyes} {C:said}, {Q:“We knew by noon.”}',
    'When Hill suggested the dam would go, {M:Reyes} {C:fired back} angrily: {Q:“We knew by noon.”}'
  ],
  'a source that passes on the words of another': [
    'The Harbour Post quoted {M:Reyes} as {C:saying}, {Q:“We knew by noon.”}',
    '{Q:“We knew by noon,”} the Harbour Post {C:quoted} {M:Reyes} as saying.'
  ],
  'a name with a title beside an office': [
    '{Q:“We knew by noon,”} the harbour master, {M:Dr. Maria Reyes}, {C:said}.',
    '{Q:“We knew by noon,”} {C:said} the harbour master, {M:Dr. Maria Reyes}.'
  ],
  'somebody who is told': [
    '{Q:“You knew by noon,”} Hill was {C:told} by {M:Maria Reyes}.',
    '{Q:“You knew by noon,”} Hill was told.',
    'Hill was told{C::} {Q:“You knew by noon.”}'
  ],
  'a hearer named last': [
    '{Q:“We build maps,”} {M:Hugh Hill}, head of tides and roads, {C:told} HarbourPress.',
    '{M:Hugh Hill}, a doctor at the port, {C:told} Reyes that {I:the road was lost}.'
  ],
  'odd marks': [
    '{Q:“We knew by noon, said Maria Reyes.}',
    '{Q:“It was 12" long,”} {C:said} {M:Reyes}.',
    '{Q:“We knew by noon,"} {C:said} {M:Reyes}.',
    '{Q:"It is the dogs\' fault,"} {C:said} {M:Reyes}.',
    '{Q:“The ‘big one’ came,”} {C:said} {M:Reyes}.',
    '{Q:“Don’t go,”} {C:said} {M:O’Neill}.'
  ],
  'sentences that end where they seem not to, and the other way round': [
    '{Q:“Why?”} {M:Mr. Marlow} {C:asked}. He left.',
    '{Q:“It cost 3.5 million,”} {C:said} {M:Reyes} of Marlow Inc. in the U.S. on Jan. 3.',
    'He lives in Fresno, Calif. {Q:“It is dry,”} {M:Reyes} {C:said}.',
    '{Q:“Perfect!”} {M:Rep. Glenn Marlow}, R-Pa., {C:said}.'
  ]
}

for (const [title, lines] of Object.entries(cases)) {
  describe(title, () => {
    test.each(lines)('%s', (line) => {
      const source = unmarked(line)
      expect(found(source, read(source))).toEqual(expected(line))
    })
  })
}
