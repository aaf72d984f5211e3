import { folded } from './folded.ts';

/** How people say in a language that they may harm themselves, and what they are told. */
interface Cries {
  /** Read without accents and apostrophes. */
  readonly said: readonly RegExp[];
  readonly answer: string;
}

const english =
  'I’m really glad that you wrote this. You matter, and you don’t have to carry it alone. I’m only a bot, so please talk to somebody near you right now, or call a local helpline or your emergency number.';

/** By language: wanting to die, life without worth, farewells, means, injuries. A hint is better given once too often. */
const languages: readonly Cries[] = [
  {
    said: [
      /\b(?:(?:kill|hurt|harm|cut|hang|shoot|drown|burn|starve|poison|stab)(?:t?ing)? my ?self(?! (?:laughing|some|a |another|off))|end(?:ing)? (?:my (?:own )?life|it all(?! (?:at|by|with a))|things for good)|tak(?:e|ing) my (?:own )?life|(?:im|i am|feel(?:ing)?|been|so) suicidal|suicidal thoughts|commit(?:ting)? suicide|thinking (?:about|of) suicide|self[- ]?harm\w*|unalive|overdos(?:ed?|ing)|slit my wrists?)\b|(?<!\d\s?)\bkms\b/,
      /\b(?:want(?:ed)? to|wanna|going to|gonna|ready to|about to|hope i|wish i could|rather|better if i|(?:thinking|think|thoughts) (?:about|of)|like) (?:just |could |only )*(?:die\b(?! (?:laughing|of laughter|hard|alone))|dying\b|be dead|disappear for(?: )?ever|never wake up|not wake up|not exist|fall asleep forever|sleep forever)\b/,
      /\b(?:wish|if only|better if) (?:that )?(?:i|id|i had) (?:was|were|had)?(?: been| just)? ?(?:dead|gone forever|(?:never|not) (?:been )?(?:born|existed|woken up|woke up))\b|\bnever (?:been|was|were) born\b|\bwish(?:ed)? (?:i|id|i would|i could)(?: just| would| could)* (?:not|never) (?:wake|exist)|\bif i (?:was|were|am|just|died|wasnt|werent)(?: all| no longer| not)? ?(?:dead|gone|died|here any ?more|around any ?more|here|disappeared|vanished)\b(?= ?(?:$|[.,!]|tomorrow|tonight|today|for))|\bbetter off dead\b|\bhope i (?:dont|never|do not) wake up\b/,
      /\b(?:dont|do not|no longer|didnt|never) (?:want(?:ed)? to|wanna) (?:live\b(?! (?:in|with|at|near|here|there))|exist|wake up\b(?! (?:early|before|at))|be (?:alive|here any ?more|on this (?:earth|planet)|in this world)|go on living|keep living)/,
      /\b(?:no|any|the|a|see|whats the|what is the|little|much) (?:point|reason|sense|use|will|purpose|strength)\b.{0,16}\b(?:to live|living|of life|in life|to life|(?:being|staying|be|stay) alive|existing|going on(?! (?:a|the|this|that|holiday|vacation|strike|about))|go on|(?:keep|to keep) going|continu\w+ (?:living|with life)|waking up|wake up)\b(?! (?:in|at|so|before|early|on) ?)/,
      /\b(?:my |this )?(?:life|living|being alive) (?:isnt|is not|aint|not|is no longer|wasnt|is|has|feels) (?:really |even |just |so |too )?(?:worth (?:it|living|anything|the pain)|worthless|pointless|meaningless|no (?:meaning|point|longer)|unbearable|painful)\b|\b(?:nothing|no reason)(?: left)? to live for\b|\bnothing left (?:for me )?(?:here|in (?:this|my) life|in this world|to live)|\bwant out of (?:this |my )?life\b|\b(?:why am i|(?:know|wonder|see) why im|hate|tired of|sick of|regret) (?:still |even |being |that im )*(?:alive|existing)\b/,
      /\b(?:done|tired|sick|exhausted|fed up|over|finished|through) (?:with|of|from) (?:this |my |the |all of )?(?:life\b(?! (?:in|at|as|insurance|hacks?|admin))|living\b(?! (?:in|with|at|near|on|out|room))|being alive|existing|existence)/,
      /\b(?:goodbye|farewell|bye)\b.{0,24}\b(?:forever|cruel world|this life|done with|sorry for everything|for good)\b|\b(?:this is )?my (?:last|final) (?:message|goodbye|night alive|day alive|day on earth)|\b(?:wont|will not) be (?:here|around|alive) (?:tomorrow|much longer|any ?more|by)|\b(?:when|by the time) you read this\b|\bsuicide note\b|\bwriting (?:my )?goodbye (?:letter|note)s?\b/,
      /\bno ?(?:body|one|-one) (?:would|will|is going to|d) (?:even |really |ever )?(?:miss me|notice if i|notice (?:im|i was|me) gone|care if i|cry (?:for me|if i)|come to my funeral)|\bno ?(?:body|one) would notice\b|better (?:off )?without me\b|\bburden (?:to|on|for) (?:everyone|everybody|my|them|others|you all|people)|\bdont deserve to (?:live|be alive|exist)|\bshouldnt (?:be alive|exist|have been born)/,
      /\b(?:can ?no?t|can not|cannot|cant) (?:go on|keep (?:going|living|doing this)|live (?:like this|any ?more|with (?:myself|this))|do (?:this|life) any ?more|take (?:it|this|life) any ?more|see (?:a|any) (?:way out|future|reason)|bear (?:it|this|living))/,
      /\bi(?:ve| have)?(?: just)? (?:took|taken|swallowed|popped|ate) (?:all|too many|a (?:lot|bunch|whole|handful)|the whole|every|so many|\d+)\b.{0,20}\b(?:pills?|tablets?|meds|medication|sleeping|bottle|paracetamol|tylenol|ibuprofen|xanax)|\b(?:have|got|bought|holding) (?:a |the |my |enough )?(?:pills|rope|gun|noose|razor|blades?)\b.{0,16}(?:ready|here|next to me|in my hand|loaded|tonight|to do it)/,
      /\b(?:standing|sitting|im|i am) on (?:the|a) (?:bridge|ledge|roof|edge|tracks|railing)\b.{0,30}\b(?:jump|end|goodbye|over|done)|\b(?:i want to|i wanna|im going to|im gonna|ill|i will|i might|about to|thinking (?:about|of)) (?:just )?jump(?:ing)? (?:off|from|in front of)\b|\b(?:cutting|burning) my (?:arms?|wrists?|thighs?|legs?|skin)\b|\bi (?:cut|burn(?:ed|t)?|hurt|injure[ds]?) my(?:self| arms?| wrists?| thighs?| legs?) (?:again|every|to feel|when|because)/,
    ],
    answer: english,
  },
  {
    said: [
      /\b(?:nicht|nie) (?:mehr |langer )(?:weiter ?)?(?:leben|da sein|hier sein|existieren|aufwachen|auf dieser welt)|\b(?:mich|selbst) (?:jetzt |heute |einfach |noch )*(?:um(?:zu)?bringen|toten|erhangen|aufhangen|erschießen|erschiessen|verletzen|ritzen|vor (?:den|einen) zug)|bringe? mich (?:jetzt |heute |bald |noch )*um\b|\b(?:ritze|verletze|schneide) mich|mir (?:etwas |was )(?:an(?:zu)?tun)|mir das leben nehmen|suizid|selbstmord(?!attent)|lebensmude/,
      /\b(?:will|mochte|mag|wollte|wunschte|wurde|konnte) (?:\S+ ){0,5}(?:sterben|tot sein|nicht mehr da|ware tot|tot|nie geboren|nicht geboren)\b|\bware (?:ich )?(?:\S+ )?(?:tot|nie geboren|nicht geboren)\b|nie geboren worden/,
      /\bleben (?:hat|macht|ergibt|lohnt|ist)(?: \S+){0,4} (?:sinn\b|nicht mehr|nichts? (?:mehr )?wert|sinnlos|unertraglich)|\b(?:kein\w*|keinen) (?:sinn|grund|kraft|lust|wille\w*) (?:mehr )?(?:\S+ )?(?:zu leben|am leben|weiterzuleben|zum leben|im leben)|\bdem (?:ganzen )?ein ende (?:setzen|machen)|\bmachen? (?:heute |jetzt )?schluss mit dem leben|\bkann nicht mehr (?:weiter|leben)|\bkann einfach nicht mehr\b/,
      /\b(?:niemand|keiner|keinem) wurde(?: mich| es)? (?:\S+ )?(?:vermissen|merken|interessieren|auffallen)|\bohne mich (?:ware[n]? .{0,20})?besser|\bbesser ohne mich|\b(?:zu viele|alle|eine packung|haufen) (?:\S+ )?(?:tabletten|pillen|schlaftabletten)\b.{0,12}(?:genommen|geschluckt)|\babschiedsbrief/,
    ],
    answer:
      'Gut, dass du das geschrieben hast. Du bist wichtig und musst das nicht allein tragen. Ich bin nur ein Bot: Bitte sprich jetzt mit jemandem in deiner Nähe, oder ruf eine Hilfsnummer oder den Notruf an.',
  },
  {
    said: [
      /\b(?:envie|veux|voudrais|aimerais|prefere(?:rais)?|vais|pense a|songe a) (?:de |juste |vraiment )*(?:mourir(?! de)|crever(?! de)|den finir|en finir|disparaitre|etre morte?|me (?:suicider|tuer|pendre|foutre en lair|jeter|faire du mal|scarifier|mutiler|couper))\b|\b(?:me|m) (?:suicider|tuer|pendre|faire du mal|scarifi\w+|mutil\w+)\b|\bsuicidaires?\b|\bmettre fin a (?:mes jours|ma vie)/,
      /\b(?:veux|ai|jai|envie|force|courage|aucune)\b.{0,12}\bplus (?:envie |la force |le courage )?(?:de |du tout )*(?:vivre|exister|etre la|etre en vie|me reveiller)|\bplus (?:envie |la force |le courage |de raison )(?:de |d )?(?:vivre|exister|etre la|continuer a vivre)|\b(?:peux|supporte|en peux) plus (?:de )?(?:la vie|vivre|cette vie|exister)|\bfatiguee? de (?:vivre|la vie)/,
      /\b(?:vie|vivre) (?:ne |n|na )?(?:vaut|a|sert|na) ?(?:plus|pas|aucun|a rien)\b|\bplus aucun(?:e)? (?:sens|raison) (?:de|a) (?:vivre|ma vie|la vie)|\b(?:jamais|pas) (?:ete |du )?(?:naitre|nee?)\b|\b(?:mieux|mieux morte?|plus heureux) sans moi|\bserais mieux morte?\b|\bpersonne ne (?:me regrettera|remarquera\w*|me pleurera)|\badieu (?:a tous|tout le monde|le monde)|\b(?:avale|pris|prends) (?:trop|toute?s?|plein|une boite) (?:\S+ )?(?:\S+ )?(?:medicaments|cachets|comprimes|pilules|somniferes)/,
    ],
    answer:
      'Merci de l’avoir écrit. Tu comptes, et tu n’as pas à porter cela sans aide. Je ne suis qu’un bot : parle tout de suite à quelqu’un près de toi, ou appelle une ligne d’écoute ou les urgences.',
  },
  {
    said: [
      /\b(?:quiero|quisiera|queria|prefiero|preferiria|ganas de|gustaria|voy a|deseo|pienso en|pensando en|desearia) (?:solo |ya |mejor )*(?:morir(?:me)?\b(?! de risa)|matarme|suicidarme|desaparecer para siempre|acabar con (?:todo|mi vida)|terminar con (?:todo|mi vida)|estar muert[oa]|no despertar|dejar de (?:vivir|existir))|\bme (?:quiero|voy a|quisiera) (?:matar|morir(?! de risa)|suicidar|ahorcar|cortar)|\b(?:matarme|suicidarme|quitarme la vida|hacerme dano|cortarme (?:las venas|otra vez|los brazos))\b|\bsuicidio\b/,
      /\bno (?:quiero|puedo|soporto|aguanto)(?: mas| ya)?(?: seguir)? ?(?:viv(?:ir|iendo)|esta vida|existir|la vida|estar aqui|despertar)\b|\b(?:ojala|quisiera|desearia) (?:ya |manana |que )*no (?:despert|exist|viv)\w*|\b(?:no (?:le )?(?:veo|encuentro|hay)|sin) (?:\S+ )?(?:sentido|razon|motivo) (?:a|para|de|en) (?:la vida|vivir|seguir viv\w+|mi vida)|\bno (?:haber|hubiera|hubiese|deberia haber) nacido|\bnunca (?:haber|hubiera|hubiese) nacido|\b(?:la|mi) vida (?:ya )?no (?:vale|tiene|merece)|\bno (?:vale la pena|tiene sentido|merece la pena) (?:seguir )?(?:viv|la vida)|\bcansad[oa] de (?:vivir|la vida)\b/,
      /\bmejor sin mi\b|\bnadie me (?:extranaria|va a extranar|echaria de menos)|\bme (?:he )?tom(?:e|ado) (?:toda[s]?|mucha[s]?|demasiada[s]?|un monton)\b.{0,12}pastillas|\bme cort(?:e|o) (?:otra vez|los brazos|las venas|las munecas)|\badios a todos\b|\bya no (?:quiero|puedo) (?:vivir|seguir con)/,
    ],
    answer:
      'Me alegra que lo hayas escrito. Importas mucho y no tienes que llevarlo a solas. Yo solo soy un bot: habla ahora con alguien cercano, o llama a una línea de ayuda o a emergencias.',
  },
  {
    said: [
      /\b(?:quero|queria|vontade de|vou|prefiro|preferia|penso em|pensando em|gostaria de) (?:so |mesmo )*(?:morrer\b(?! de rir)|me (?:matar|suicidar|enforcar|cortar)|(?:sumir|desaparecer)(?! (?:por|de ferias|ate|com))|acabar com (?:tudo|a minha vida|minha vida)|tirar (?:a )?minha|estar mort[oa]|nao acordar)|\b(?:me matar|me suicidar|matar-me|tirar (?:a )?minha (?:propria )?vida|me machucar de proposito)\b|\bsuicidio\b/,
      /\bnao (?:quero|aguento|consigo|suporto|tenho vontade de|tenho forcas? (?:para|pra))(?: mais)? ?(?:viver|existir|essa vida|esta vida|acordar|estar vivo|estar viva|continuar vivendo)\b|\b(?:nunca|nao) (?:ter|tivesse|devia ter|deveria ter) nascido|\b(?:a|minha) vida nao (?:vale|tem|faz)|\bnao (?:vale a pena|faz sentido) (?:continuar )?viv|\b(?:nao (?:vejo|encontro|tenho|ha)|sem)(?: mais)? (?:\S+ )?(?:sentido|razao|motivo|vontade) (?:em|para|pra|de|na) (?:viver|minha vida|vida)|\bcansad[oa] de viver\b/,
      /\b(?:melhor|mais felizes) sem mim\b|\bninguem (?:sentiria|vai sentir) (?:a )?minha falta|\btomei (?:todos|muitos|um monte|varios|uma cartela)\b.{0,16}(?:remedios|comprimidos)|\bme cort(?:ei|o) (?:de novo|os bracos|os pulsos)|\badeus (?:a todos|mundo|pessoal)/,
    ],
    answer:
      'Que bom que você escreveu isso. Você importa e não precisa carregar isso sem ajuda. Sou só um bot: fale agora com alguém perto de você, ou ligue para uma linha de apoio ou para a emergência.',
  },
  {
    said: [
      /(?:死|し)に(?:たい|たく(?:なる|なった|て))|死(?:のう|んでしまいたい|んだほうが|んだ方が)|消え(?:たい|てしまいたい|てなくなりたい|ちゃいたい)|いなくなりたい|生き(?:てい?|る)?た?くない|生きて(?:い|る|い る)?(?:たくない|るのが|いるのが|る意味|いる意味|いけない)|生きるの(?:が|に|は)(?:もう)?(?:つら|辛|疲|嫌|いや|しんど)|生きる(?:意味|価値|理由)|生まれて(?:こ|来)なければ|自殺(?!点)|自分を傷つけ|リスカ|リストカット|薬を(?:たくさん|大量に|全部)|飛び(?:降り|込み)たい|首を?吊|人生を?(?:もう)?終わ(?:り|ら)|もう(?:限界だ|終わりにしたい)|私なんか?いない(?:ほう|方)/,
    ],
    answer:
      '書いてくれてありがとう。あなたは大切な人です。ひとりで抱えなくていいんです。私はただのbotなので、今すぐ身近な人に話すか、地域の相談窓口や緊急通報の番号に電話してください。',
  },
  {
    said: [
      /\bvoglio morire(?! dal)|\b(?:uccidermi|ammazzarmi|suicidarmi|farla finita|togliermi la vita|farmi del male)\b|\bnon voglio (?:piu )?vivere|\bnon ce la faccio piu a vivere|\bstanc[oa] di vivere|\bla vita non (?:ha|vale)|\bvorrei (?:essere mort|non essere mai nat|morire(?! dal))/,
    ],
    answer:
      'Hai fatto bene a scriverlo. Sei importante e non devi portarlo senza aiuto. Sono solo un bot: parla subito con qualcuno vicino a te, o chiama una linea di ascolto o le emergenze.',
  },
  {
    said: [
      /\bwil dood\b|\bniet meer (?:verder )?leven|\bmezelf (?:iets aan ?doen|doden|pijn doen|van kant maken|snijden)|\bzelfmoord|\bwas ik maar dood|\bbeter af zonder mij|\bleven (?:is het niet waard|heeft geen zin)|\been eind(?:e)? aan mijn leven/,
    ],
    answer:
      'Goed dat je dit schrijft. Je doet ertoe en hoeft het niet alleen te dragen. Ik ben maar een bot: praat nu met iemand in de buurt, of bel een hulplijn of het noodnummer.',
  },
  {
    said: [
      /хочу умереть|не хочу (?:больше )?жить|покончить с собой|убить себя|устала? жить|chce umrzec|chcę umrzeć|nie chce (?:juz )?zyc|zabic sie|olmek istiyorum|yasamak istemiyorum|想死|自杀|自殺|不想活|活不下去|活着没意思|죽고 싶|자살|살기 싫|살고 싶지 않|사라지고 싶/,
    ],
    answer: english,
  },
];

/** A kind answer for somebody who writes that they may harm themselves, in their language; undefined for any other text. */
export function answerToCry(text: string): string | undefined {
  const read = folded(text);
  return languages.find(({ said }) => said.some((words) => words.test(read)))?.answer;
}
