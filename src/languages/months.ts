/**
 * Month names of languages that are recognised and not described: a page’s date can be read where its words cannot.
 *
 * Twelve rows, January first; lower case, without full stops. Forms that are words of a described language are left out.
 */
export const otherMonths: ReadonlyArray<ReadonlyArray<string>> = [
  [
    'gennaio',
    'janeiro',
    'januari',
    'ocak',
    'ianuarie',
    'stycznia',
    'января',
    'січня',
    'enero',
    'tammikuuta',
    'leden',
    'ledna'
  ],
  ['febbraio', 'fevereiro', 'februari', 'şubat', 'februarie', 'lutego', 'февраля', 'лютого', 'helmikuuta', 'února'],
  ['março', 'marco', 'maart', 'mart', 'martie', 'marca', 'марта', 'березня', 'maret', 'maaliskuuta', 'března', 'marts'],
  ['aprile', 'abril', 'nisan', 'aprilie', 'kwietnia', 'апреля', 'квітня', 'huhtikuuta', 'dubna'],
  ['maggio', 'maio', 'mei', 'maj', 'mayıs', 'maja', 'мая', 'травня', 'toukokuuta', 'května'],
  ['giugno', 'junho', 'haziran', 'iunie', 'czerwca', 'июня', 'червня', 'kesäkuuta', 'června'],
  ['luglio', 'julho', 'temmuz', 'iulie', 'lipca', 'июля', 'липня', 'heinäkuuta', 'července'],
  ['agosto', 'augustus', 'augusti', 'ağustos', 'sierpnia', 'августа', 'серпня', 'agustus', 'elokuuta', 'srpna'],
  ['settembre', 'setembro', 'eylül', 'septembrie', 'września', 'сентября', 'вересня', 'syyskuuta', 'září'],
  ['ottobre', 'outubro', 'ekim', 'octombrie', 'października', 'октября', 'жовтня', 'lokakuuta', 'října'],
  ['novembro', 'kasım', 'noiembrie', 'listopada', 'ноября', 'листопада', 'nopember', 'marraskuuta', 'listopadu'],
  ['dicembre', 'dezembro', 'aralık', 'decembrie', 'grudnia', 'декабря', 'грудня', 'desember', 'joulukuuta', 'prosince']
]
