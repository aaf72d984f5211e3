import { guessLanguage } from '../language.ts';
import { familyAbroad } from './who.ts';

/** What each language says of death, illness, want, crime and war; in Latin and Cyrillic letters `~` stands for any letters. */
const lists = {
  de: 'suizid~|selbstmord~|umbringen|bringe mich um|(?:nicht|nichts) mehr (?:leben|da sein|hier sein|aufwachen|geatmet|weiter|einen sinn)|kein(?:en)? sinn|keine kraft mehr|nicht mehr,? wie (?:es|ich) weiter~|~krebs|krebs|chemo~|tumor~|metasta~|leukämie|bestrahlung~|hospiz~|palliativ~|intensivstation|krankenhaus~|notaufnahme|koma|leblos|fehlgeburt|totgeburt|demenz~|alzheimer|schlaganfall|herzinfarkt|beerdig~|begräbnis|trauer~|friedhof|beileid|verstorben~|(?<!ich bin (?:fast )?)gestorben|stirbt|sterben|tot|tod|nicht (?:überlebt|geschafft)|(?:friedlich|sanft|für immer) eingeschlafen|(?:ist|sind) (?:(?:gestern|heute|letzte|nacht|morgen|früh) )+eingeschlafen|eingeschläfert|einschläfern|rip|ruhe? in frieden|vergewaltig~|missbrauch~|misshandel~|verprügel~|schlägt (?:mich|mein~|unser~)|krieg|bombard~|bomben|raketen~|beschossen|front|geflüchtet|anschlag|geiseln?|erdbeben|hochwasser|abgebrannt|ermordet|erstochen|erschossen|überfahren|verunglückt|(?:auto)?unfall|vermisst|depress~|panikattacke~|magersucht|obdachlos~|zwangsräum~|insolvenz|gekündigt|kündigung|entlassen|entlassung~|arbeitslos~|gemobbt|mobbing|abgeschoben|abschiebung|scheidung|trennung|schluss gemacht|betrogen|verlassen|erkennt mich|weine|überdosis|auf der straße|(?:job|arbeit|wohnung|haus|baby) (?:\\p{L}+ ){0,4}verloren|(?:hund|hündin|katze|kater|hase|kaninchen|pferd) (?:\\p{L}+ ){0,2}gehen lassen|(?:sehr|schwer|so) krank|frisst nichts? mehr|(?:arzt|ärztin|ärzte)\\p{L}* (?:\\p{L}+,? ){0,3}sieht (?:\\p{L}+ )?(?:nicht gut|schlecht|ernst)|(?:ich bin|fühle? mich) (?:\\p{L}+ ){0,3}(?:so|sehr|total|wieder|echt) (?:\\p{L}+ ){0,3}einsam|diagnose|operiert|insulin',
  fr: 'suicid~|me tuer|mettre fin|envie de mourir|plus (?:envie de )?vivre|plus de sens|plus envie|scarifi~|cancer|chimio~|tumeur~|leucémie|métastas~|radiothérapie|palliatifs?|soins intensifs|réanimation|coma|fausse couche|mort-née?|alzheimer|démence|avc|infarctus|enterr~|obsèques|funérailles|deuil|cimetière|condoléances|décéd~|décès|défunte?s?|mort|morte|meurt|rip|repose en paix|perdu (?:\\p{L}+ )?(?:bébé|mère|père|frère|sœur|fils|fille|mari|femme|travail|boulot|emploi|job|poste|chien)|survécu|euthanasi~|(?:fait|faire) piquer|inanimée?|débranch~|viol(?:ée?s?|er)|maltrait~|violences?|frappe|guerre|bombard~|bombes?|missiles?|réfugiée?s?|attentat|otages?|séisme|inond~|incendie|tuée?s?|assassin~|meurtre|écras~|dépress~|anorexi~|sans[- ]abri|expuls~|huissiers?|licenci~|chômage|virée?s?|harcel~|harcèle~|moque|divorc~|rupture|quittée?|trompée?|disparue?|overdose|à la rue|hôpital|urgences|hospitalis~|opération|accident|au front|pleure|reconna[iî]t plus|sans (?:papi|mamie|lui|elle|toi)|me sens (?:\\p{L}+ ){0,3}seule?|(?:très|gravement) malade|ne mange plus',
  es: 'ya no puedo más|me siento (?:muy |tan )?sol[ao]|suicid~|matarme|cortarme|quitarme la vida|(?:quiero|ganas de) morir(?:me)?|no quiero (?:vivir|estar aquí|despertar|seguir)|sin sentido|cáncer|quimio~|tumor~|leucemia|metástasis|radioterapia|paliativos|uci|coma|inconsciente|aborto|perd(?:í|imos|ió|er) (?:al?|el|mi|mis) (?:bebé|embarazo|trabajo|empleo|mamá|papá|herman~|hij[ao])|alzh[eé]imer|demencia|infarto|derrame|ictus|funeral~|ent[ei]e?rr(?:o|amos|ar|aron)|velorio|luto|cementerio|pésame|falleci~|difunt[ao]s?|muri(?:ó|eron)(?! de (?:la )?(?:risa|hambre|vergüenza))|muere|muert[ao]|rip|descans[ae] en paz|se nos fue|sacrificar|eutanasia|viol(?:ó|aron|ada|ación)|abus(?:o|ó|aron|ada)|maltrat~|me peg(?:a|ó|aba)|me golpe(?:a|ó|aba)|violencia|guerra|bombarde~|bombas?|misil~|refugiad~|atentado|rehenes?|tiroteo|dispar(?:ó|aron)|al frente|terremoto|inundaci~|huracán|incendio|mat(?:ó|aron)|asesin~|apuñal~|atropell~|desaparecid~|depresi~|ataques? de pánico|anorexi~|desahuci~|desaloj~|desped(?:ido|ida|idos|ir)|despid~|me echaron|desempleo|acos(?:o|an)|ríe de mi|divorci~|separ~|engañ(?:ó|aba)|terminó conmigo|me dejó (?:por|ayer|anoche|después)|abandon(?:ó|aron)|deport~|sobredosis|hospital~|urgencias|operan|operaci~|accidente|enferm~|en la calle|quién era|insulina|sin (?:el abuelo|la abuela|ti)',
  pt: 'parar de chorar|me sinto (?:\\p{L}+ ){0,3}sozinh[ao]|assalt(?:ar|aram|ado|ada)|el[ea] se foi|suic[ií]d~|me matar|tirar a minha vida|quero morrer|não (?:quero|aguento) mais|sentido|vontade de viver|me cort[oe]i?|câncer|cancro|quimio~|tumor~|leucemia|metástase~|radioterapia|paliativ~|uti|coma|aborto|perd(?:i|eu|emos|er) (?:o|um|meu|nosso|minha|seu) (?:bebê|filh[ao]|emprego|trabalho)|virou estrelinha|alzheimer|demência|infarto|avc|derrame|funeral|enterro|enterr(?:ar|amos)|velório|luto|cemitério|pêsames|falec~|defunt[ao]s?|morreu|morreram|mort[ao](?! de )|rip|descans[ae] em paz|despedimos|eutanásia|estupr~|viol(?:ada|ência)|abus(?:o|ou|ada)|maltrat~|me bate|espanc~|guerra|bombard~|bombas?|míssil|mísseis|refugiad~|refé(?:m|ns)|tiroteio|terremoto|enchente~|inunda~|furacão|incêndio|mat(?:ou|aram)|assassin~|esfaque~|atropel~|desaparec~|depress~|anorexi~|despej~|demiti~|demiss~|mandaram embora|desempreg~|bullying|chora toda|divórcio|divorci~|separ(?:ou|amos)|traiu|terminou comigo|abandon(?:ou|aram)|deportad~|overdose|hospital~|internad[ao]|cirurgia|acidente|doente|doença|na rua|quem (?:eu )?sou',
  ja: '自殺|死|消えたい|消えてしまいたい|いなくなりたい|いたくない|リストカット|自傷|がん(?:と|に|で|が|の)|癌|抗がん剤|放射線|腫瘍|白血病|余命|ホスピス|集中治療|呼吸器|意識不明|流産|早産|認知症|脳梗塞|心筋梗塞|葬|お通夜|喪中|亡く|他界|逝|息を引き取|看取|見送|安楽死|虹の橋|レイプ|虐待|暴力|殴|蹴ら|突き落と|戦争|砲撃|空爆|爆撃|地雷|ミサイル|前線|避難|地震|津波|洪水|火事|殺|撃た|事故|ひかれた|うつ病|鬱|過剰摂取|立ち退|追い出|クビ|解雇|リストラ|失業|倒産|閉鎖|いじめ|無視され|を笑[うわ]|離婚|入院|手術|病室|救急|倒れ|振られ|別れ(?:た|よう|を)|浮気|行方不明|路上|失(?:い|っ|う)|助から|意味を感じ|限界|毎晩泣|が払えない|誰も話して|出ていった|診断|忘れてしま|いない初めて|孤独|どなた',
  it: 'suicid~|uccider(?:mi|si)|farla finita|non (?:voglio|ce la faccio) più|tumore|cancro|chemio~|leucemia|terapia intensiva|rianimazione|coma|aborto|(?:perso|perdere) il bambino|alzheimer|demenza|infarto|ictus|funeral~|lutto|cimitero|condoglianze|mort[oa](?! dal?)|muore|rip|riposa in pace|deceduto|soppress~|addio|violentat~|abus~|maltratt~|mi picchia|guerra|bomb~|missil~|terremoto|alluvione|incendio|uccis~|depress~|sfratt~|licenzia~|disoccupa~|bulli~|divorzi~|tradit[ao]|lasciat[ao] (?:con|per|dopo)|piange ogni|sa più chi|overdose|ospedale|ricoverat~|incidente',
  nl: 'zelfmoord|niet (?:meer )?(?:verder )?leven|kanker|chemo~|tumor~|leukemie|hospice|intensive care|coma|miskraam|alzheimer|dementie|beroerte|hartaanval|begrafenis|crematie|begraven|rouw~|overleden|gestorven|dood|sterft|afscheid genomen|ingeslapen|inslapen|verkracht~|misbruik~|mishandel~|slaat mij|oorlog|bombard~|bommen|raket~|aardbeving|overstroming|vermoord~|vermist|depressi~|uitgezet|ontslag~|ontslagen|werkloos|gepest|scheiding|uitgemaakt|huilt|weet niet meer wie|overdosis|ziekenhuis|ongeluk',
  pl: 'samobój~|zabi(?:ć|ł|ła)|nie chcę (?:już )?(?:żyć|tu być)|nie mam już siły|tnę|raka?|nowotw~|chemi[aię]|guza?|białaczk~|hospicj~|oiom~|śpiączce|poroni~|straci(?:łam|łem|liśmy)|alzheimer~|demencj~|udar|zawał|pogrzeb~|żałob~|cmentarz~|zmarł~|śmierć|umiera|nie żyje|nie przeżył~|uśpi(?:ć|liśmy|łam)|pożegnaliśmy|zgwałc~|bije|wojn~|bomb~|ostrzel~|postrzel~|rakiet~|front|trzęsieni~|powódź|pożar|zepchnęli|przejechał|depresj~|eksmi~|bezdomn~|zwoln~|bezrobo~|zamykają|rozw(?:ód|odu)|zdradził~|rzucił mnie|spakował się|boję się|płacz~|śmieje się z|kim jestem|zapomniał~|bez dziadka|przedawk~|szpital~|wypad(?:ek|ku)|insulin~|zaginął|zaginęła',
  ru: 'самоуби~|не хочу (?:больше )?жить|хочу умереть|рак|рака|онколог~|хими(?:я|отерапи)~|опухол~|хоспис~|реанимаци~|коме|выкидыш~|деменци~|инсульт~|инфаркт~|похорон~|умер(?:ла|ли)?(?! со смеху)|скончал~|погиб~|усыпи~|изнасил~|избил~|насили~|войн~|бомб~|обстрел~|ракет~|землетряс~|наводнени~|пожар~|убил~|убит~|депресси~|выселя~|бездомн~|уволил~|сократили|травят|развод~|бросил~|больниц~|авари~',
  zh: '自[杀殺]|不想活|想死|自[残殘]|癌|化[疗療]|[肿腫]瘤|白血病|重症|昏迷|流[产產]|[痴失]智|中[风風]|葬[礼禮]|[去过過逝离離]世|(?<![笑累饿餓困])死了|安[乐樂]死|[强強]奸|性侵|虐待|家暴|[战戰]争|[轰轟]炸|地震|洪水|火[灾災]|[车車]祸|被[杀殺]|抑[郁鬱]|裁[员員]|被裁|失[业業]|[开開]除|霸凌|[离離]婚|分手|住院|手[术術]|急救',
  ko: '자살|죽고 싶|살고 싶지|자해|항암|종양|백혈병|중환자실|혼수상태|유산|치매|뇌졸중|장례|돌아가셨|세상을 떠|하늘나라|무지개다리|안락사|죽었|성폭행|학대|폭력|전쟁|폭격|지진|홍수|화재|살해|사고|우울증|해고|실직|왕따|괴롭힘|이혼|헤어졌|차였|입원|수술|응급실|암(?:에|이|으로| 진단)',
} as const;

/** The languages besides English in which grave words are known. */
export type OtherLanguage = keyof typeof lists;

const isListed = (language: string): language is OtherLanguage => language in lists;

/** Rites, and "my", for the sake of what is nobody: "funeral de mi dieta". */
const rites: Readonly<Partial<Record<OtherLanguage, readonly [string, string, string]>>> = {
  de: ['(?:trauer|beerdigung|scheidung|beileid)~|schluss gemacht', 'mein\\p{L}{0,2}', familyAbroad.de],
  fr: ['enterrement|funérailles|deuil|condoléances|divorce|rupture', 'm(?:on|a|es)', familyAbroad.fr],
  es: ['funeral|velorio|entierro|luto|pésame|divorci~', 'mis?', familyAbroad.es],
  pt: ['funeral|velório|enterro|luto|pêsames|divórcio|divorciei', '(?:meu|minha)s?', familyAbroad.pt],
};

/** What sounds like death and is none: things that break, and the living who laugh, tire or sweat. */
const figurative: Readonly<Partial<Record<OtherLanguage, string>>> = {
  de: '(?:ich bin|wir sind|bin) (?:(?!innerlich|seelisch)\\p{L}+ ){0,2}tot|lach~ (?:\\p{L}+ )?(?:mich|dich|uns|sich) (?:\\p{L}+ )?tot|zum sterben|(?:akku|handy|wlan|w-?lan|internet|router|drucker|laptop|pc|rechner|fernseher|server|maus|kaktus|pflanze|auto|motor) (?:ist |war )?(?:\\p{L}+ ){0,2}(?:tot|gestorben|stirbt)',
  fr: "morte?s? de (?:rires?|faim|soif|fatigue|chaud|froid|peur|honte|trouille|sommeil)|(?:je|tu|on|nous) (?:suis|es|est|sommes) (?:(?!intérieurement)\\p{L}+ )?morte?s?(?! (?:de (?:chagrin|tristesse)|à l|en dedans))|m'(?:a|as|ont) (?:\\p{L}+ )?tuée?(?! (?:mon|ma|mes|le|la|les) )|me tues?|(?:batterie|portable|téléphone|tél|wifi|internet|box|imprimante|ordi|pc|télé|voiture|plante|cactus|barbecue) (?:est |a \\p{L}+ )?(?:\\p{L}+ )?(?:morte?|meurt)",
  es: 'muert[ao]s? de (?:risa|hambre|sed|sueño|cansancio|calor|frío|miedo|vergüenza|envidia|amor|ganas)|(?:estoy|estamos|ando) (?:\\p{L}+ )?muert[ao]s?(?! (?:por dentro|en vida))|me (?:mató|mataron|mataste|matas|mata)(?! (?:al?|mis?|(?:el|la) (?:perr|gat)[oa])(?!\\p{L}))|(?:se (?:me )?(?:ha )?)?(?:muri(?:ó|eron)|muerto) (?:el|la|mi|los|las) (?:wifi|internet|router|bater[ií]a|celu?~|móvil|teléfono|tele|compu~|pc|laptop|impresora|coche|carro|auto|cactus|plantas?|suculenta)|(?:wifi|internet|bater[ií]a|celular|móvil|compu|impresora|cactus|planta) (?:ya )?(?:se )?(?:me )?(?:murió|está muert[ao])|me (?:\\p{L}+ ){1,3}infarto (?:con|por|al ver)',
  pt: '(?:tô|estou|tamo|estamos|to) (?:\\p{L}+ )?mort[ao]s?(?! por dentro)|me (?:matou|mataram)|(?:celular|bateria|wi-?fi|internet|roteador|impressora|pc|computador|notebook|tv|carro|controle|plantas?|suculenta|cacto) (?:já |quase )?(?:morreu|morreram|mort[ao])|(?:tive|ter|deu) (?:um )?[ie]nfarto (?:com|quando|vendo)',
  ja: '(?:wi-?fi|ワイファイ|スマホ|携帯|電池|充電|バッテリー|プリンター|パソコン|pc|ネット|回線|サーバー|目|腰|足|腕|筋肉|サボテン)(?:が|は|も)?死|笑い死|(?:尊|可愛|かわい|エモ|眠|暑|寒|恥ずかし|腹)[^。、]{0,6}[てでい](?:もう|本当に|ほんとに|マジで)?死|尊死|即死|爆死|瞬殺|必死|死ぬほど|(?:ゲーム|ボス|敵)[^。、がを]{0,8}殺|(?:犬|猫|ハムスター|うさぎ)(?:に|には)(?:また)?無視',
};

/** Japanese, Chinese and Korean put no spaces between words, so that parts of words count wherever they stand. */
const matcherOf = (language: string, list: string, flags: string) =>
  /^(?:ja|zh|ko)$/.test(language)
    ? new RegExp(list, `${flags}u`)
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.replaceAll('~', '\\p{L}*')})(?![\\p{L}\\p{N}])`, `${flags}iu`);

const matchers = new Map(
  Object.entries(lists).map(([language, list]) => [language, matcherOf(language, list, '')]),
);
const figures = new Map(
  Object.entries(figurative).map(([language, list]) => {
    const [rite, my, somebody] = isListed(language) ? (rites[language] ?? []) : [];
    const forThing = `|(?:${rite}) (?:\\p{L}+ ){0,3}?${my} (?!(?:\\p{L}+ )?(?:${somebody})(?!\\p{L})).*`;
    return [language, matcherOf(language, rite === undefined ? list : list + forThing, 'g')];
  }),
);

/** The language of a text, if it is not English and the text has words of harm, illness or loss. */
export function graveIn(text: string): OtherLanguage | undefined {
  const { language } = guessLanguage(text);
  if (!isListed(language)) return undefined;
  const figure = figures.get(language);
  const plain = text.replaceAll('’', "'");
  return matchers.get(language)?.test(figure ? plain.replace(figure, ' ') : plain) ? language : undefined;
}
