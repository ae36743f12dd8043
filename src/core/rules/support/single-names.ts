/** Titles under which single names and families go. */
export const FREE =
  /\b(?:star|singer|rapper|artist|dj|band|musician|model|player|footballer|captain|driver|son|daughter|child|baby|girl|boy|toddler|infant|wife|husband|brother|sister|mother|father|partner|cousin|nephew|niece|man|woman|aunt|uncle|grandmother|grandfather|grandson|granddaughter|friend|neighbour|neighbor|firm|giant|group|leaders|postman|fireman|god|goddess|prophet|comedian|magician|wrestler|maker|developer|rival|broadcaster|operator|carrier|supplier|manufacturer|retailer|lender|insurer|side|club|team|outfit|philosopher|designer|native|heir|fan|actor|actress|youngster|teenager)s?$/i;

/** Players, artists and firms go by one name, which is all of it. */
export const ONE_NAME =
  /(?:\b(?:goalkeeper|keeper|striker|midfielder|defender|forward|winger|centre-half|full-?back|playmaker|batsman|batter|bowler|sprinter|cyclist|boxer|judoka|gymnast|swimmer|wrestler|dancer|ballerina|painter|sculptor|juggler|clown|acrobat|drummer|guitarist|bassist|producer|influencer|youtuber|blogger|streamer|gamer|poet|photographer|illustrator|cartoonist|shareholder|bookie|sponsor|chain|bank|brand|label|host|mascot|horse|dog)|\p{L}makers?)$/iu;
/** “Who played the servant Hadley”: a character. */
export const CHARACTER =
  /\b(?:play(?:s|ed|ing)?|portray(?:s|ed|ing)?|voic(?:es|ed|ing)|(?:role|part|character) of|starr(?:ed|ing) as)\s(?:(?:the|an?|his|her)\s)?(?:\p{L}[\p{L}’'-]*\s){0,3}$/u;

/** Those whom papers ask: they have a given name and a surname, whatever their one word may be. */
export const EXPERT =
  /\b(?:journalist|reporter|analyst|scientist|researcher|expert|economist|historian|lecturer|lawyer|curator|sociologist|psychologist|engineer|editor|columnist|scholar|academic|consultant|strategist|pollster)$/i;
