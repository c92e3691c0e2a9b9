// The tokens of Assess. Longest match wins; of two equally long matches, the earlier rule.
// Nothing here is skipped: white space and comments are tokens too, which the scanner turns into trivia,
// so that a syntax tree gives back its text character by character.
//
// The rules ending in _START or beginning with BAD_ match what is broken: the scanner reports it.
lexer grammar AssessLexer;

tokens { LABEL }        // a word directly before ':' (set by the scanner): the name of a property or a field

// Words. Each of them stays usable as a name: see the parser's rule `name`.
NAMESPACE: 'namespace';
USE: 'use';
ACTOR: 'actor';
PLACE: 'place';
SOURCE: 'source';
EVENT: 'event';
ASSESSMENT: 'assessment';
RESOLUTION: 'resolution';
AGREEMENT: 'agreement';
ABSENT: 'absent';
CLAUSE: 'clause';
QUESTION: 'question';
HYPOTHESIS: 'hypothesis';
SCALE: 'scale';
LIKELIHOOD: 'likelihood';
CONFIDENCE: 'confidence';
BRIEF: 'brief';
SECTION: 'section';
INCLUDE: 'include';
KIND: 'kind';
IDENTIFIER: LETTER (LETTER | DIGIT)*;

// Punctuation.
OPEN_BRACE: '{';
CLOSE_BRACE: '}';
OPEN_PAREN: '(';
CLOSE_PAREN: ')';
COLON: ':';
COMMA: ',';
DOT: '.';
DOT_DOT: '..';
EQUALS: '=';
BAR: '|';
QUESTION_MARK: '?';
STAR: '*';

// Literals.
NUMBER: NUMERAL;
PERCENT: NUMERAL '%';
DURATION: D+ ('y' | 'mo' | 'w' | 'd' | 'h');
DATE: DAY | D D D D '-' D D;
DATE_TIME: DAY 'T' D D ':' D D (':' D D)? ('Z' | [+-] D D ':' D D);
STRING: '"' STRING_CHARACTER* '"';
TEXT_BLOCK: '"""' BLANK* LINE_END (.*? LINE_END)?? BLANK* '"""';

// Literals gone wrong.
BAD_LITERAL
    : '-'? D (LETTER | DIGIT | '%' | '-' | '+' | [./] D)* (('T' | 't') TIME_CHARACTER* [Zz]?)?
    | DAY BLANK+ D+ ':' TIME_CHARACTER* [Zz]?
    | NUMERAL BLANK+ '%'
    | '<'? ('http' 's'? | 'ftp') '://' ~[ \t\r\n"<>]* '>'?
    ;
STRING_START: '"' STRING_CHARACTER* '\\'?;
MISQUOTED_STRING
    : '\'\'\'' .*? '\'\'\''
    | '```' .*? '```'
    | CURLY CURLY CURLY .*? CURLY CURLY CURLY
    | [\u201C-\u201E] ~["\u201C-\u201E\r\n]* ["\u201C\u201D]
    | [\u2018-\u201B'`] (~[\u2018-\u201B'`"\r\n] | ['\u2019] LETTER)* [\u2018\u2019'`]
    | '\u00AB' ~["\u00AB\u00BB\r\n]* '\u00BB'
    ;
TEXT_BLOCK_START: '"""';

// Trivia.
WHITE_SPACE: BLANK+;
NEW_LINE: LINE_END;
DOCUMENTATION: '///' (~[/\r\n] ~[\r\n]*)?;
LINE_COMMENT: '//' ~[\r\n]*;
BLOCK_COMMENT: '/*' .*? '*/';
BLOCK_COMMENT_START: '/*';

BAD_CHARACTER: .;

fragment LETTER: [\p{L}_];
fragment DIGIT: [\p{Nd}];
fragment D: [0-9];
fragment NUMERAL: '-'? D+ ('_' D+)* ('.' D+)?;
fragment DAY: D D D D '-' D D '-' D D;
fragment TIME_CHARACTER: [0-9:+\-] | '.' D;
fragment STRING_CHARACTER: ~["\\\r\n] | '\\' ~[\r\n];
fragment CURLY: [\u201C-\u201E];
fragment BLANK: [ \t\f\u00A0\uFEFF\p{Zs}];
fragment LINE_END: '\r'? '\n' | '\r';
