import { inDanger } from './danger.ts';
import { familyLoss } from './family-loss.ts';
import { guessLanguage } from '../language.ts';

/** What one language says of grave and of light things; in Latin and Cyrillic letters `~` stands for any letters. */
interface Vocabulary {
  /** Never light. */
  readonly dire: string;
  /** Grave where somebody close is in the text, and nothing harmless. */
  readonly events: string;
  /** Relatives, friends, pets, and pronouns for them. */
  readonly close: string;
  /** What nobody mourns, and turns of phrase that only sound grave. */
  readonly harmless: string;
}

const vocabularies = {
  de: {
    dire: 'wei(?:ß|ss) nicht mehr,? wie (?:es|ich) weiter\\p{L}*|still zur welt|still geboren|suizid~|selbstmord~|umbringen|bringe mich um|(?:nicht|nichts) mehr (?:leben|da sein|hier sein|aufwachen|geatmet|weiter|einen sinn)|keinen? sinn|keine kraft mehr|ritze (?:mich)?|~krebs|krebs|chemo~|tumor~|metasta~|leukämie|bestrahlung~|hospiz~|palliativ~|intensivstation|krankenhaus~|notaufnahme|koma|leblos|fehlgeburt|totgeburt|demenz~|alzheimer|schlaganfall|herzinfarkt|beerdig~|begräbnis|trauer~|friedhof|beileid|verstorben~|gestorben|nicht überlebt|(?:friedlich|sanft|für immer) eingeschlafen|(?:opa|oma|~vater|~mutter|~hund|hündin|~katze|kater|onkel|tante) ist (?:(?:gestern|heute|letzte|nacht|morgen|früh) )+eingeschlafen|(?:muss|musste|mussten|müssen) (?:\\p{L}+ ){0,4}gehen lassen|eingeschläfert|einschläfern|vergewaltig~|missbrauch~|misshandel~|verprügel~|schlägt (?:mich|meine~|unsere~)|krieg|bombard~|bomben|raketen~|beschossen|front|mine|geflüchtet|anschlag|geiseln?|erdbeben|hochwasser|abgebrannt|ermordet|erstochen|erschossen|überfahren|totgefahren|verunglückt|(?:auto)?unfall|depress~|panikattacke~|magersucht|obdachlos~|(?:zwangs)?räum(?:en|ung~)|insolvenz|gekündigt|kündigung|entlassen|entlassung~|arbeitslos~|gemobbt|mobbing|abgeschoben|abschiebung|scheidung|trennung|überdosis|maschinen abgestellt|schlösser ausgetauscht|auf der straße|(?:job|arbeit|wohnung|haus) verloren|diagnose',
    events:
      'rip|ruhe? in frieden|tot|tod|stirbt|sterben|baby (?:\\p{L}+ )*verloren|operiert|schluss gemacht|getrennt|betrogen|verlobung|erlöst|vermisst|verschwunden|weine|geweint|geschlagen|runtergestoßen|gestreut|arm gebrochen|erkennt|wer ich bin|(?:weihnachten|geburtstag) ohne|paar wochen|werk schließt|redet keiner|sachen gepackt|nicht geschafft|schaffe (?:\\p{L}+ )*nicht mehr|insulin|verschüttet|verfolgt mich|stottern|unsere hochzeit',
    close:
      '~vater|~mutter|~bruder|~schwester|~sohn|~tochter|~kind~|~hund|hündin|~katze|kater|oma|opa|mama|papa|mutti|vati|großeltern|eltern|geschwister|baby|mann|frau|verlobter?|freund~|beste~|onkel|tante|~cousin~|nichte|neffe|familie|kolleg~|lehrer~|kamerad~|mitbewohner|pferd|hamster|kaninchen|er|sie|ihn|ihm|mein ex|wir|uns|ich|mich|mir|alle|werk|seine?[nrs]?|ihre?[nmrs]?|ärzt(?:in|e)|arzt|tierarzt|heim',
    harmless:
      'handy|akku|laptop|computer|wlan|internet|drucker|server|code|passwort|kaffee~|kaffeemaschine|pizza|kuchen|keks~|socke~|schlüssel|fernbedienung|meeting~|staubsauger|tastatur|bahn|feierabend|e-?mails?|spülmaschine|diät|regenschirm|spiel|netflix',
  },
  fr: {
    dire: 'soins intensifs|perd(?:re|u) (?:ma|mon|notre) (?:grand-~|mère|maman|père|papa|frère|sœur|fils|fille|mari|femme|amie?)|retrouvé son corps|(?:peux|peut) plus|suicid~|(?<!va |vont |vais |allez )me tuer|mettre fin|envie de mourir|plus (?:envie de )?vivre|être là|plus de sens|plus envie|scarifi~|cancer|chimio~|tumeur~|leucémie|métastas~|radiothérapie|palliatifs?|réanimation|coma|fausse couche|mort-née?|alzheimer|démence|avc|infarctus|enterr~|obsèques|funérailles|deuil|cimetière|condoléances|décéd~|décès|survécu|euthanasi~|(?:fait|faire) piquer|inanimée?|débranch~|viol(?:ée?s?|er)|maltrait~|violences?|guerre|bombard~|bombes?|missiles?|réfugiée?s?|attentat|otages?|séisme|inond~|incendie|tuée?s?|assassin~|meurtre|tirer dessus|écras~|dépress~|anorexi~|sans[- ]abri|expuls~|huissiers?|licenci~|chômage|virée?s?|harcel~|harcèle~|divorc~|overdose|à la rue|hôpital|urgences|hospitalis~|opération|mine|front|insuline|serrures?|frappe',
    events:
      "rip|repose en paix|mort|morte|meurt|malade|accident|quittée?|quitte|rompu|rupture|trompée?|séparation|adieu|disparue?|pleure~|reconna[iî]t|sans (?:papi|mamie|lui|elle|toi)|valises|partie? ce matin|poussé|cassé (?:le|mon) bras|usine ferme|ferment l'usine|moque|piqué|s'est éteinte?|qui j'étais|suit jusque|oublié notre|me parle|perdu (?:le bébé|mon (?:père|mari|fils|travail|chien)|ma)",
    close:
      "maman|mère|papa|père|beau-père|mamie|papi|papy|grand-~|parents?|frère|sœur|soeur|fils|fille|enfants?|bébé|femme|mari|copine?|fiancée?|amie?s?|oncle|tante|cousine?|nièce|neveu|famille|familles|collègue|coloc|prof|camarade|chienne?|chien|chat|chatte|lapin|hamster|cheval|ex|il|elle|ils|elles|on|nous|lui|me|m'a|je|j'ai|usine|son|sa|ses|médecin|docteur|vétérinaire",
    harmless:
      '(?:mort|morte|mourir|meurs) de (?:rire|faim|honte|chaud|ennui)|portable|batterie|wifi|ordi~|imprimante|code|serveur|mot de passe|café|réunion~|mails?|pizza|gâteau|fromage|aspirateur|clés?|télécommande|parapluie|chaussettes?|réveil(?:le)?|plante~|week-end|vidéo',
  },
  es: {
    dire: 'ya no puedo más(?! (?:con|de))|no despierta|echar de (?:la|nuestra|mi) casa|me siento (?:muy |tan )?sol[ao]|suicid~|matarme|cortarme|me corto|quitarme la vida|(?:quiero|ganas de) morir(?:me)?|no quiero (?:vivir|estar aquí|despertar|seguir)|ya no le veo|sin sentido|cáncer|quimio~|tumor~|leucemia|metástasis|radioterapia|paliativos|uci|coma|inconsciente|sin respirar|aborto|(?:perdimos|perdí) (?:al|el|mi) (?:bebé|embarazo)|alzh[eé]imer|demencia|infarto|derrame|ictus|funeral~|ent[ei]e?rr(?:o|amos|ar|aron)|velorio|luto|cementerio|pésame|falleci~|sacrificar|dormir a|eutanasia|viol(?:ó|aron|ada|ación)|abus(?:o|ó|aron|ada)|maltrat~|me peg(?:a|ó|aba)|me golpe(?:a|ó|aba)|no sé cómo seguir|pega a|le pega|violencia|guerra|bombarde~|bombas?|misil~|refugiad~|atentado|rehenes?|tiroteo|dispar(?:ó|aron)|terremoto|inundaci~|huracán|incendio|mat(?:ó|aron)|asesin~|apuñal~|atropell~|depresi~|ataques? de pánico|anorexi~|desahuci~|desaloj~|desped(?:ido|ida|idos|ir)|despid~|me echaron|desempleo|acos(?:o|an)|divorci~|deport~|sobredosis|hospital~|urgencias|operan|operaci~|en la calle|perdí (?:el|mi) (?:trabajo|empleo)|una mina|al frente|insulina|cerradura|máquinas',
    events:
      'rip|descans[ae] en paz|q\\.?e\\.?p\\.?d|muri(?:ó|eron)|muere|muert[ao]|se nos fue|perdí (?:a|al)|perdió|enferm~|accidente|chocó|abandon~|terminó conmigo|me dejó (?:por|ayer|anoche)|rompió (?:conmigo|el compromiso)|engañ~|separ~|adiós|desaparecid~|insult~|reconoce|quién era|nuestra boda|maletas|sobreviv~|sin (?:el abuelo|la abuela|ti)|empuj~|r[ií]e de mi|me sigue hasta|cierra la fábrica|me habla|mesa para dos|vaciar el escritorio',
    close:
      'mam[áa]|madre|pap[áa]|padres?|padrastro|abuel~|herman~|hij~|niñ[ao]s?|bebé|espos[ao]|mujer|marido|novi[ao]|prometid[ao]|amig[ao]s?|tí[ao]|prim[ao]|familia|compañer~|profesora?|vecin[ao]|casero|perr~|gat[ao]|gatit~|mascota|él|ella|ellos|me|nos|le|yo|mi ex|nadie|toda la clase|fábrica|se olvidó|pongo|vaciar|hizo|su|sus|médico|doctora?|veterinari[ao]',
    harmless:
      '(?:muer(?:o|to|ta)|morir(?:me)?) de (?:la )?(?:risa|hambre|sueño|vergüenza|calor|frío)|móvil|celular|batería|wifi|internet|impresora|código|servidor|contraseña|café|reunión|correo|pizza|pastel|tarta|aspiradora|llaves?|control|mando|paraguas|calcetín~|dieta|partido|vídeo|ronca',
  },
  pt: {
    dire: 'parar de chorar|assalt(?:ar|aram|ado|ada)|ele se foi|ela se foi|suic[ií]d~|me matar|tirar a minha vida|quero morrer|não (?:quero|aguento) mais|não vejo (?:mais )?sentido|vontade de viver|me corto|câncer|cancro|quimio~|tumor~|leucemia|metástase~|radioterapia|paliativ~|uti|coma|aborto|perd(?:i|eu|emos) (?:o|um|meu|nosso|minha) (?:bebê|filh[ao])|virou estrelinha|alzheimer|demência|infarto|avc|derrame|funeral|enterro|enterr(?:ar|amos)|velório|luto|cemitério|pêsames|falec~|eutanásia|estupr~|viol(?:ada|ência)|abus(?:o|ou|ada)|maltrat~|me bate|espanc~|guerra|bombard~|bombas?|míssil|mísseis|refugiad~|refé(?:m|ns)|tiroteio|terremoto|enchente~|inunda~|furacão|incêndio|mat(?:ou|aram)|assassin~|esfaque~|atropel~|depress~|anorexi~|despej~|demiti~|demiss~|mandaram embora|desempreg~|perd(?:i|eu) (?:o|meu|seu) (?:emprego|trabalho)|bullying|divórcio|divorci~|deportad~|overdose|hospital~|internad[ao]|cirurgia|na rua|reméd~',
    events:
      'rip|descans[ae] em paz|morreu|morreram|morrendo|mort[ao]|partiu|doente|doença|acidente|terminou|terminamos|abandon~|traiu|separ~|despedimos|desaparec~|sumiu|insult~|reconhece|sabe mais quem|não acordou|sobreviv~|monstro|preso|presa|chora',
    close:
      'mãe|mamãe|pai|papai|vov[óô]|v[óô]|av[óô]|irmã|irmão|filh[ao]s?|bebê|espos[ao]|mulher|marido|namorad[ao]|noiv[ao]|amig[ao]s?|ti[ao]|prim[ao]s?|sobrinh[ao]|família|colegas?|vizinh[ao]|professora?|cachorr~|gat[ao]s?|gatinh[ao]|ele|ela|eles|nos|nós|meu ex|comigo|dele|dela|seu|sua|médic[ao]|doutora?|veterinári[ao]',
    harmless:
      'morr(?:endo|i|er) de (?:rir|fome|sono|vergonha|calor)|celular|bateria|wifi|internet|impressora|código|servidor|senha|café|reunião|e-?mail|pizza|bolo|teclado|chinelo|aspirador|chaves?|controle|guarda-chuva|meia|dieta|jogo',
  },
  it: {
    dire: 'suicid~|uccider(?:mi|si)|farla finita|non (?:voglio|ce la faccio) più|tumore|cancro|chemio~|leucemia|terapia intensiva|rianimazione|coma|aborto|(?:perso|perdere) il bambino|alzheimer|demenza|infarto|ictus|funeral~|lutto|cimitero|condoglianze|morto|morta|deceduto|soppress~|detto addio|violentat~|abus~|maltratt~|mi picchia|guerra|bomb~|missil~|terremoto|alluvione|incendio|uccis~|ucciso|depress~|sfratt~|licenzia~|disoccupa~|bulli~|divorzi~|overdose|ospedale|ricoverat~|incidente',
    events:
      'rip|riposa in pace|muore|malat~|lasciat[ao]|tradit[ao]|separat[io]|addio|scompars[ao]|piang~|riconosce|sa più chi',
    close:
      'mamma|madre|papà|padre|nonn[aoi]|fratell[oi]|sorella|figli[ao]|bambin[ao]|moglie|marito|fidanzat[ao]|amic[ao]|zi[ao]|cugin[ao]|famiglia|cane|gatt[ao]|lui|lei|mi|ci',
    harmless: 'batteria|wifi|internet|stampante|codice|password|caffè|riunione|pizza|torta|chiavi|calzino',
  },
  nl: {
    dire: 'zelfmoord|niet (?:meer )?(?:verder )?leven|kanker|chemo~|tumor~|leukemie|hospice|intensive care|coma|miskraam|alzheimer|dementie|beroerte|hartaanval|begrafenis|crematie|begraven|rouw~|overleden|gestorven|afscheid genomen|ingeslapen|inslapen|verkracht~|misbruik~|mishandel~|slaat mij|oorlog|bombard~|bommen|raket~|aardbeving|overstroming|vermoord~|depressi~|uitgezet|ontslag~|ontslagen|werkloos|gepest|scheiding|overdosis|ziekenhuis|ongeluk',
    events: 'dood|sterft|ziek|verlaten|uitgemaakt|vreemdgegaan|vermist|huil~|herkent|weet niet meer wie',
    close:
      'mama|moeder|papa|vader|oma|opa|broer~|zus~|zoon|dochter|kind~|baby|vrouw|man|verloofde|vriend~|oom|tante|neef|nicht|familie|hond~|kat|poes|hij|zij|hem|haar|we|wij',
    harmless: 'batterij|wifi|internet|printer|code|wachtwoord|koffie|vergadering|pizza|taart|sleutels|sok',
  },
  pl: {
    dire: 'samobój~|zabi(?:ć|ł|ła)|nie chcę (?:już )?(?:żyć|tu być)|nie mam już siły|tnę|raka?|nowotw~|chemi[aię]|guza?|białaczk~|hospicj~|oiom~|śpiączce|poroni~|alzheimer~|demencj~|udar|zawał|pogrzeb~|żałob~|cmentarz~|zmarł~|nie przeżył~|uśpi(?:ć|liśmy|łam)|pożegnaliśmy|zgwałc~|wojn~|bomb~|ostrzel~|postrzel~|rakiet~|front|trzęsieni~|powódź|pożar|depresj~|eksmi~|bezdomn~|zwoln~|bezrobo~|rozw(?:ód|odu)|przedawk~|szpital~|wypad(?:ek|ku)|zamykają|insulin~|ślad~',
    events:
      'śmier~|umier~|nie żyje|straciliśmy|chor[aye]|zostawił~|rzucił~|zerwał~|zdradził~|zaginął|zaginęła|płacz~|bije|nazywają|poznaje|zapomniał~|kim jestem|śmieje|spakował|zepchnęli|przejechał|bez dziadka',
    close:
      'mam[ayęą]|tat[ayę]|tacie|ojciec|ojczym|babci[ae]|dziad~|brat~|siostr~|syn~|córk~|dzieck~|dzieci|żon[aęy]|mąż|narzeczon~|chłopak|dziewczyn~|przyjaci~|wuj~|cioci~|kuzyn~|rodzin~|ps[a]|pies|kot[a]?|on|ona|go|ją|mnie|mojego|klasa',
    harmless: 'telefon~|bateri~|wifi|internet~|drukark~|kod~|hasł~|kaw[aęy]|spotkani~|pizz~|klucz~|skarpet~',
  },
  ru: {
    dire: 'самоуби~|не хочу (?:больше )?жить|хочу умереть|рак|рака|онколог~|хими(?:я|отерапи)~|опухол~|хоспис~|реанимаци~|коме|выкидыш~|деменци~|инсульт~|инфаркт~|похорон~|умер|умерла|умерли|скончал~|погиб~|усыпи~|изнасил~|избил~|насили~|войн~|бомб~|обстрел~|ракет~|землетряс~|наводнени~|пожар~|убил~|убит~|депресси~|выселя~|бездомн~|уволил~|сократили|травят|развод~|больниц~|авари~',
    events:
      'смерт~|потерял~|болен|больна|бросил~|расстал~|изменил~|ушёл|ушла|пропал~|один|одна|боюсь|плач~|узна[её]т',
    close:
      'мам~|отец|отц~|пап~|бабушк~|дедушк~|брат~|сестр~|сын~|доч~|реб[её]н~|дет~|жен[аыу]|муж~|друг|подруг~|собак~|кот|кошк~|он|она|меня|мне|я',
    harmless:
      'умер(?:ла)? со смеху|умираю (?:со смеху|от смеха|от скуки)|телефон~|батаре~|вайфай|интернет~|принтер~|пароль|кофе|пицц~|ключ~',
  },
} as const satisfies Readonly<Record<string, Vocabulary>>;

/** Scripts without spaces between words: parts of words count wherever they stand. */
const scripts = {
  ja: {
    dire: '自殺|死にたい|消えたい|消えてしまいたい|いなくなりたい|いたくない|リストカット|自傷|がん(?:と|に|で|が|の)|癌|抗がん剤|放射線|腫瘍|白血病|余命|ホスピス|集中治療|呼吸器|意識不明|流産|早産|認知症|脳梗塞|心筋梗塞|葬|お通夜|喪中|亡く|他界|逝|息を引き取|看取|安楽死|虹の橋|レイプ|虐待|暴力|殴|蹴ら|突き落と|戦争|砲撃|空爆|爆撃|地雷|ミサイル|前線|避難|地震|津波|洪水|火事|(?<!宿題に|課題に|仕事に|締め切りに|締切に|数学に)殺|撃た|事故|ひかれた|うつ病|鬱|過剰摂取|立ち退|追い出|クビ|解雇|リストラ|失業|倒産|閉鎖|いじめ|無視され|離婚|入院|手術|病室|救急|倒れ|振られ|別れ(?:た|よう|を)|浮気|行方不明|路上|失(?:い|っ|う)|助から|意味を感じ|必要とされ|頑張れない|限界|毎晩泣|が払えない|誰も話して|出ていった|診断',
    events:
      '死(?:ん|に)|病気|泣いて|孤独|全部忘れ|全部.*忘れ|どなた|を笑(?:う|われ)|いない初めて|二人分|腕を折',
    close:
      '父|母|兄|弟|姉|妹|息子|娘|夫|妻|祖|おじい|おばあ|じいちゃん|ばあちゃん|赤ちゃん|子ども|彼|友|犬|猫|家族|私|みんな|今でも',
    harmless:
      '笑い死|死ぬほど|スマホ|携帯|電池|バッテリー|Wi-?Fi|パソコン|キーボード|プリンター|サーバー|コード|コーヒー|会議|ピザ|ケーキ|靴|鍵をなくし|締め切り|寝坊|爆笑',
  },
  zh: {
    dire: '自[杀殺]|不想活|想死|自[残殘]|癌|化[疗療]|[肿腫]瘤|白血病|重症|昏迷|流[产產]|[痴失]智|中[风風]|葬[礼禮]|去世|[过過]世|逝世|[离離]世|安[乐樂]死|[强強]奸|性侵|虐待|家暴|[战戰]争|[轰轟]炸|地震|洪水|火[灾災]|[车車]祸|被[杀殺]|抑[郁鬱]|裁[员員]|被裁|失[业業]|[开開]除|霸凌|[离離]婚|分手|住院|手[术術]|急救',
    events: '死了|走了|没了|[哭怕]|生病|一个人',
    close: '[我他她们]|爸|[妈媽]|[爷爺奶]|狗|[猫貓]|[儿兒]子|女[儿兒]|朋友',
    harmless: '笑死|累死|[饿餓]死|困死|手[机機]|[电電]池|[网網][络絡]|咖啡|披[萨薩]|[会會][议議]|黄瓜',
  },
  ko: {
    dire: '자살|죽고 싶|살고 싶지|자해|항암|종양|백혈병|중환자실|혼수상태|유산|치매|뇌졸중|장례|돌아가셨|세상을 떠|하늘나라|무지개다리|안락사|성폭행|학대|폭력|전쟁|폭격|지진|홍수|화재|살해|사고|우울증|해고|실직|왕따|괴롭힘|이혼|헤어졌|차였|입원|수술|응급실|암(?:에|이|으로| 진단)',
    events: '죽|아프|울|무서|혼자|떠났',
    close: '나|내|우리|아빠|엄마|할머니|할아버지|아들|딸|친구|강아지|고양이|그',
    harmless: '웃겨 ?죽|배고파 ?죽|졸려 ?죽|핸드폰|휴대폰|배터리|와이파이|커피|피자|회의|오이|ㅋㅋ',
  },
} as const satisfies Readonly<Record<string, Vocabulary>>;

/** The languages besides English in which grave texts are recognised. */
export type OtherLanguage = keyof typeof vocabularies | keyof typeof scripts;

/** Who says of themselves that they died has not: "ich bin gestorben, als der Chef reinkam". */
const hyperbole =
  /(?<!\p{L})(?:ich bin (?:\p{L}+ )?gestorben|je suis morte?(?: de \p{L}+)?|me morí|estoy muert[ao]|morri|(?:es)?t[ôo] mort[ao])(?!\p{L})/giu;

const whole = (list: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.replaceAll('~', '\\p{L}*')})(?![\\p{L}\\p{N}])`, 'iu');
const anywhere = (list: string) => new RegExp(list, 'iu');

function readerOf(
  [language, { dire, events, close, harmless }]: [string, Vocabulary],
  matcher: typeof whole,
) {
  const isDire = matcher(dire);
  const [happens, isClose, isHarmless] = [matcher(events), matcher(close), matcher(harmless)];
  return {
    language: language as OtherLanguage,
    grave: (text: string) =>
      isDire.test(text) || (happens.test(text) && isClose.test(text) && !isHarmless.test(text)),
  };
}

const readers = [
  ...Object.entries(vocabularies).map((entry) => readerOf(entry, whole)),
  ...Object.entries(scripts).map((entry) => readerOf(entry, anywhere)),
];

/**
 * The language in which a text that is not surely English tells of harm, illness or loss; undefined if none. Neighbouring
 * languages share words, so all in the text's script are asked, its own first.
 */
export function graveIn(text: string): OtherLanguage | undefined {
  if (laughs(text) && !inDanger.test(text)) return undefined;
  const plain = text.replaceAll('’', "'").replace(hyperbole, '');
  const { language } = guessLanguage(plain);
  const [own, others] = [
    readers.filter((reader) => reader.language === language),
    readers.filter((reader) => reader.language !== language && reader.language in vocabularies),
  ];
  const found = [...own, ...(language in scripts ? [] : others)].find(({ grave }) => grave(plain));
  return found && own.length > 0 ? (language as OtherLanguage) : found?.language;
}

/** Who laughs is not asking for comfort. */
const laughter = /[😂🤣💀😆😹😅]|(?<!\p{L})(?:(?:ha|ja|he|rs){2,}h?|lo+l|mdr|kkk+|www+)(?!\p{L})/iu;
const laughs = (text: string) => laughter.test(text) && !familyLoss.test(text);
