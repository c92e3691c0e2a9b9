// The syntax of Assess. Every decision takes one token of lookahead: a word before ':' is a LABEL, which
// tells `event: x` (a property) from `event x` (a declaration), and a string behind a name is its title
// even where prose could follow too.
//
// A rule's name is its syntax node's name; the rules under `declaration`, with `clause`, `hypothesis` and
// `term`, share DeclarationSyntax, and `declaration`, `body`, `value`, `scalar` and `name` make no node.
parser grammar AssessParser;

options {
    tokenVocab = AssessLexer;
    superClass = ParserBase;
}

compilation_unit
    : namespace_declaration? use_directive* declaration* EOF
    ;

namespace_declaration
    : NAMESPACE qualified_name
    ;

use_directive
    : USE qualified_name
    ;

qualified_name
    : name (DOT name)*
    ;

declaration
    : simple_declaration
    | agreement
    | question
    | scale
    | brief
    | kind
    | custom
    ;

simple_declaration
    : (ACTOR | PLACE | SOURCE | EVENT | ASSESSMENT | RESOLUTION) name STRING? body?
    ;

agreement
    : AGREEMENT name STRING? OPEN_BRACE (clause | text | property)* CLOSE_BRACE
    ;

clause
    : ABSENT? CLAUSE name STRING? body?
    ;

question
    : QUESTION name STRING? OPEN_BRACE (hypothesis | text | property)* CLOSE_BRACE
    ;

hypothesis
    : HYPOTHESIS name STRING? body?
    ;

scale
    : SCALE name STRING? OPEN_BRACE (term | text | property)* CLOSE_BRACE
    ;

term
    : (LIKELIHOOD | CONFIDENCE) name STRING? body?
    ;

brief
    : BRIEF name STRING? OPEN_BRACE (section | text | property | include | declaration)* CLOSE_BRACE
    ;

section
    : SECTION STRING OPEN_BRACE (section | text | property | include | declaration)* CLOSE_BRACE
    ;

include
    : INCLUDE reference
    ;

kind
    : KIND (name | LABEL) STRING? (COLON reference)? OPEN_BRACE (text | field)* CLOSE_BRACE
    ;

field
    : LABEL COLON field_type (EQUALS value)?
    ;

field_type
    : reference (BAR name)* (QUESTION_MARK | STAR)?
    ;

custom
    : IDENTIFIER name STRING? body?
    ;

body
    : OPEN_BRACE (text | property)* CLOSE_BRACE
    ;

property
    : LABEL COLON value (COMMA value)*
    ;

value
    : reference
    | text
    | literal
    ;

reference
    : name (DOT name)* annotation?
    ;

text
    : (STRING | TEXT_BLOCK) annotation?
    ;

literal
    : (scalar (DOT_DOT scalar?)? | DOT_DOT scalar) annotation?
    ;

scalar
    : NUMBER
    | PERCENT
    | DATE
    | DATE_TIME
    | DURATION
    ;

annotation
    : OPEN_PAREN (name (COMMA STRING)? | STRING) CLOSE_PAREN
    ;

name
    : IDENTIFIER | NAMESPACE | USE | ACTOR | PLACE | SOURCE | EVENT | ASSESSMENT | RESOLUTION | AGREEMENT | ABSENT
    | CLAUSE | QUESTION | HYPOTHESIS | SCALE | LIKELIHOOD | CONFIDENCE | BRIEF | SECTION | INCLUDE | KIND
    ;
