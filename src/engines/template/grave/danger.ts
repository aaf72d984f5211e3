/**
 * Words of somebody who may want to die or hurt themselves, and not of who mourns somebody else, in the languages in which
 * grave texts are recognised.
 */
export const inDanger = new RegExp(
  [
    "(?<!(?:his|her|their|'s|to|by|committed) )suic[iíï]d(?!ó|ou|aron|aram|ée?(?!\\p{L}))|(?:suizid|selbstmord)(?! begangen)|zelfmoord|samobój|самоуби|自殺|自[杀殺]|자살",
    '\\b(?:kill|hurt|hang|cut|harm|shoot|starve)(?:ing|ed)? my ?sel|self[- ]?harm|\\bkys\\b|unalive',
    "\\b(?:want|wish|rather|plan)(?:ed|ning)?(?: i| was| were| to| be| just)* (?:die|dead|disappear|vanish|never wake up)|(?:not|n't) want(?:ing)? to (?:live|be alive|wake up|be here)|better off without me|end(?:ing)? it all",
    'nicht mehr (?:leben|da sein|aufwachen)|bringe? mich um|mich umbringen|ritze mich|wei(?:ß|ss) nicht mehr,? wie (?:es|ich) weiter',
    'envie de mourir|plus (?:envie de )?vivre|(?:veux|vais) me tuer|en finir avec',
    'quiero morir|ganas de morir|no quiero (?:vivir|despertar|seguir)|matarme|quitarme la vida',
    'quero morrer|me matar|vontade de viver|tirar a minha vida',
    'voglio morire|farla finita|uccidermi|niet (?:meer )?(?:verder )?leven|nie chcę (?:już )?żyć|не хочу (?:больше )?жить|хочу умереть',
    '死にたい|消えたい|消えてしまいたい|いなくなりたい|生きていたくない|不想活|想死|죽고 싶|살고 싶지',
  ].join('|'),
  'iu',
);
