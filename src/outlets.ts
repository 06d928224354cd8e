/**
 * Outlets and agencies that are well known: their names, how they are shortened, and their hosts.
 *
 * Only a help: a document names its outlet far more often than this table does. A row makes a name believed on
 * weaker evidence, and turns an agency’s letters in a dateline into its name.
 */
import {unitAt} from './units.ts'

export interface Outlet {
  /** As it calls itself in Latin letters. */
  name: string
  /** Other forms: initials, names in its own script, names without the article. */
  aliases: ReadonlyArray<string>
  hosts: ReadonlyArray<string>
  /** Sells its reports to others: named in a dateline it need not be whose page it is. */
  agency: boolean
}

type Row = readonly [name: string, aliases: string, hosts: string]

/** Aliases and hosts are separated by `|`. */
const agencies: ReadonlyArray<Row> = [
  ['Associated Press', 'AP|The Associated Press|أسوشيتد برس|美联社', 'apnews.com|ap.org'],
  ['Reuters', 'Thomson Reuters|رويترز|路透社|路透', 'reuters.com'],
  ['Agence France-Presse', 'AFP|Agence France Presse|أ ف ب|أ.ف.ب|فرانس برس|法新社', 'afp.com'],
  ['United Press International', 'UPI', 'upi.com'],
  // Wires for the notices of companies: named in datelines as agencies are.
  ['PR Newswire', 'PRNewswire|PRNEWSWIRE', 'prnewswire.com'],
  ['GlobeNewswire', 'GLOBE NEWSWIRE|Globe Newswire', 'globenewswire.com'],
  ['Business Wire', 'BUSINESS WIRE|BUSINESSWIRE', 'businesswire.com'],
  ['Canada NewsWire', 'CNW', 'newswire.ca'],
  ['news aktuell', 'ots', 'presseportal.de'],
  ['Bloomberg', 'Bloomberg News|彭博社', 'bloomberg.com'],
  ['Deutsche Presse-Agentur', 'dpa|DPA', 'dpa.com|dpa-international.com'],
  ['Austria Presse Agentur', 'APA', 'apa.at'],
  ['Keystone-SDA', 'SDA|ATS|Keystone-ATS', 'keystone-sda.ch'],
  ['EFE', 'Agencia EFE|EFE News|Efe', 'efe.com'],
  ['Europa Press', 'EP', 'europapress.es'],
  ['ANSA', 'Ansa', 'ansa.it'],
  ['Adnkronos', 'AdnKronos', 'adnkronos.com'],
  ['Lusa', 'LUSA|Agência Lusa', 'lusa.pt'],
  ['Belga', 'BELGA|Belga News Agency', 'belganewsagency.eu|belga.be'],
  ['ANP', 'Algemeen Nederlands Persbureau', 'anp.nl'],
  ['TT', 'TT News Agency', 'tt.se'],
  ['NTB', 'Norsk Telegrambyrå', 'ntb.no'],
  ['Ritzau', 'RITZAU', 'ritzau.dk'],
  ['PAP', 'Polska Agencja Prasowa', 'pap.pl'],
  ['CTK', 'ČTK|Czech News Agency', 'ctk.cz|ceskenoviny.cz'],
  ['MTI', 'Magyar Távirati Iroda', 'mti.hu'],
  ['Tanjug', 'TANJUG', 'tanjug.rs'],
  ['Hina', 'HINA', 'hina.hr'],
  ['Agerpres', 'AGERPRES', 'agerpres.ro'],
  ['BTA', 'Bulgarian News Agency', 'bta.bg'],
  ['AMNA', 'ANA-MPA|Athens News Agency', 'amna.gr'],
  ['Cyprus News Agency', 'CNA', 'cna.org.cy'],
  ['Anadolu Agency', 'AA|Anadolu|Anadolu Ajansı|Anadolu Ajansi|الأناضول', 'aa.com.tr'],
  ['Demirören News Agency', 'DHA', 'dha.com.tr'],
  ['İhlas News Agency', 'IHA|İHA', 'iha.com.tr'],
  ['TASS', 'ITAR-TASS|Itar-Tass|塔斯社', 'tass.com|tass.ru'],
  ['RIA Novosti', 'RIA|RIA NOVOSTI', 'ria.ru'],
  ['Interfax', 'INTERFAX', 'interfax.com|interfax.ru'],
  ['Sputnik', 'Sputnik News', 'sputniknews.com|sputnikglobe.com'],
  ['Ukrinform', 'UKRINFORM', 'ukrinform.net|ukrinform.ua'],
  ['Interfax-Ukraine', '', 'interfax.com.ua'],
  ['BelTA', 'BELTA', 'belta.by'],
  ['Armenpress', 'ARMENPRESS', 'armenpress.am'],
  ['Azertac', 'AZERTAC', 'azertag.az'],
  ['Trend News Agency', 'Trend', 'trend.az'],
  ['Kazinform', 'KAZINFORM', 'inform.kz'],
  ['Xinhua News Agency', 'Xinhua|新华社|新華社|新华网|شينخوا', 'xinhuanet.com|news.cn'],
  ['China News Service', '中新社|中新网|ECNS', 'chinanews.com|ecns.cn'],
  ['Kyodo News', 'Kyodo|KYODO|共同社', 'kyodonews.net'],
  ['Jiji Press', 'Jiji|JIJI|時事', 'jiji.com'],
  ['Yonhap News Agency', 'Yonhap|YONHAP', 'yna.co.kr'],
  ['Korean Central News Agency', 'KCNA', 'kcna.kp'],
  ['Central News Agency', 'Focus Taiwan|中央社', 'focustaiwan.tw|cna.com.tw'],
  ['Vietnam News Agency', 'VNA', 'vietnamplus.vn|vnanet.vn'],
  ['Antara', 'ANTARA', 'antaranews.com'],
  ['Bernama', 'BERNAMA', 'bernama.com'],
  ['Philippine News Agency', 'PNA', 'pna.gov.ph'],
  ['Press Trust of India', 'PTI', 'ptinews.com'],
  ['Asian News International', 'ANI', 'aninews.in'],
  ['Indo-Asian News Service', 'IANS', 'ians.in'],
  ['United News of India', 'UNI', 'uniindia.com'],
  ['Associated Press of Pakistan', 'APP', 'app.com.pk'],
  ['Pajhwok Afghan News', 'Pajhwok', 'pajhwok.com'],
  ['Bangladesh Sangbad Sangstha', 'BSS', 'bssnews.net'],
  ['Islamic Republic News Agency', 'IRNA|ایرنا|إرنا', 'irna.ir'],
  ['Iranian Students News Agency', 'ISNA|ایسنا', 'isna.ir'],
  ['Fars News Agency', 'FNA|Fars News|Fars|فارس', 'farsnews.ir|farsnews.com'],
  ['Tasnim News Agency', 'Tasnim|TASNIM|تسنیم', 'tasnimnews.com|tasnimnews.ir'],
  ['Mehr News Agency', 'MNA|Mehr News|مهر نیوز|خبرگزاری مهر', 'mehrnews.com'],
  ['Iraqi News Agency', 'INA|واع|وكالة الأنباء العراقية', 'ina.iq'],
  ['National Iraqi News Agency', 'NINA', 'ninanews.com'],
  ['Shafaq News', 'Shafaq News Agency|شفق نيوز', 'shafaq.com'],
  ['Saudi Press Agency', 'SPA|واس', 'spa.gov.sa'],
  ['Emirates News Agency', 'WAM|وام', 'wam.ae'],
  ['Kuwait News Agency', 'KUNA|كونا', 'kuna.net.kw'],
  ['Qatar News Agency', 'QNA|قنا', 'qna.org.qa'],
  ['Bahrain News Agency', 'BNA|بنا', 'bna.bh'],
  ['Oman News Agency', 'ONA', 'omannews.gov.om'],
  ['Jordan News Agency', 'Petra|بترا', 'petra.gov.jo'],
  ['Saba News Agency', 'Saba|SABA|سبأ', 'saba.ye|sabanew.net'],
  ['Syrian Arab News Agency', 'SANA|سانا', 'sana.sy'],
  ['National News Agency', 'NNA|الوكالة الوطنية للإعلام', 'nna-leb.gov.lb'],
  ['Palestine News and Information Agency', 'WAFA|وفا', 'wafa.ps'],
  ['Maʼan News Agency', 'Maan|Ma’an|معا', 'maannews.net'],
  ['Middle East News Agency', 'MENA|أ ش أ', 'mena.org.eg'],
  ['Maghreb Arabe Presse', 'MAP', 'mapnews.ma|map.ma'],
  ['Algérie Presse Service', 'APS|واج', 'aps.dz'],
  ['Tunis Afrique Presse', 'TAP|وات', 'tap.info.tn'],
  ['Libyan News Agency', 'LANA|وال', 'lana.gov.ly'],
  ['Sudan News Agency', 'SUNA|سونا', 'suna-sd.net'],
  ['Panapress', 'PANA', 'panapress.com'],
  ['News Agency of Nigeria', 'NAN', 'nannews.ng'],
  ['Ghana News Agency', 'GNA', 'gna.org.gh'],
  ['Agence de Presse Sénégalaise', '', 'aps.sn'],
  ['South African Government News Agency', 'SAnews', 'sanews.gov.za'],
  ['The Canadian Press', 'CP|Canadian Press', 'thecanadianpress.com'],
  ['Australian Associated Press', 'AAP', 'aap.com.au'],
  ['Press Association', 'PA|PA Media', 'pa.media'],
  ['Agência Brasil', 'ABr', 'agenciabrasil.ebc.com.br'],
  ['Prensa Latina', 'PL', 'prensa-latina.cu|plenglish.com'],
  ['Télam', 'TELAM', 'telam.com.ar'],
  ['Notimex', 'NTX', 'notimex.gob.mx'],
  ['Inter Press Service', 'IPS', 'ipsnews.net'],
  ['Religion News Service', 'RNS', 'religionnews.com'],
  ['Jewish Telegraphic Agency', 'JTA', 'jta.org'],
  ['UN News', '', 'news.un.org']
]

const publications: ReadonlyArray<Row> = [
  ['The New York Times', 'NYT|New York Times|NYTimes', 'nytimes.com'],
  ['The Washington Post', 'WP|WaPo|Washington Post', 'washingtonpost.com'],
  ['The Wall Street Journal', 'WSJ|Wall Street Journal', 'wsj.com'],
  ['Los Angeles Times', 'LA Times', 'latimes.com'],
  ['USA Today', 'USA TODAY', 'usatoday.com'],
  ['The Atlantic', '', 'theatlantic.com'],
  ['The New Yorker', '', 'newyorker.com'],
  ['Time', 'TIME', 'time.com'],
  ['Newsweek', '', 'newsweek.com'],
  ['Foreign Policy', 'FP', 'foreignpolicy.com'],
  ['Foreign Affairs', 'FA', 'foreignaffairs.com'],
  ['Politico', 'POLITICO', 'politico.com|politico.eu'],
  ['Axios', '', 'axios.com'],
  ['The Hill', '', 'thehill.com'],
  ['Vox', '', 'vox.com'],
  ['ProPublica', '', 'propublica.org'],
  ['The Intercept', '', 'theintercept.com'],
  ['Responsible Statecraft', 'RS', 'responsiblestatecraft.org'],
  ['NPR', 'National Public Radio', 'npr.org'],
  ['PBS NewsHour', 'PBS', 'pbs.org'],
  ['CNN', 'Cable News Network', 'cnn.com'],
  ['NBC News', 'NBC', 'nbcnews.com'],
  ['CBS News', 'CBS', 'cbsnews.com'],
  ['ABC News', '', 'abcnews.go.com'],
  ['Fox News', '', 'foxnews.com'],
  ['Business Insider', 'Insider', 'businessinsider.com'],
  ['Wired', 'WIRED', 'wired.com|wired.co.uk'],
  ['TechCrunch', '', 'techcrunch.com'],
  ['Voice of America', 'VOA', 'voanews.com'],
  ['Radio Free Europe/Radio Liberty', 'RFE/RL|RFERL', 'rferl.org'],
  ['BBC News', 'BBC|بي بي سي', 'bbc.com|bbc.co.uk'],
  ['The Guardian', 'Guardian|the Guardian', 'theguardian.com|guardian.co.uk'],
  ['The Times', '', 'thetimes.co.uk|thetimes.com'],
  ['Financial Times', 'FT', 'ft.com'],
  ['The Economist', 'Economist', 'economist.com'],
  ['The Telegraph', 'The Daily Telegraph', 'telegraph.co.uk'],
  ['The Independent', 'Independent', 'independent.co.uk'],
  ['Daily Mail', 'MailOnline|Mail Online', 'dailymail.co.uk'],
  ['Sky News', '', 'sky.com|news.sky.com'],
  ['Evening Standard', '', 'standard.co.uk'],
  ['Der Spiegel', 'SPIEGEL|Spiegel|DER SPIEGEL', 'spiegel.de'],
  ['Die Zeit', 'ZEIT|ZEIT ONLINE', 'zeit.de'],
  ['Frankfurter Allgemeine Zeitung', 'FAZ|F.A.Z.', 'faz.net'],
  ['Süddeutsche Zeitung', 'SZ', 'sueddeutsche.de'],
  ['Bild', 'BILD', 'bild.de'],
  ['Die Welt', 'WELT', 'welt.de'],
  ['die tageszeitung', 'taz', 'taz.de'],
  ['Deutsche Welle', 'DW', 'dw.com'],
  ['Deutschlandfunk', 'DLF', 'deutschlandfunk.de'],
  ['Neue Zürcher Zeitung', 'NZZ', 'nzz.ch'],
  ['Der Standard', 'STANDARD', 'derstandard.at'],
  ['Swissinfo', 'SWI swissinfo.ch', 'swissinfo.ch'],
  ['Le Monde', '', 'lemonde.fr'],
  ['Le Figaro', '', 'lefigaro.fr'],
  ['Libération', '', 'liberation.fr'],
  ['Radio France Internationale', 'RFI', 'rfi.fr'],
  ['France 24', 'FRANCE 24', 'france24.com'],
  ['Euronews', '', 'euronews.com'],
  ['El País', 'EL PAÍS|El Pais', 'elpais.com'],
  ['El Mundo', 'EL MUNDO', 'elmundo.es'],
  ['La Vanguardia', '', 'lavanguardia.com'],
  ['Clarín', '', 'clarin.com'],
  ['La Nación', '', 'lanacion.com.ar'],
  ['Folha de S.Paulo', 'Folha', 'folha.uol.com.br'],
  ['Al Jazeera', 'Aljazeera|الجزيرة|الجزيرة نت', 'aljazeera.com|aljazeera.net'],
  ['Al Arabiya', 'العربية', 'alarabiya.net'],
  ['Asharq Al-Awsat', 'الشرق الأوسط', 'aawsat.com'],
  ['Al-Monitor', 'Al Monitor|AL-MONITOR', 'al-monitor.com'],
  ['Middle East Eye', 'MEE', 'middleeasteye.net'],
  ['The National', '', 'thenationalnews.com'],
  ['Gulf News', '', 'gulfnews.com'],
  ['Arab News', '', 'arabnews.com'],
  ['Rudaw', 'رووداو', 'rudaw.net'],
  ['Kurdistan 24', 'K24|Kurdistan24', 'kurdistan24.net'],
  ['Alsumaria', 'السومرية|السومرية نيوز', 'alsumaria.tv'],
  ['Dialogue of Thought', 'حوار الفكر', 'hewaraliraq.com'],
  ['Press TV', 'PressTV', 'presstv.ir'],
  ['Tehran Times', '', 'tehrantimes.com'],
  ['Haaretz', '', 'haaretz.com'],
  ['The Jerusalem Post', 'JPost', 'jpost.com'],
  ['The Times of Israel', 'Times of Israel', 'timesofisrael.com'],
  ['Hürriyet Daily News', 'Hürriyet', 'hurriyetdailynews.com'],
  ['Daily Sabah', '', 'dailysabah.com'],
  ['RT', 'Russia Today', 'rt.com'],
  ['Meduza', '', 'meduza.io'],
  ['The Moscow Times', '', 'themoscowtimes.com'],
  ['Global Times', '环球时报', 'globaltimes.cn'],
  ["People's Daily", '人民日报|人民網|人民网', 'people.cn|people.com.cn'],
  ['China Daily', '', 'chinadaily.com.cn'],
  ['South China Morning Post', 'SCMP', 'scmp.com'],
  ['The Japan Times', 'Japan Times', 'japantimes.co.jp'],
  ['Nikkei Asia', 'Nikkei', 'asia.nikkei.com'],
  ['The Times of India', 'TOI|Times of India', 'timesofindia.indiatimes.com'],
  ['The Hindu', '', 'thehindu.com'],
  ['Hindustan Times', 'HT', 'hindustantimes.com'],
  ['The Indian Express', 'Indian Express', 'indianexpress.com'],
  ['Dawn', 'DAWN', 'dawn.com'],
  ['The Straits Times', 'ST', 'straitstimes.com'],
  ['Channel NewsAsia', 'CNA', 'channelnewsasia.com'],
  ['The Sydney Morning Herald', 'SMH', 'smh.com.au'],
  ['ABC', 'Australian Broadcasting Corporation', 'abc.net.au'],
  ['The Globe and Mail', 'Globe and Mail', 'theglobeandmail.com'],
  ['CBC News', 'CBC', 'cbc.ca'],
  ['Global News', '', 'globalnews.ca'],
  ['The East African', '', 'theeastafrican.co.ke'],
  ['Daily Nation', 'Nation', 'nation.africa'],
  ['Medium', '', 'medium.com']
]

/**
 * Companies that own many outlets and sign all of their pages: in a line of copyright they are not the outlet.
 * Lower case.
 */
export const owners: ReadonlySet<string> = new Set([
  'condé nast',
  'conde nast',
  'reach plc',
  'hearst',
  'hearst magazine media',
  'meredith',
  'dotdash meredith',
  'gannett',
  'postmedia',
  'news corp',
  'news uk',
  'mgn',
  'vox media',
  'g/o media',
  'gizmodo media',
  'gawker media',
  'penske media',
  'axel springer',
  'bertelsmann',
  'advance local',
  'advance',
  'tribune publishing',
  'mcclatchy',
  'lee enterprises',
  'nexstar',
  'nexstar media',
  'sinclair',
  'gray television',
  'tegna',
  'ziff davis',
  'future',
  'future us',
  'bauer',
  'bauer media',
  'national world',
  'newsquest',
  'dmg media',
  'associated newspapers',
  'independent online',
  'independent digital news & media',
  'caxton',
  'media24',
  'arena holdings',
  'nine entertainment',
  'seven west media',
  'news pty',
  'fairfax media',
  'stuff',
  'nbcuniversal',
  'warner bros',
  'warner bros. discovery',
  'turner broadcasting system',
  'viacomcbs',
  'paramount',
  'disney',
  'comcast',
  'bonnier',
  'schibsted',
  'dpg media',
  'mediahuis',
  'ringier',
  'tamedia',
  'funke',
  'madsack',
  'burda',
  'hubert burda media',
  'prisa',
  'vocento',
  'unidad editorial',
  'gedi',
  'rcs mediagroup',
  'mondadori',
  'lagardère',
  'prisma media',
  'bennett',
  'living media india',
  'network18',
  'group nine media',
  'red ventures',
  'healthline media',
  'internet brands',
  'getty images',
  'shutterstock',
  'alamy',
  'wordpress',
  'automattic',
  'google',
  'facebook',
  'newspack',
  'townnews',
  'pagesuite',
  'creative commons'
])

/** Every row, agencies first. */
const outlets: ReadonlyArray<Outlet> = [
  ...agencies.map((row) => outlet(row, true)),
  ...publications.map((row) => outlet(row, false))
]

function outlet([name, aliases, hosts]: Row, agency: boolean): Outlet {
  return {name, aliases: aliases.split('|').filter(Boolean), hosts: hosts.split('|').filter(Boolean), agency}
}

const byName = new Map<string, Outlet>()
/** Names of several words, which are no words of the language in whatever case: lower case, without article. */
const byWords = new Map<string, Outlet>()
/** How names begin, and the length of the longest: most lines that are asked for are told apart by these. */
const openings = new Set(['the'])
const openingOf = (name: string): string => name.slice(0, 3).toLowerCase()
/** The same of names in ASCII, by `openingCode`. */
const openingCodes = new Uint8Array(1 << 15)
let longest = 0
const byHost = new Map<string, Outlet>()
for (const row of outlets) {
  for (const form of [row.name, ...row.aliases]) {
    openings.add(openingOf(form))
    const named = form.toLowerCase().startsWith('the ') ? form.slice(4) : form
    if (named !== form) openings.add(openingOf(named))
    longest = Math.max(longest, form.length + 'the '.length)
    if (!byName.has(form)) byName.set(form, row)
    if (form.includes(' ')) byWords.set(named.toLowerCase(), row)
  }
  for (const host of row.hosts) byHost.set(host, row)
}

for (const opening of openings) {
  const code = openingCode(opening)
  if (code >= 0) openingCodes[code] = 1
}

/** Five bits of each of the first three units, which are the same in either case; -1 where one is not ASCII. */
function openingCode(name: string): number {
  let code = 0
  for (let at = 0; at < 3; at++) {
    const unit = at < name.length ? unitAt(name, at) : 0
    if (unit > 127) return -1
    code = (code << 5) | (unit & 31)
  }
  return code
}

/** Whether a name of the table may begin so. */
function mayBeNamed(name: string): boolean {
  if (name.length > longest) return false
  const code = openingCode(name)
  return code < 0 ? openings.has(openingOf(name)) : openingCodes[code] === 1
}

/** The outlet that a printed name or its letters stand for; case counts, since `time` and `ap` are words. */
export function outletNamed(printed: string): Outlet | null {
  const name = printed.trim()
  if (!mayBeNamed(name)) return null
  return (
    byName.get(name) ?? (/\s/.test(name) ? byWords.get(name.toLowerCase().replace(/^the /, '')) : undefined) ?? null
  )
}

/** Every name and form of the table. */
export function outletForms(): Iterable<string> {
  return byName.keys()
}

/** The outlet of a host, its subdomains included. */
export function outletAt(host: string): Outlet | null {
  for (let rest = host.toLowerCase(); rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const found = byHost.get(rest)
    if (found) return found
  }
  return null
}
