import type { Gravity } from './english.ts';

/** Word families of one language; `~` stands for any ending. */
interface Families {
  /** Never light. */
  readonly always: string;
  /** Grave where somebody close, or the writer, is in the text too. */
  readonly events: string;
  readonly close: string;
  /** That something has happened, or is no more. */
  readonly past: string;
  /** Turns of phrase and things that only sound grave. */
  readonly light: string;
}

const families = {
  de: {
    past: '(?:hat|habe|haben|hatten?|wurden?|war|waren|ist|sind)(?!\\p{L}).*(?<!\\p{L})\\p{L}*(?:ge|ver|be|er|ent|zer)\\p{L}+(?:t|en)|nicht mehr',
    always:
      'bestrahlung~|strahlentherapie|(?:maschinen|geräte) (?:werden )?abgestellt|leblos|nicht mehr geatmet|auf eine mine|minen|(?:den|meinen|seinen|ihren) (?:schreibtisch|spind) räumen|schlösser ausgetauscht|auf der straße (?:steh~|schlaf~|leb~|gelandet)|stehen auf der straße|keinen sinn|(?:in nichts|nichts) mehr (?:einen )?sinn|keine kraft mehr|nie wieder (?:tun|machen)|tut es nie wieder|(?:den|meinen|ihren|seinen) (?:arm|kiefer|finger) gebrochen|(?:nase|rippen) gebrochen|decke (?:den|noch den|immer noch den) tisch|tisch (?:immer )?noch für zwei|leerer? stuhl|leeres bett|beerdigung~|beerdig~|beschoss~|beschieß~|(?:an|von) (?:die|der) front|frontlinie|totgefahren|totgeprügelt|erschlagen|krankenhausbett|ritze mich|selbst verletzen|(?:weihnachten|ostern|geburtstag|muttertag|vatertag|silvester|hochzeitstag) ohne (?:oma|opa|mama|papa|ihn|sie|dich|meine~|unsere~|mutter|vater)|(?:job|arbeit|arbeitsplatz|stelle|wohnung|haus|alles) (?:und \\p{L}+ )?verloren|(?:nicht|kaum) (?:mehr )?(?:bezahlen|leisten)|(?:werk|fabrik|firma|laden|betrieb|zeche) (?:schließt|macht zu|ist pleite|wird geschlossen)|nicht mehr (?:da sein|hier sein|aufwachen|weiter)|wer ich bin|wie ich heiße|(?:runter|hinunter|um)gestoßen|geschubst|getreten|bespuckt|(?:lacht|lachen|machen sich) (?:alle )?(?:über|lustig)|verfolgt mich|stalk~|bedroht~|(?:aus|die) (?:der |unserer |unsere |unser )?(?:wohnung|haus) (?:raus|verlassen|räumen)|siebt? (?:tage|wochen) zu früh|kam zu früh|(?:seine|ihre) sachen gepackt|koffer gepackt (?:und|während)|gestreut|bösartig~|verschüttet|gefallen an der|suizid~|selbstmord~|umbringen|bringe? mich um|will nicht mehr (?:leben|aufwachen)|sterben will|nicht mehr leben|kann nicht mehr weiter|ritz(?:e|t|en) (?:mich|sich)|selbstverletz~|krebs(?!gang|tier|suppe|salat)~|~krebs|chemo~|tumor~|metastasen|leukämie|hospiz|palliativ~|intensivstation|koma|fehlgeburt|totgeburt|sternenkind~|demenz~|alzheimer~|schlaganfall|herzinfarkt|beerdigung|begräbnis|trauerfeier|trauer(?:n|t)?|friedhof|beileid|verstorben~|gestorben|verschieden ist|eingeschläfert|einschläfern|über die regenbogenbrücke|vergewaltig~|missbrauch~|misshandel~|häusliche gewalt|frauenhaus|schlägt mich|verprügel~|krieg(?!en|e|st|t)~|bombardier~|bomben~|raketen(?:angriff|einschlag)~|luftangriff~|luftalarm|an der front|geflüchtet|flüchten mussten|anschlag|amoklauf|geiseln?|erdbeben|überschwemm~|hochwasser|erdrutsch|waldbr[aä]nd~|(?:haus|wohnung) (?:ist )?(?:ab|nieder)gebrannt|abgebrannt|todesopfer|verletzte|ermordet|erstochen|erschossen|überfahren|tödlich~|verunglückt|depress~|panikattacke~|magersucht|obdachlos~|zwangsräum~|räumungs(?:klage|bescheid|termin)~|zwangsversteiger~|insolvenz|gekündigt|kündigung|entlassen|entlassung~|stellenabbau|arbeitslos~|gemobbt|mobb(?:ing|en|t)~|abschiebung|abgeschoben|scheidung|geschieden|totenbett|im sterben|überdosis|entzug|rückfällig|pflegeheim|frühchen|kein herzschlag|querschnitt~|hirntot',
    events:
      'tot|tod|starb~|stirbt|schlägt|schlug|sterben|verloren|verlor|krankenhaus|klinik|notaufnahme|notarzt|op|operiert|operation|krank|schwer verletzt|unfall|autounfall|verlassen|schluss gemacht|trennt|getrennt|trennung|betrogen|abschied|vermisst|verschwunden|rausgeworfen|rausgeschmissen|allein|einsam|angst|weint|weine|geweint|ausgelacht|hänseln|gehänselt|nennen sie|schlagen|geschlagen|erkennt (?:mich|uns)|weiß nicht mehr|vergisst|vergessen (?:wer|wie ich)|miete nicht|nie wieder|nicht überlebt|nicht geschafft|eingeliefert|diagnose|keiner mag|niemand mag|hasse mein leben|gefallen|im gefängnis|verhaftet',
    close:
      '~vater|~mutter|~bruder|~schwester|~sohn|~tochter|~kind~|~hund|~katze|~freund(?:in)?|mitbewohner~|mein|meine|meinen|meiner|unser~|ihm|mitschüler~|klasse|oma|opa|mama|mutter|mutti|papa|vater|vati|oma~|opa~|groß(?:mutter|vater|eltern)|eltern|bruder|schwester|geschwister|sohn|tochter|kind(?:er|ern)?|baby|frau|mann|ehemann|verlobter?|freund(?:in|e|en)?|onkel|tante|cousin(?:e)?|nichte|neffe|familie|kolleg~|nachbar~|chef(?:in)?|lehrer~|hund|hündin|katze|kater|kaninchen|hamster|pferd|wellensittich|meerschweinchen|haustier|welpe|ich|mich|mir|wir|uns|er|sie|ihn|ihm|die ärzte|menschen|leute|schüler|soldaten',
    light:
      'tot(?:müde|al|gelacht|lachen)|lach~ (?:mich )?tot|(?:handy|akku|laptop|computer|wlan|internet|drucker|server|code|auto|pflanze|kaktus|kaffee|kaffeemaschine|motivation|batterie|router|fernbedienung|schlüssel|socke~|geduld|orientierung|faden|verstand|wette|spiel|partie|nerven)|todmüde|todlangweilig|sterbe? vor (?:lachen|hunger|langeweile|hitze|scham|neugier)|vor lachen (?:sterben|gestorben)|sternzeichen krebs|krieg der sterne|rosenkrieg|kriege|kriegt|kriegst|kriegen|angst vor (?:montag~|spinnen|der waage)|lichtblick|allein zu haus',
  },
  fr: {
    past: '(?:a|ai|as|ont|avons|avez|est|sont|suis|été|était|étaient)(?!\\p{L}).*\\p{L}(?:ée?s?|ie?s?|ue?s?|it|is)|(?:ne|n.) ?\\p{L}.*plus',
    always:
      "radiothérapie|rayons|débranch~|inanimée?|ne respirait plus|(?:sur une|de) mines?|vider (?:mon|son) (?:bureau|casier)|changé (?:les serrures|la serrure)|à la rue|plus de sens|plus (?:la|de) (?:force|envie)|vivre comme ça|plus recommencer|cassé (?:le bras|le nez|la mâchoire|une côte)|la table pour deux|chaise vide|lit vide|(?:part|partir|parti|envoyé) au front|front de guerre|scarifi\\p{L}*|me (?:couper|scarifier)|(?:noël|anniversaire|fête des mères|pâques) sans (?:papi|mamie|papa|maman|lui|elle|toi|mon|ma)|qui j[’']étais|qui je suis|(?:usine|entreprise|boutique|boîte) ferme|(?:plus|pas) être là|plus (?:la )?force|écras(?:er|é|ée)|tirer dessus|abattue?s?|fusillée?s?|poussé~? (?:ma|mon|dans|par)|(?:peux|peut|pouvons|peut) (?:pas|plus) payer|pas les moyens|fait ses valises|ses affaires et|se moque~?|moquent|moqueries|me suit jusque|me menace|suit chez moi|enseveli~|propagé~|étendu au|insuline|évacu~|suicid~|me tuer|mettre fin à (?:mes|ses) jours|envie de (?:mourir|vivre)|veux (?:mourir|plus vivre|en finir)|scarifi~|cancer|chimio~|tumeur~|leucémie|métastas~|soins palliatifs|réanimation|coma|fausse couche|mort-née?|alzheimer|démence|avc|infarctus|crise cardiaque|enterre(?:r|ment|ons|rons|rai|ra|)|obsèques|funérailles|deuil|cimetière|condoléances|décédée?s?|décès|décède|euthanasi~|fait piquer|faire piquer|s’est éteint~|s'est éteint~|nous a quittée?s?|viol(?:ée?s?|er|s)|abus~ sexuel~|agress~|maltrait~|violences?|me frappe|me bat|battue?s?|guerre|bombard~|bombes?|missiles?|réfugiée?s?|frappes? aérienne~|attentat|otages?|fusillade|séisme|tremblement de terre|inond~|cyclone|tsunami|incendie|tués?|tuées?|blessée?s? (?:grave~|dans)|assassin~|meurtre|poignard~|renversée? par|dépress~|anorexi~|sans[- ]abri|expuls~|licenci~|chômage|virée?s?|plan social|harcel~|harcèle~|divorce~?|surdose|overdose|rechut~|plus de battement|handicap~|orphelin~|veuve?s?|ehpad|se moquent|cédé à la maladie|huissiers?",
    events:
      'mort|morts?|morte|mourir|meurt|mourant~|perdu|perdue|perdre|perd|hôpital|urgences|hospitalis~|opéré~|opération|malade|maladie|accident|quitté~|quitte|rompu|rupture|trompée?|séparée?s?|séparation|adieu|disparue?|seule?|peur|pleure~|pleurer|insulte~|frappe~|frappé~|reconnaît (?:plus|pas)|reconnait (?:plus|pas)|ne me reconna~|oubli~ (?:mon|qui)|se souvient plus|loyer|dehors|diagnosti~|prison|arrêtée?|ne reviendra|manque tellement|manques?|aime plus|survécu',
    close:
      'maman|mère|papa|père|mamie|papi|papy|mamy|grand-mère|grand-père|grands-parents|parents?|frère|sœur|soeur|fils|fille|enfants?|bébé|femme|mari|conjoint~|compagn~|copine?|petite? amie?|fiancée?|amie?s?|oncle|tante|cousine?|nièce|neveu|famille|collègues?|voisine?s?|prof|chienne?|chien|chat|chatte|lapin|hamster|cheval|perruche|je|j|nous|on|il|elle|me|m|mes?|mon|ma|lui|leur|ils|elles',
    light:
      '(?:mort|morte|mourir|meurs|mdr) de (?:rire|faim|fatigue|honte|chaud|froid|ennui|soif|peur devant)|mdr+|ptdr+|(?:téléphone|portable|batterie|wifi|ordi~|imprimante|code|serveur|voiture|plante|chaussette~|clés?|télécommande|patience|motivation|pari|match|parapluie|café|connexion) (?:est |sont )?(?:mort~|en panne|perdu~)?|perdu (?:mes clés|la tête|mon temps|le fil|au)|nature morte|guerre des étoiles|tue le temps|à mourir de rire|point mort|temps mort|expulsé (?:du groupe|de la partie)',
  },
  es: {
    past: '\\p{L}+(?:ó|aron|ieron|amos|imos)|\\p{L}{2,}[éí]|(?:ha|he|han|hemos) \\p{L}+|ya no',
    always:
      'radioterapia|descone?ct~ (?:las máquinas|el respirador|a)|sin respirar|tirad[oa] en (?:el suelo|la cocina|el baño)|(?:una )?minas?(?: antipersona)?|vaciar (?:el|mi|su) escritorio|recoger mis cosas|cambió la cerradura|cambiaron la cerradura|en la calle|(?:no|ya no) le veo sentido|sin fuerzas|vivir así|no aguanto más|no puedo más|rompió (?:el brazo|la nariz|la mandíbula|una costilla)|mesa para dos|silla vacía|cama vacía|cortarme|cortándome|me corto|padrastro|madrastra|(?:navidad|cumpleaños|día de la madre|día del padre|año nuevo) sin (?:el abuelo|la abuela|mamá|papá|él|ella|ti|mi)|(?:al|en el) frente(?: de guerra)?|quién (?:era|soy|es) yo|no quiero (?:estar aquí|despertar|seguir)|cierra la (?:fábrica|empresa|planta)|(?:fábrica|empresa|planta|tienda) (?:cierra|cerró)|empujaron|empujó|golpearon|patearon|escupieron|(?:le|me|lo|la) dispar(?:ó|aron)|dispar(?:ó|aron)|mató|inconsciente|no pued(?:o|e|en) pagar|no podemos pagar|no me alcanza para|hizo las maletas|se llevó sus cosas|se (?:ríe|ríen|burla) de (?:mi|mí|él|ella)|me sigue (?:hasta|a casa)|me amenaza|insulina|evacu~|enterró|suicid~|matarme|cortarme|quitarme la vida|quiero morir(?:me)?|no quiero (?:vivir|seguir viviendo)|ganas de vivir|autolesion~|me corto|cáncer|cancer|quimio~|tumor~|leucemia|metástasis|paliativos|uci|cuidados intensivos|coma|aborto espontáneo|perdimos (?:al|a nuestro|el|un) (?:bebé|embarazo)|perdí (?:al|mi|el) (?:bebé|embarazo)|nació muert~|alzhéimer|alzheimer|demencia|infarto|derrame cerebral|ictus|funeral~|entierr~|enterramos|enterrar|velorio|velatorio|luto|duelo|cementerio|pésame|falleci~|difunt~|sacrificar~|dormir a (?:mi|nuestr~) (?:perr~|gat~)|eutanasia|viol(?:ó|aron|ada|ación|aciones)|abus(?:o|os|ó|aron|ada|ado)~|maltrat~|me pega|me golpea|golpiza|paliza|violencia|guerra|bombarde~|bombas?|misil~|refugiad~|atentado|rehenes?|tiroteo|terremoto|inundaci~|huracán|tsunami|incendio|deslave|derrumbe|mataron|asesin~|apuñal~|atropell~|muertos|heridos|depresi~|ataques? de (?:pánico|ansiedad)|anorexi~|desahuci~|desaloj~|sin techo|desped(?:ido|idos|ida|idas|ir|imos)|despidieron|despiden|despidos?|me echaron|desempleo|acoso~|acosan|bullying|se burlan|divorci~|deport~|sobredosis|reca(?:ída|yó)|huérfan~|viud[ao]|secuestr~',
    events:
      'muri(?:ó|eron|endo)|muere|morir|muert[ao]|se nos fue|se fue para siempre|perdí|perdimos|perdió|perder|perdido|hospital|urgencias|hospitaliz~|operaci~|operan|enferm~|grave|accidente|choque|dejó|dejado|abandon~|terminó conmigo|rompi~|ruptura|engañ~|infiel|separ~|adiós|despedir~|despedida|desaparec~|sol[ao]|miedo|llor~|pegan|golpe~|insult~|reconoce|se acuerda|recuerda quién|olvid~ (?:mi|quién)|alquiler|en la calle|diagnostic~|cárcel|preso|detenid~|extraño tanto|no sobreviv~|latido|nadie me quiere',
    close:
      'hijit~|mam[áa]|mami|madre|pap[áa]|padres?|abuel~|herman~|hij[ao]s?|niñ[ao]s?|bebé|esposa|esposo|mujer|marido|novi[ao]|prometid~|amig[ao]s?|tí[ao]|prim[ao]s?|sobrin~|familia|compañer~|vecin~|profe~|perr~|gat[ao]|gatit~|conejo|hámster|caballo|loro|mascota|yo|me|mi|mis|nos|nuestr~|él|ella|ellos|le|lo|la',
    light:
      '(?:muer(?:o|to|ta)|morir(?:me)?|muriendo|murió|morí) de (?:la )?(?:risa|hambre|sueño|vergüenza|calor|frío|aburrimiento|sed|ternura)|(?:teléfono|móvil|celular|batería|wifi|internet|impresora|código|servidor|computadora|ordenador|coche|carro|planta|cactus|calcetín~|llaves?|control|paciencia|motivación|apuesta|partido|paraguas|dieta|cargador)|perdí (?:las llaves|la cabeza|el tiempo|el hilo)|naturaleza muerta|punto muerto|día de (?:los )?muertos|guerra de las galaxias|matar el tiempo|jaja~',
  },
  pt: {
    past: '\\p{L}+(?:ou|aram|eram|iram|eu|iu|ei)|(?:não|nunca).*mais|já não',
    always:
      'radioterapia|deslig~ (?:os aparelhos|as máquinas)|sem respirar|caíd[oa] (?:no chão|na cozinha)|(?:numa|em uma) mina|minas terrestres|mandaram embora|mandad[oa]s? embora|esvaziar (?:a|minha) mesa|trocou a fechadura|trocaram a fechadura|na rua|não aguento mais|não (?:vejo|tem|faz) mais sentido|sem forças|viver assim|quebrou (?:o|meu) (?:braço|nariz)|mesa para dois|cadeira vazia|cama vazia|(?:natal|aniversário|dia das mães|dia dos pais|ano novo) sem (?:o vovô|a vovó|minha|meu|ele|ela|você)|me cort(?:ar|ando)|padrasto|madrasta|(?:para a|na) (?:frente|linha) de (?:batalha|guerra|combate)|quem eu (?:era|sou)|não quero mais (?:estar|ficar) aqui|fábrica (?:fecha|fechou|vai fechar)|empurr(?:ou|aram)|chut(?:ou|aram)|cuspiram|(?:levou|tomou) (?:um )?tiro|balead~|atirou|atiraram|matou|inconsciente|não (?:posso|consigo|podemos|temos como) pagar|fez as malas|riem de (?:mim|dele|dela)|(?:zomba|zombam|tiram sarro|fazem troça)~|me segue|me perseg~|me ameaç~|insulina|evacu~|soterr~|perdi (?:o emprego|a casa|meu emprego)|suic[ií]d~|me matar|tirar (?:a )?minha (?:própria )?vida|quero morrer|não quero mais viver|vontade de viver|automutila~|me corto|câncer|cancro|quimio~|tumor~|leucemia|metástase~|paliativ~|uti|cuidados intensivos|coma|aborto espontâneo|perdemos (?:o|nosso) bebê|perdi (?:o|meu) bebê|natimorto|alzheimer|demência|infarto|enfarte|avc|derrame|funeral|enterro|enterr(?:ar|amos|ei|ou)|velório|luto|cemitério|pêsames|falec~|eutanásia|sacrificar|estupr~|viol(?:ada|ação)|abus(?:o|ou|ada|ado)~|maltrat~|me bate|me bateu|apanh~|espanc~|violência|guerra|bombard~|bombas?|mísse?i?l~|refugiad~|atentado|refé(?:m|ns)|tiroteio|terremoto|sismo|enchente~|inunda~|furacão|ciclone|deslizamento|desabou|incêndio|mataram|assassin~|esfaque~|atropel~|mortos|feridos|depress~|crise de pânico|anorexi~|despej~|sem[- ]teto|sem[- ]abrigo|demitid~|demitiram|demiss~|demitiu|despedid~|desemprego|desempregad~|bullying|zoam|gozam|riem del~|divórcio|divorci~|deportad~|overdose|recaída|órfã~|órfão|viúv~|sequestr~',
    events:
      'morreu|morreram|morre|morrer|morrendo|mort[ao]|se foi|partiu|perdi|perdemos|perdeu|perder|hospital|urgências|pronto-socorro|internad~|operaç~|cirurgia|doente|doença|grave|acidente|batida|deixou|terminou (?:comigo|tudo)|terminamos|término|abandon~|traiu|traição|separ~|adeus|despedir~|despedida|desaparec~|sumiu|sozinh~|medo|chor~|bate|bater|xing~|insult~|reconhece|lembra (?:mais|quem)|esquec~ (?:meu|quem)|aluguel|renda da casa|na rua|diagnostic~|diagnóstico|preso|presa|prisão|saudade~|não resist~|sobreviv~|batimento~|ninguém gosta',
    close:
      'mãe|mamãe|pai|papai|pais|av[óô]s?|vov[óô]|irmã~|irmão|filh[ao]s?|crianças?|bebê|bebé|esposa|esposo|mulher|marido|namorad~|noiv[ao]|amig[ao]s?|ti[ao]|prim[ao]s?|sobrinh~|família|colegas?|vizinh~|professor~|cachorr~|cã[oe]~|cadela|gat[ao]|gatinh~|coelho|hamster|cavalo|eu|me|meu|minha|meus|nós|nos|noss~|ele|ela|eles|lhe',
    light:
      '(?:morr(?:i|o|endo|er|eu)|mort[ao]) de (?:rir|tanto rir|fome|sono|vergonha|calor|frio|tédio|sede|amores|rir)|(?:celular|telemóvel|bateria|wifi|wi-fi|internet|impressora|código|servidor|computador|carro|planta|cacto|meia|chaves?|controle|comando|paciência|motivação|aposta|jogo|guarda-chuva|dieta|carregador)|perdi (?:as chaves|a cabeça|a hora|o fio)|natureza morta|ponto morto|guerra nas estrelas|matar o tempo|k{3,}|rs{2,}|haha~',
  },
  it: {
    past: '(?:ha|ho|hanno|abbiamo|è|sono|siamo|era)(?!\\p{L}).*\\p{L}(?:at|it|ut|ss|tt|rs|st)[oaie]|non(?!\\p{L}).*più',
    always:
      "radioterapia|staccano le macchine|staccare le macchine|senza respiro|esanime|su una mina|mine|svuotare la (?:mia |sua )?scrivania|cambiato la serratura|in mezzo alla strada|non ce la faccio più|non ha più senso|senza forze|vivere così|rotto (?:il braccio|il naso|la mascella)|tavola per due|sedia vuota|letto vuoto|(?:natale|compleanno|pasqua|festa della mamma) senza (?:il nonno|la nonna|mamma|papà|lui|lei|te|mio|mia)|tagliarmi|patrigno|matrigna|al fronte|chi (?:ero|sono) io|chi sono|chi fossi|non voglio più (?:esserci|stare qui|svegliarmi)|(?:la fabbrica|lo stabilimento|l[’']azienda) chiude|chiude la fabbrica|spint[oae]|hanno spint~|spinto giù|sputat~|sparat~|hanno sparato|sparato a|ha ucciso|incosciente|non (?:posso|possiamo|riesco a) (?:permettermi|permetterci|pagare)|ha fatto le valigie|fatto le valigie|ridono (?:tutti )?(?:di|della|del|per)|ride (?:di|della|del) (?:me|mi~)|mi segue|mi minaccia|mi perseguita|insulina|evacu~|sepolt~|travolt~|perso (?:il )?(?:lavoro|la casa|tutto)|suicid~|uccidermi|ammazzarmi|farla finita|voglio morire|non voglio più vivere|voglia di vivere|autolesion~|mi taglio|cancro|chemio~|tumore~|leucemia|metastasi|cure palliative|terapia intensiva|rianimazione|coma|aborto spontaneo|perso il bambino|nat[oa] mort[oa]|alzheimer|demenza|infarto|ictus|funerale~|seppell~|lutto|cimitero|condoglianze|decedut~|scompars[oa]|è venut[oa] a mancare|venut[oa] a mancare|venire a mancare|ci ha lasciat~|soppress~|sopprimere|addormentare (?:il|la) (?:cane|gatt~)|eutanasia|stupr~|violentat~|abus(?:o|i|ato|ata|ava)|maltratt~|mi picchia|mi ha picchiat~|picchiat~|violenza|guerra|bombard~|bombe|bomba|missil~|rifugiat~|profugh~|attentato|ostagg~|sparatoria|terremoto|alluvion~|uragano|frana|incendio|uccis[oaie]|assassin~|accoltell~|investit[oa]|morti|feriti|depress~|attacchi? di panico|anoress~|sfratt~|senzatetto|licenzi~|disoccupat~|cassa integrazione|bullism~|bulli|bullizz~|prendono in giro|divorzi~|espuls[oi] dal paese|overdose|ricadut~|orfan~|vedov[oa]|rapit[oa]",
    events:
      "mort[oae]|morire|muore|morendo|se n[’']?è andat~|perso|perdut~|perdere|ospedale|pronto soccorso|ricoverat~|operazione|operat[oa]|malat~|malattia|grave|incidente|lasciat[oa]|lascia|mollat[oa]|tradit[oa]|separ~|addio|sol[oa]|paura|piang~|pianto|insult~|picchia~|riconosce|ricorda (?:più|chi)|dimentic~ (?:il mio|chi)|affitto|per strada|diagnos~|prigione|carcere|arrestat~|manca tanto|mi manchi|non ce l[’']?ha fatta|battito|nessuno mi vuole",
    close:
      'mamma|madre|papà|babbo|padre|genitori|nonn[oaie]|fratell~|sorell~|figli[oae]?|bambin~|bimb~|neonat~|moglie|marito|compagn[oa]|fidanzat~|ragazz[oa]|amic[oaih]~|zi[oa]|cugin~|nipot~|famiglia|collegh~|collega|vicin[oa] di casa|prof~|cane|cagnolin~|gatt[oa]|gattin~|coniglio|criceto|cavallo|io|mi|mio|mia|ci|noi|nostr~|lui|lei|loro|gli|le',
    light:
      '(?:mort[oa]|morire|morendo|muoio|sto morendo) (?:dal|dalle|di|da) (?:ridere|risate|fame|sonno|vergogna|caldo|freddo|noia|sete|tenerezza)|(?:telefono|cellulare|batteria|wifi|internet|stampante|codice|server|computer|macchina|pianta|cactus|calzin~|chiavi|telecomando|pazienza|motivazione|scommessa|partita|ombrello|dieta|caricatore|treno)|perso (?:le chiavi|la testa|tempo|il filo|il treno)|natura morta|punto morto|guerre stellari|ammazzare il tempo',
  },
  nl: {
    past: '(?:heeft|heb|hebben|is|werd|werden|zijn|had|hadden)(?!\\p{L}).*(?<!\\p{L})\\p{L}*(?:ge|ver|be|ont)\\p{L}+|niet meer',
    always:
      'bestraling~|(?:apparaten|machines|stekker)~ (?:uit|eruit)|levenloos|op een mijn|landmijn~|bureau (?:leegruimen|leeghalen)|sloten vervangen|geen zin meer in het leven|zie het nut|kan zo niet|niet meer verder|arm gebroken|tafel voor twee|lege stoel|leeg bed|(?:kerst|verjaardag|moederdag|vaderdag|sinterklaas) zonder (?:opa|oma|mama|papa|hem|haar|jou|mijn)|snijd mezelf|stiefvader|aan het front|naar het front|wie ik (?:ben|was)|niet meer (?:hier zijn|wakker worden|verder)|(?:fabriek|bedrijf|winkel) (?:sluit|gaat dicht|failliet)|geduwd|geschopt|bespuugd|neergeschoten|beschoten|doodgeschoten|doodgeslagen|vermoord|bewusteloos|niet (?:meer )?betalen|niet veroorloven|koffers gepakt|spullen gepakt|lachen om mijn|lacht (?:me|om mijn)|achtervolgt|stalkt|bedreigt|insuline|geëvacueerd|bedolven|aangereden|overreden|(?:baan|huis|alles) (?:en \\p{L}+ )?(?:kwijt|verloren)|uitgezaaid|zelfmoord~|zelfdoding|mezelf (?:van kant|iets aandoen|snijden|pijn doen)|snijdt zichzelf|wil (?:dood|niet meer leven|niet meer)|niet meer leven|zelfbeschadig~|kanker|chemo~|tumor~|leukemie|uitzaaiing~|hospice|palliatie~|intensive care|coma|miskraam|doodgeboren|alzheimer|dement~|hartaanval|beroerte|begrafenis|begraven|crematie|uitvaart|rouw(?:en|t)?|condoleance~|overleden|overleed|ingeslapen|laten inslapen|inslapen|verkracht~|misbruik~|mishandel~|slaat me|huiselijk geweld|oorlog~|bombard~|bom(?:men|aanslag)|raket~|vluchteling~|aanslag|gijzel~|schietpartij|aardbeving|overstroming~|orkaan|bosbrand~|afgebrand|afgebrande|vermoord~|neergestoken|doodgereden|doden|gewonden|depress~|paniekaanval~|anorexia|dakloos|daklozen~|uit huis gezet|huisuitzetting|ontslag~|ontslagen|werkloos|reorganisatie|gepest|pesten|pesterij~|scheiding|gescheiden|uitgezet|overdosis|teruggevallen|verzorgingshuis|verpleeghuis|geen hartslag|weduwe|weduwnaar|wees geworden',
    events:
      'dood|doodgegaan|sterft|sterven|stierf|gestorven|verloren|verloor|kwijt|ziekenhuis|spoedeisende|operatie|geopereerd|ziek|ernstig|ongeluk|ongeval|verlaten|uitgemaakt|uit elkaar|vreemdgegaan|bedrogen|afscheid|vermist|alleen|eenzaam|bang|huil~|gehuild|lachen (?:me|hem|haar) uit|uitgelachen|schelden|slaan|geslagen|herkent (?:me|mij|ons)|weet niet meer wie|vergeet|huur niet|op straat|diagnose|gevangenis|opgepakt|mis (?:je|hem|haar|mijn)|niet gered|niet overleefd|niemand mag',
    close:
      'mama|mam|moeder|papa|pap|vader|oma|opa|ouders|broer(?:tje)?|zus(?:je)?|zoon(?:tje)?|dochter(?:tje)?|kind(?:eren|je)?|baby|vrouw|man|vriend(?:in|en)?|verloofde|oom|tante|neef(?:je)?|nicht(?:je)?|familie|gezin|collega~|buurman|buurvrouw|juf|meester|hond(?:je)?|kat|poes|konijn|hamster|paard|cavia|ik|me|mij|mijn|wij|we|ons|onze|hij|zij|ze|hem|haar',
    light:
      'doodmoe|dood (?:aan|gelachen|van)|lach(?:en)? (?:me|mezelf) (?:dood|kapot)|doodgelachen|(?:telefoon|batterij|accu|wifi|internet|printer|code|server|laptop|computer|auto|fiets|plant|cactus|sok~|sleutels?|afstandsbediening|geduld|motivatie|weddenschap|wedstrijd|paraplu|dieet|oplader|trein)|ga(?:at)? dood van|dode hoek|sterf van|bang voor maandag',
  },
  pl: {
    past: '\\p{L}+(?:ł|ła|ło|li|ły|łam|łem|liśmy|łyśmy)|(?:nie|już nie)(?!\\p{L}) chc\\p{L}+',
    always:
      'radioterapi~|naświetla~|odłącz~ (?:aparatur~|maszyn~|respirator~)|nieprzytomn~|bez życia|na min(?:ę|ie)|miny|opróżnić biurko|spakować biurko|wymienił zamki|zmienił zamki|na bruku|nie widzę (?:już )?sensu|nie mam (?:już )?siły?|sił[yę]? żyć|tak żyć|złamał mi|złamała mi|stół dla dwojga|puste krzesło|puste łóżko|chemi(?:a|i|ę)|tnę|tną się|ostrzel~|ostrzał~|na froncie|na front|(?:święta|wigilia|urodziny|wielkanoc|dzień matki) bez (?:dziadk~|babci|mamy|taty|niego|niej|ciebie)|kim jestem|kim byłam|zamykają (?:fabryk~|zakład~|kopalni~|sklep~|firm~|szkoł~)|nie chcę (?:już )?(?:tu )?(?:być|się obudzić)|zepchn~|popchn~|kopn~|opluli|postrzel~|zastrzel~|strzelali do|zabił~|zabić|zabi(?:ł|li|ta|ty)|nie stać (?:mnie|nas)|spakował się|spakowała się|wyprowadził~ się|śmieje się z (?:moj~|mnie|niego)|śmieją się z (?:moj~|mnie|niego)|chodzi za mną|grozi mi|śledzi mnie|insulin~|ewaku~|zasypa~|przejech~|zagin(?:ął|ęła)~|straciła?m? (?:pracę|mieszkanie|dom)|straciliśmy|guz[ay]?|samob[oó]j~|zabi(?:ć|ję) się|odebrać sobie życie|nie chcę (?:już )?żyć|chcę umrzeć|tnę się|tnie się|samookalecz~|raka|rakiem|rak (?:płuc|piersi|mózgu|jelita)|nowotw~|chemi(?:ę|oterapi~)|przerzut~|białaczk~|hospicj~|oiom~|intensywn~ terapi~|śpiączc~|poroni~|martw~ urodz~|alzheimer~|demencj~|zawał~|udar~|pogrzeb~|pochow~|żałob~|cmentarz~|kondolencj~|zmarł~|zmarli|umarł~|odeszł[ao]? na zawsze|odszedł na zawsze|uśpi(?:ć|liśmy|łam|łem)|uśpienie|zgwałc~|gwałt~|molest~|znęca~|bije mnie|pobi(?:ł|li|ty|ta)~|przemoc~|wojn(?:a|y|ie|ę|ą)|bombard~|bomb(?:y|a|ami)|rakiet~ (?:spad|uderz)~|uchodź~|zamach~|zakładni~|strzelanin~|trzęsieni~|powód(?:ź|zi)~|powodzi~|huragan~|lawin~|pożar~|spłon~|zabit~|zabił~|zabili|zamordow~|potrąc~|ofiar~|depresj~|atak~ paniki|anoreksj~|eksmi~|bezdomn~|zwolni(?:li|ono|eni~|ony|ona)~|zwolnieni~|zwolnion~|stracił~ prac~|bezrobo~|zwalniają|gnębi~|dokuczaj~|prześladuj~|wyśmiew~|rozw(?:ód|odzi|odem|odu)~|deportow~|przedawk~|sierot~|wdow~|porwan~',
    events:
      'śmier~|umier~|nie żyje|strac(?:ił|iłam|iłem|iliśmy)~|szpital~|pogotowi~|operacj~|chor(?:y|a|uje|oba|obę)~|wypad(?:ek|ku|kiem)|zostawił~|rzucił~|zerwa~|rozsta~|zdradz~|odszedł|odeszł~|pożegna~|zagin~|samotn~|sam(?:a|ą)? (?:na|w)|boję się|płacz~|płak~|wyzyw~|bij(?:e|ą)|nie poznaje|nie pamięta|zapomin~|czynsz~|na bruk|diagno~|więzieni~|aresztow~|tęskni~|nie przeży~|nikt mnie nie',
    close:
      'mam[aąęyo]|mną|mi|matk~|tat[aąęyo]|ojc~|ojciec|babci~|dziad~|rodzic~|brat~|siostr~|syn~|córk~|dzieck~|dzieci~|żon[aąęy]|mąż|męż~|narzeczon~|chłopak~|dziewczyn~|przyjaci~|koleg~|koleżan~|wuj~|ciot~|ciocia|kuzyn~|rodzin~|sąsiad~|nauczyciel~|pies|psa|psem|piesk~|suczk~|kot[a]?|kotk~|królik~|chomik~|koń|konia|ja|mnie|mi|mój|moj~|nas|nam|nasz~|on|ona|jego|jej|go|ją|oni',
    light:
      '(?:umieram|umrę|umarł~|umarłam|umierać) (?:ze śmiechu|z nudów|ze wstydu|z głodu|z gorąca|z ciekawości)|(?:telefon~|bateri~|wifi|internet~|drukark~|kod~|serwer~|laptop~|komputer~|samochod~|auto|roślin~|kaktus~|skarpet~|klucz~|pilot~|cierpliwoś~|motywacj~|zakład|mecz~|parasol~|diet~|ładowark~)|gwiezdne wojny|martwa natura|martwy punkt|zabić czas|śmiertelnie nudn~',
  },
  ru: {
    past: '\\p{L}+(?:л|ла|ло|ли|лся|лась|лись)|больше не',
    always:
      'лучев~ терапи~|отключ~ аппарат~|без сознани~|на мине|на мину|подорвал~|поменял~ замки|на улице ночу~|не вижу смысла|нет сил|так жить|сломал мне|пустой стул|пустая кровать|самоуби~|покончить с собой|не хочу (?:больше )?жить|хочу умереть|рак[а]? (?:груди|лёгких|легких|мозга)|онколог~|химиотерап~|опухол~|метастаз~|хоспис~|реанимаци~|коме|выкидыш~|деменци~|инсульт~|инфаркт~|похорон~|поминк~|кладбищ~|соболезн~|умер(?:ла|ли|ло)?|скончал~|погиб~|усыпи~|изнасил~|бьёт меня|бьет меня|избил~|насили~|войн[аеуы]|бомб(?:и|ё)~|обстрел~|ракетн~|беженц~|теракт~|заложник~|землетряс~|наводнени~|пожар~|сгорел~|убил~|убит~|депресси~|выселя~|бездомн~|уволил~|сократил~|травят|буллинг~|развод~|сирот~|вдов~',
    events:
      'смерт~|потерял~|больниц~|скорую|операци~|болен|больна|авари~|бросил~|расстал~|изменил~|ушёл от|ушла от|пропал~|одиноко|боюсь|плач~|не узна[её]т',
    close:
      'мам~|отец|отц~|пап~|бабушк~|дедушк~|брат~|сестр~|сын~|доч~|реб[её]н~|дет~|жен[аыу]|муж~|парень|девушк~|друг~|подруг~|собак~|кот[а]?|кошк~|я|мне|меня|мы|нас|он|она',
    light:
      'умер(?:ла)? (?:со смеху|от смеха)|умираю (?:со смеху|от смеха|от скуки)|телефон~|батаре~|вайфай|интернет~|принтер~|ключ~|звёздные войны',
  },
} as const satisfies Readonly<Record<string, Families>>;

/** Scripts without spaces between words: parts of words count wherever they stand. */
const scripts = {
  ja: {
    grave:
      /自殺|死にたい|消えたい|生きていたくない|生きるのが(?:つら|辛)|リストカット|自傷|がん(?:と|に|で|が見|の(?:診断|手術|告知|治療))|癌|ガンと|抗がん剤|抗癌剤|化学療法|腫瘍|白血病|余命|ホスピス|緩和ケア|集中治療|ICU|意識不明|昏睡|流産|死産|認知症|アルツハイマー|脳梗塞|心筋梗塞|脳卒中|葬儀|葬式|お通夜|告別式|火葬|喪中|お悔やみ|遺骨|遺品|お墓|亡く(?:な|し)|他界|逝(?:き|っ|く)|息を引き取|看取|安楽死|虹の橋|性暴力|レイプ|虐待|暴力|DV|殴(?:ら|る|っ)|(?:犬|猫|父|母|祖父|祖母|友(?:人|達|だち)|うさぎ|ハムスター|ペット|彼|彼女|兄|弟|姉|妹|子|おじいちゃん|おばあちゃん|じいちゃん|ばあちゃん)(?:が|は|も)?(?:昨日|今朝|昨夜|先週|突然|急に|、)*死(?:ん|に)|戦争|空爆|爆撃|ミサイル|避難(?:所|民|生活)|テロ|人質|銃撃|地震|津波|洪水|台風で.*(?:流|壊|失)|土砂崩れ|火事|火災|全焼|殺(?:さ|害)|事故(?!物件)|ひき逃げ|交通事故|うつ病|鬱|パニック発作|拒食症|ホームレス|立ち退き|追い出さ|クビ|首にな|解雇|リストラ|失業|倒産|いじめ|仲間外れ|無視され|離婚|破産|入院|手術|救急|倒れ(?:た|まし|て)|病気|余命|危篤|重体|骨折して|振られ|ふられ|フラれ|別れ(?:た|よう|まし|を告げ|話)|浮気|失恋|婚約破棄|行方不明|怖くて|ひとりぼっち|独りぼっち|孤独|誰も(?:いない|来て|私|味方)|涙が止まらない|泣い(?:て(?:い|る)|た)|思い出せない|私のことが(?:わか|分か)|名前を忘れ|誰だか(?:わか|分か)|家賃が払え|失くした命|会えなくなっ|最期|もう(?:会えない|帰って|目を覚ま|頑張れない|無理|限界)|障害が残|出て(?:いった|行った|行きました|いきました)|赤ちゃんを(?:失|亡)|砲撃|前線|どなた|(?:誰|だれ)[？?]?と(?:聞|言)|立ち退|退去|(?:を|で)笑(?:う|われ)|ひかれ|轢かれ|助から(?:な|ず)|いない(?:初めての|最初の)|のない(?:初めての)|閉鎖|つけられて|ストーカー|怖い(?:。|$)|いたくない|突き落と|蹴られ|忘れてしまっ|(?:代|料|費)が払え|払えない|失っ(?:た|て)|失いました|病室|病院の(?:ベッド|廊下)|撃たれ|刺され|脅され|避難|埋ま|がれき|転移|悪性|誰も話して|放射線|人工呼吸器|呼吸器を|地雷|倒れて(?:いる|い)|息をして|折られ|二度としないと|追い出|鍵を替え|路上|意味を感じ|生きる意味|(?:二|2)人分|空(?:っぽ)?の(?:椅子|ベッド)|遺影|限界|疲れ(?:果て|切)|耐えられ|もう(?:いや|嫌)だ/u,
    light:
      /笑い死|死ぬほど(?:笑|面白|眠|美味|おいし|可愛|かわい|暇|疲)|(?:スマホ|携帯|電池|バッテリー|Wi-?Fi|パソコン|プリンター|サーバー|コード|充電器)(?:が|は|の)?|爆笑|www+|草(?:$|。)/giu,
  },
  zh: {
    grave:
      /自杀|自殺|不想活|想死|轻生|輕生|自残|自殘|癌|化疗|化療|肿瘤|腫瘤|白血病|临终|臨終|重症|昏迷|流产|流產|阿尔茨海默|老年痴呆|失智|中风|中風|葬礼|葬禮|去世|过世|過世|逝世|离世|離世|病危|安乐死|安樂死|强奸|強姦|性侵|虐待|家暴|战争|戰爭|空袭|空襲|轰炸|轟炸|导弹|難民|难民|恐怖袭击|地震|海啸|海嘯|洪水|火灾|火災|遇难|放疗|地雷|呼吸机|没有呼吸|活不下去|没意义|撑不下去|遇難|车祸|車禍|被杀|被殺|抑郁|抑鬱|无家可归|無家可歸|被裁|裁员|裁員|失业|失業|被开除|霸凌|欺负我|欺負|离婚|離婚|分手|住院|手术|手術|急救|(?:爸|妈|媽|爷爷|奶奶|外婆|外公|狗|猫|貓|朋友).{0,6}(?:死了|走了|没了)/u,
    light: /笑死|累死|饿死|餓死|困死|热死|熱死|无聊死|萌死|手机|手機|电池|電池|网络|網路/gu,
  },
  ko: {
    grave:
      /자살|죽고 싶|살고 싶지|자해|암(?:에|이|으로| 진단| 투병| 수술)|항암|종양|백혈병|시한부|중환자실|혼수상태|유산(?:했|을 했|됐)|사산|치매|뇌졸중|심근경색|장례|돌아가셨|세상을 떠|하늘나라|무지개다리|방사선|지뢰|호흡기|숨을 쉬지|의미가 없|못 살겠|버틸 수|안락사|성폭행|학대|폭력|때려요|때렸|전쟁|폭격|미사일|난민|테러|인질|총격|지진|쓰나미|홍수|화재|살해|교통사고|사고(?:로|를|가)|우울증|노숙|쫓겨났|해고|정리해고|실직|왕따|괴롭힘|따돌림|이혼|헤어졌|헤어지|차였|입원|수술|응급실|(?:아빠|엄마|할머니|할아버지|강아지|고양이|친구).{0,8}죽/u,
    light: /웃겨 ?죽|배고파 ?죽|졸려 ?죽|심심해 ?죽|핸드폰|휴대폰|배터리|와이파이|ㅋㅋ+/gu,
  },
} as const;

/** The languages besides English in which grave texts are recognised. */
export type OtherLanguage = keyof typeof families | keyof typeof scripts;

function words(list: string, flags = 'iu'): RegExp {
  const endings = list.replaceAll('~', '\\p{L}*');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${endings})(?![\\p{L}\\p{N}])`, flags);
}

const readers = Object.entries(families).map(([language, { always, events, close, past, light }]) => {
  const [never, event, near, told] = [words(always), words(events), words(close), words(past)];
  const lightly = words(light, 'giu');
  return {
    language: language as OtherLanguage,
    read: (text: string): Gravity => {
      const rest = text.replace(lightly, ' @ ');
      if (never.test(rest)) return 'grave';
      // A thing that died has taken the place of whoever could have.
      if (rest.includes(' @ ') || !near.test(rest)) return 'light';
      if (event.test(rest)) return 'grave';
      return told.test(rest) ? 'perhaps' : 'light';
    },
  };
});

const toldInScript = {
  ja: /(?:た|ました|れる|ない|なかった)[。…]?$/u,
  zh: /了[。…]?$/u,
  ko: /[었았했였됐]\p{L}{0,3}[.…]?$/u,
};
const closeInScript = {
  ja: /[父母兄姉弟妹娘犬猫夫妻彼私僕俺友]|息子|祖[父母]|(?:おじ|おば|お父|お母|じい|ばあ)|家族|先生|うち|みんな/u,
  zh: /[我他她]|爸|妈|媽|爷|奶|狗|猫|貓|儿子|女儿|朋友/u,
  ko: /나|내|우리|아빠|엄마|할머니|할아버지|아들|딸|친구|강아지|고양이/u,
};

function readScript(text: string, script: keyof typeof scripts): Gravity {
  const { grave, light } = scripts[script];
  const rest = text.replace(light, '@');
  if (grave.test(rest)) return 'grave';
  const perhaps = !rest.includes('@') && closeInScript[script].test(rest) && toldInScript[script].test(rest);
  return perhaps ? 'perhaps' : 'light';
}

/** Which of the scripts a text is read in: kana tells Japanese from Chinese. */
function scriptsOf(text: string): readonly (keyof typeof scripts)[] {
  if (/\p{Script=Hangul}/u.test(text)) return ['ko'];
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return ['ja'];
  return /\p{Script=Han}/u.test(text) ? ['zh', 'ja'] : [];
}

const latin = /\p{Script=Latin}/u;
const cyrillic = /\p{Script=Cyrillic}/u;

/** Who laughs or calls out is not asking for comfort. */
const lively = /[!！😂🤣😆😹]|(?<!\p{L})(?:(?:ha|ja|he|rs){2,}|lo+l|mdr|kkk+|www+)/iu;

export interface Reading {
  readonly language: OtherLanguage;
  readonly gravity: 'grave' | 'perhaps';
}

/**
 * Reads a text that is not English by families of words. Where no word is grave by itself, but something has happened
 * to somebody close, it may be.
 */
export function readOther(text: string): Reading | undefined {
  const plain = text.replaceAll('’', "'");
  const readings = [
    ...scriptsOf(text).map((language) => ({ language, gravity: readScript(plain, language) })),
    ...readers
      .filter(({ language }) => (language === 'ru' ? cyrillic : latin).test(plain))
      .map(({ language, read }) => ({ language, gravity: read(plain) })),
  ];
  const found =
    readings.find(({ gravity }) => gravity === 'grave') ??
    (lively.test(text) ? undefined : readings.find(({ gravity }) => gravity === 'perhaps'));
  return found && found.gravity !== 'light'
    ? { language: found.language, gravity: found.gravity }
    : undefined;
}
